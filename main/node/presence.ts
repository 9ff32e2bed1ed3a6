import type { Clock } from '../compose/ports.ts';

/** How long the host waits for a page to come back after the last one is gone, milliseconds: a reload takes less. */
export const GRACE_MS = 15_000;

export interface Presence {
  /** A page is here. Call the returned function when it is gone. */
  arrive(): () => void;
  /** From now on nobody is waited for: the host ends for another reason. */
  stop(): void;
}

export interface PresenceOptions {
  readonly clock: Clock;
  /** Something is going on that must not be cut off, however long nobody looks. */
  readonly isBusy: () => boolean;
  /** Called once, when nobody has been here for GRACE_MS and nothing is going on. Never before a first page came. */
  readonly onDeserted: () => void;
}

/** Counts pages, so that the host ends when its last window was closed. */
export function createPresence({ clock, isBusy, onDeserted }: PresenceOptions): Presence {
  let pages = 0;
  let leaving: AbortController | null = null;
  let stopped = false;

  const countDown = async ({ signal }: AbortController): Promise<void> => {
    do await clock.sleep(GRACE_MS, signal);
    while (isBusy());
    onDeserted();
  };

  return {
    arrive() {
      pages += 1;
      leaving?.abort();
      leaving = null;
      let here = true;
      return () => {
        if (!here) return;
        here = false;
        pages -= 1;
        if (pages > 0 || stopped) return;
        leaving = new AbortController();
        // The only rejection is the abort of a page that came back.
        countDown(leaving).catch(() => undefined);
      };
    },
    stop() {
      stopped = true;
      leaving?.abort();
    },
  };
}
