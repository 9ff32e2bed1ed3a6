import { useSyncExternalStore } from 'react';

/** Milliseconds UTC. The only place of the window that reads the clock. */
export function readClock(): number {
  return Date.now();
}

/** The time, renewed every `everyMs` milliseconds and rounded down to it, so that a render between two ticks changes nothing. */
export function useNow(everyMs = 30_000): number {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, everyMs);
      return () => clearInterval(timer);
    },
    () => Math.floor(readClock() / everyMs) * everyMs,
  );
}
