import type { Clock } from '#main/compose/ports.ts';

/* Clocks for tests: no test waits for real time. */

export interface ManualClock extends Clock {
  /** Moves time and wakes who slept until then, in order. */
  advance(ms: number): Promise<void>;
  /** Resolves as soon as somebody sleeps; at once when somebody does. */
  whenSlept(): Promise<void>;
  /** How many are asleep. */
  sleepers(): number;
}

interface Sleeper {
  readonly wakesAt: number;
  wake(): void;
}

/** A clock that stands still until it is advanced. `start` is in milliseconds since 1970. */
export function createManualClock(start = Date.UTC(2026, 0, 15, 12)): ManualClock {
  let time = start;
  let sleeping: readonly Sleeper[] = [];
  let watchers: readonly (() => void)[] = [];

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const sleeper: Sleeper = {
        wakesAt: time + ms,
        wake: () => {
          signal?.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      const giveUp = (): void => {
        sleeping = sleeping.filter((each) => each !== sleeper);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      sleeping = [...sleeping, sleeper];
      for (const watcher of watchers) watcher();
      watchers = [];
    });
  }

  async function advance(ms: number): Promise<void> {
    const until = time + ms;
    for (;;) {
      const next = sleeping.toSorted((a, b) => a.wakesAt - b.wakesAt)[0];
      if (next === undefined || next.wakesAt > until) break;
      time = Math.max(time, next.wakesAt);
      sleeping = sleeping.filter((each) => each !== next);
      next.wake();
      // Lets whoever woke do the next thing, which may be to sleep again.
      await new Promise((resolve) => setImmediate(resolve));
    }
    time = until;
  }

  return {
    now: () => time,
    sleep,
    advance,
    sleepers: () => sleeping.length,
    whenSlept: () =>
      sleeping.length > 0 ? Promise.resolve() : new Promise((resolve) => (watchers = [...watchers, resolve])),
  };
}

/** A clock on which sleeping takes no time: whoever sleeps makes it that much later. `slept` lists how long, in order. */
export function createSkippingClock(start = Date.UTC(2026, 0, 15, 12)): Clock & { readonly slept: readonly number[] } {
  let time = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      slept.push(ms);
      time += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
