import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#app/contract/client.ts';
import type { DraftDocument, DraftSummary } from '#app/contract/views.ts';

/* The list of drafts. Snapshots are read again whenever main says that something changed; nothing is patched by guesswork. */

export interface DraftsState {
  /** Newest change first; null until read for the first time. */
  readonly drafts: readonly DraftSummary[] | null;
  /** Why the last action or reading failed; null when it did not. */
  readonly failure: unknown;
  /** The draft that can be brought back now; null when there is none. */
  readonly deleted: { readonly id: string; readonly name: string } | null;
  /** Reads the list again. Never rejects: a failure is state. */
  refresh(): Promise<void>;
  rename(draft: string, name: string): Promise<void>;
  duplicate(draft: string): Promise<void>;
  remove(draft: DraftSummary): Promise<void>;
  /** Brings the deleted draft back. */
  restore(): Promise<void>;
  /** The time to bring it back is over. */
  forgetDeleted(): void;
  /** Makes a draft of a sample. Null when that failed; the reason is in `failure`. */
  openSample(sample: string): Promise<DraftDocument | null>;
  dismissFailure(): void;
  /** Reads, and follows the main process until the returned function is called. */
  watch(): () => void;
}

export type DraftsStore = StoreApi<DraftsState>;

export function createDraftsStore(client: Client): DraftsStore {
  return createStore<DraftsState>((set, get) => {
    /** Does something and reads the list again; null when it failed. */
    const change = async <T>(act: () => Promise<T>): Promise<T | null> => {
      try {
        const result = await act();
        set({ failure: null });
        await get().refresh();
        return result;
      } catch (failure) {
        set({ failure });
        return null;
      }
    };
    return {
      drafts: null,
      failure: null,
      deleted: null,
      async refresh() {
        try {
          set({ drafts: sortByChange(await client.call('drafts.list', {})) });
        } catch (failure) {
          set({ failure });
        }
      },
      rename: async (draft, name) => void (await change(() => client.call('drafts.rename', { draft, name }))),
      duplicate: async (draft) => void (await change(() => client.call('drafts.duplicate', { draft }))),
      async remove({ id, name }) {
        await change(async () => {
          await client.call('drafts.delete', { draft: id });
          set({ deleted: { id, name } });
        });
      },
      async restore() {
        const { deleted } = get();
        if (deleted === null) return;
        set({ deleted: null });
        await change(() => client.call('drafts.restore', { draft: deleted.id }));
      },
      forgetDeleted: () => set({ deleted: null }),
      openSample: (sample) => change(() => client.call('samples.open', { sample })),
      dismissFailure: () => set({ failure: null }),
      watch() {
        const refresh = (): void => void get().refresh();
        const ends = HINTS.map((hint) => client.on(hint, refresh));
        refresh();
        return () => ends.forEach((end) => end());
      },
    };
  });
}

/** A submission changes the stage of its draft. */
const HINTS = ['drafts.changed', 'submissions.changed', 'connection.reset'] as const;

function sortByChange(drafts: readonly DraftSummary[]): readonly DraftSummary[] {
  return [...drafts].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}
