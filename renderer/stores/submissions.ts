import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#app/contract/client.ts';
import type { SubmissionSummary } from '#app/contract/views.ts';

/* The submissions this computer knows, newest first. */

export interface SubmissionsState {
  /** Null until read for the first time. */
  readonly submissions: readonly SubmissionSummary[] | null;
  readonly failure: unknown;
  /** Reads them again. Never rejects. */
  refresh(): Promise<void>;
  /** Reads, and listens to the main process until the returned function is called. */
  watch(): () => void;
}

export type SubmissionsStore = StoreApi<SubmissionsState>;

export function createSubmissionsStore(client: Client): SubmissionsStore {
  return createStore<SubmissionsState>((set, get) => ({
    submissions: null,
    failure: null,
    async refresh() {
      try {
        const submissions = await client.call('submissions.list', {});
        set({ submissions: [...submissions].sort((a, b) => b.startedAt.localeCompare(a.startedAt)), failure: null });
      } catch (failure) {
        set({ failure });
      }
    },
    watch() {
      const refresh = (): void => void get().refresh();
      const ends = [client.on('submissions.changed', refresh), client.on('connection.reset', refresh)];
      refresh();
      return () => ends.forEach((end) => end());
    },
  }));
}
