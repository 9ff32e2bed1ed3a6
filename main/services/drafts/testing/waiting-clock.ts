import type { Clock } from '../../../compose/ports.ts';

/** A clock that stands at `now` (milliseconds since 1970). Its waits last until `passTime`, or until they are given up. */
export function createWaitingClock(now: number): Clock & { passTime(): void } {
  const waiting = new Set<() => void>();
  return {
    now: () => now,
    sleep: (_, signal) =>
      new Promise((resolve, reject) => {
        waiting.add(resolve);
        signal?.addEventListener('abort', () => {
          waiting.delete(resolve);
          reject(signal.reason);
        });
      }),
    passTime: () => {
      for (const resolve of waiting) resolve();
      waiting.clear();
    },
  };
}
