import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#app/contract/client.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Step } from '../routing/route.ts';

/* The draft that is open in this window: one at a time. */

export interface DraftState {
  readonly status: 'closed' | 'opening' | 'open' | 'failed';
  readonly failure: unknown;
  readonly document: DraftDocument | null;
  /** What a step has produced, in words, under its name in the draft bar ("18 to send"). Each step says its own. */
  readonly stepNotes: Readonly<Partial<Record<Step, string>>>;
  /** Opens a draft. Never rejects: a failure is state. Opening the one that is open reads it again. */
  open(draft: string): Promise<void>;
  close(): void;
  rename(name: string): Promise<void>;
  setAccount(account: string): Promise<void>;
  noteStep(step: Step, words: string): void;
}

export type DraftStore = StoreApi<DraftState>;

export function createDraftStore(client: Client): DraftStore {
  return createStore<DraftState>((set, get) => ({
    status: 'closed',
    failure: null,
    document: null,
    stepNotes: {},
    async open(draft) {
      if (get().document?.id !== draft) set({ status: 'opening', document: null, failure: null, stepNotes: {} });
      try {
        set({ status: 'open', document: await client.call('drafts.open', { draft }) });
      } catch (failure) {
        set({ status: 'failed', failure });
      }
    },
    close: () => set({ status: 'closed', document: null, failure: null, stepNotes: {} }),
    async rename(name) {
      const { document } = get();
      if (document !== null) set({ document: await client.call('drafts.rename', { draft: document.id, name }) });
    },
    async setAccount(account) {
      const { document } = get();
      if (document !== null) set({ document: await client.call('drafts.setAccount', { draft: document.id, account }) });
    },
    noteStep: (step, words) => set(({ stepNotes }) => ({ stepNotes: { ...stepNotes, [step]: words } })),
  }));
}
