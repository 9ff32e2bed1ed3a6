import type { Clock } from '../../compose/ports.ts';

/** A clock that stands at `now` (milliseconds since 1970) and whose waits take no time but are written down. */
export function createStillClock(now = Date.UTC(2026, 10, 22, 12)): Clock & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    sleep: async (ms) => {
      waits.push(ms);
    },
  };
}
