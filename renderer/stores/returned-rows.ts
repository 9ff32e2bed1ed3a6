import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#app/contract/client.ts';
import type { ReturnedFile } from '#app/contract/views.ts';
import { canBeOwnFile, OWN_FILE_HEAD } from '#app/csv/own-file.ts';
import { uploadFile } from '../transport/file-bytes.ts';
import type { DeriveClient } from '../workers/derive-client.ts';
import { peekAt, toHarmless } from './look-at-file.ts';

/* Failed rows that come back corrected: recognised wherever they are dropped, and put back into their draft when somebody says so. */

export interface ReturnedRowsState {
  /** A file of failed rows and the draft they belong to; null while there is nothing to ask. */
  readonly asked: (ReturnedFile & { readonly upload: string }) | null;
  /** True while the answer is being carried out. */
  readonly busy: boolean;
  readonly failure: unknown;
  /** What came of the last ones; null when somebody has read it. */
  readonly outcome: { readonly draft: string; readonly changed: number; readonly unplaced: number } | null;
  /** Resolves to true when the file holds failed rows of a draft: then a question is open. Rejects when it could not be handed over. */
  offer(file: File): Promise<boolean>;
  /** The same of a file that the main process has already; it stays there when it holds none. */
  offerUpload(upload: string): Promise<boolean>;
  /** Puts the rows back; resolves to the id of their draft, or to null after a failure. */
  putBack(): Promise<string | null>;
  /** Makes a draft of the file like of any other; resolves to its id, or to null after a failure. */
  makeDraft(account: string | null): Promise<string | null>;
  /** Leaves the question unanswered. Nothing is kept of the file. */
  dismiss(): void;
  forgetOutcome(): void;
}

export type ReturnedRowsStore = StoreApi<ReturnedRowsState>;

const QUIET = { asked: null, busy: false, failure: null } as const;

/** Makes the store. `saveOpenDraft` brings what was just decided in this window to disk. */
export function createReturnedRowsStore(
  client: Client,
  deriver: DeriveClient,
  saveOpenDraft: () => Promise<void>,
): ReturnedRowsStore {
  return createStore<ReturnedRowsState>((set, get) => {
    const answer = async (act: (upload: string, draft: string) => Promise<string>): Promise<string | null> => {
      const { asked, busy } = get();
      if (asked === null || busy) return null;
      set({ busy: true, failure: null });
      try {
        const draft = await act(asked.upload, asked.draft);
        set(QUIET);
        return draft;
      } catch (failure) {
        set({ busy: false, failure });
        return null;
      }
    };
    return {
      ...QUIET,
      outcome: null,
      async offer(file) {
        const head = new Uint8Array(await file.slice(0, OWN_FILE_HEAD).arrayBuffer());
        if (!canBeOwnFile(head)) return false;
        const peek = await peekAt(deriver, file);
        if (peek.problem !== null) return false;
        const upload = await uploadFile(client, file.name, await toHarmless(deriver, file, peek));
        const isReturned = await get().offerUpload(upload);
        if (!isReturned) await client.call('uploads.discard', { upload });
        return isReturned;
      },
      async offerUpload(upload) {
        const found = await client.call('drafts.recognise', { upload });
        if (found !== null) set({ ...QUIET, asked: { ...found, upload }, outcome: null });
        return found !== null;
      },
      putBack: () =>
        answer(async (upload, draft) => {
          await saveOpenDraft();
          const { revision } = await client.call('drafts.open', { draft });
          const { changed, unplaced } = await client.call('drafts.putBack', { draft, revision, upload });
          set({ outcome: { draft, changed, unplaced } });
          return draft;
        }),
      makeDraft: (account) =>
        answer(async (upload) => {
          const files = [{ upload, role: 'people' as const }];
          return (await client.call('drafts.create', { account, files, decisions: [] })).id;
        }),
      dismiss() {
        const { asked } = get();
        set(QUIET);
        // What is not discarded now goes when the program ends.
        if (asked !== null) void client.call('uploads.discard', { upload: asked.upload }).catch(() => undefined);
      },
      forgetOutcome: () => set({ outcome: null }),
    };
  });
}
