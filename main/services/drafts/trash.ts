import type { Clock } from '../../compose/ports.ts';
import type { DraftStore } from './draft-store.ts';

/** How long a deleted draft can come back. The window offers it for ten seconds; the rest is for clocks that run faster. */
const RESTORABLE_MS = 10 * 60_000;

/** Deleted drafts, until their time is over. */
export interface Trash {
  add(id: string): Promise<void>;
  /** Fails with `draft-unknown` when it was never there or its time is over. */
  restore(id: string): Promise<void>;
  /** Removes everything for good. */
  close(): Promise<void>;
}

export function createTrash({ store, clock }: { readonly store: DraftStore; readonly clock: Clock }): Trash {
  const waiting = new Map<string, AbortController>();

  const removeLater = async (id: string, signal: AbortSignal): Promise<void> => {
    await clock.sleep(RESTORABLE_MS, signal);
    waiting.delete(id);
    await store.removeFromTrash(id);
  };
  const stopWaiting = (id: string): void => {
    waiting.get(id)?.abort();
    waiting.delete(id);
  };

  return {
    async add(id) {
      await store.moveToTrash(id);
      const stopping = new AbortController();
      waiting.set(id, stopping);
      // Stopped, or not removable now: the next start sweeps the trash.
      removeLater(id, stopping.signal).catch(() => undefined);
    },
    async restore(id) {
      await store.restore(id);
      stopWaiting(id);
    },
    async close() {
      for (const id of [...waiting.keys()]) stopWaiting(id);
      await store.emptyTrash();
    },
  };
}
