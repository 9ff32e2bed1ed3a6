import { setTimeout as wait } from 'node:timers/promises';
import { CodedError } from '#app/contract/errors.ts';
import type { Clock } from './ports.ts';

/** Longest wait a timer of Node can take (a signed 32-bit number of milliseconds); longer ones would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const FASTEST = 10_000;

/**
 * The clock of the machine, or one that has run `speed` times as fast since `anchor` (milliseconds since 1970). Every process
 * with the same speed and anchor reads the same time, so what one has stored is never in another's future.
 */
export function createWallClock({ speed = 1, anchor = 0 }: { speed?: number; anchor?: number } = {}): Clock {
  return {
    now: () => (speed === 1 ? Date.now() : Math.round(anchor + (Date.now() - anchor) * speed)),
    async sleep(ms, signal) {
      let left = ms / speed;
      do {
        const part = Math.min(left, LONGEST_TIMER_MS);
        await waitOnce(part, signal);
        left -= part;
      } while (left > 0);
    },
  };
}

/**
 * Reads GUESTLIST_SPEED: how many times as fast time runs, for tests and demonstrations. Absent or empty is 1; otherwise a number
 * from 1 to 10,000. Anything else is `bad-request`: a mistyped speed must not go unnoticed.
 */
export function parseSpeed(text: string | undefined): number {
  if (text === undefined || text === '') return 1;
  const speed = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (speed >= 1 && speed <= FASTEST) return speed;
  throw new CodedError('bad-request', { method: 'GUESTLIST_SPEED', problem: text.slice(0, 20) });
}

async function waitOnce(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await wait(ms, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    throw signal?.aborted ? signal.reason : error;
  }
}
