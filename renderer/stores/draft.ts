import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Catalog } from '#app/access/catalog.ts';
import type { Client } from '#app/contract/client.ts';
import { CodedError } from '#app/contract/errors.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Decision } from '#app/import/decision.ts';
import type { FileRole } from '#app/import/derived.ts';
import type { Step } from '../routing/route.ts';
import { uploadFile } from '../transport/file-bytes.ts';
import type { DeriveClient } from '../workers/derive-client.ts';
import type { ReadingProgress } from '../workers/protocol.ts';
import type { DraftFacts } from '../workers/views.ts';
import { openLog, redoStep, takeStep, undoStep, type DecisionLog } from './decision-log.ts';
import { createDecisionSaver, type DecisionSaver, type SaveState } from './decision-saver.ts';
import { createDraftReader, type FileToRead, type FirstLook } from './draft-reader.ts';
import { followDraft } from './follow-draft.ts';
import { MAX_FILE_BYTES } from './group-files.ts';
import { FileRefused, peekAt, toHarmless } from './look-at-file.ts';

/*
 * The draft that is open in this window: one at a time. A decision is applied in the worker at once and saved soon after; what is
 * on screen is derived of what was decided, never patched by hand.
 */

export interface DraftState {
  readonly status: 'closed' | 'opening' | 'open' | 'failed';
  /** Why the last opening, saving or change failed; null when it did not. */
  readonly failure: unknown;
  readonly document: DraftDocument | null;
  readonly log: DecisionLog;
  readonly saving: SaveState;
  /** What the files and decisions come to; null until they were read for the first time. */
  readonly facts: DraftFacts | null;
  readonly catalog: Catalog | null;
  /** Grows whenever `facts` change: pages asked for before are stale. */
  readonly version: number;
  /** True while the files are read from the start. */
  readonly reading: boolean;
  /** The first rows, as they were shown while the whole list was being read. */
  readonly look: FirstLook | null;
  /** How far the reading is; null while nobody can tell. */
  readonly progress: ReadingProgress | null;
  /** What a step has produced, in words, under its name in the draft bar ("18 to send"). Each step says its own. */
  readonly stepNotes: Readonly<Partial<Record<Step, string>>>;
  /** Opens a draft and reads its files; one that is open stays as it is. Never rejects: a failure is state. */
  open(draft: string): Promise<void>;
  /**
   * Reads files that are about to become a draft for `account`, in place of the draft that is open. Resolves when they were read or will
   * not be.
   */
  readAhead(files: readonly FileToRead[], account: string | null, look: FirstLook): Promise<void>;
  /** Opens the draft that was made of the files read ahead. False when something else was opened or closed meanwhile. */
  adopt(document: DraftDocument): boolean;
  /** Lets go of files read ahead: no draft will be made of them. */
  dropAhead(): void;
  /** Saves what is unsaved and lets the draft go. */
  close(): void;
  /** Takes a step of decisions. Nothing happens while a submission keeps the draft as it is. */
  decide(...step: readonly Decision[]): void;
  undo(): void;
  redo(): void;
  rename(name: string): Promise<void>;
  setAccount(account: string): Promise<void>;
  addFile(file: File, role: FileRole): Promise<void>;
  removeFile(file: string): Promise<void>;
  /** Saves now: after a failure, or because the window may go. */
  save(): Promise<void>;
  readAgain(): void;
  stopReading(): void;
  dismissFailure(): void;
  noteStep(step: Step, words: string): void;
}

export type DraftStore = StoreApi<DraftState>;

const CLOSED = {
  status: 'closed',
  failure: null,
  document: null,
  log: openLog([]),
  saving: { kind: 'saved' },
  facts: null,
  catalog: null,
  version: 0,
  reading: false,
  look: null,
  progress: null,
  stepNotes: {},
} as const satisfies Partial<DraftState>;

export function createDraftStore(client: Client, deriver: DeriveClient): DraftStore {
  return createStore<DraftState>((set, get) => {
    let saver: DecisionSaver | null = null;
    let isAhead = false;
    /** Counts what this window has opened or closed: an answer about what came before is no answer. */
    let turn = 0;
    const reader = createDraftReader(client, deriver, {
      looked: (look) => set(({ facts }) => (facts === null ? { look } : {})),
      progressed: (progress) => set({ progress }),
      facts: (facts, catalog) =>
        set(({ version }) => ({ facts, catalog, version: version + 1, reading: false, progress: null })),
      failed: (failure) => set({ failure, reading: false, progress: null }),
    });
    const show = (document: DraftDocument): void => {
      const own = createDecisionSaver(client, document, (saving, saved) => {
        // The draft was closed, or opened anew, while this was on its way.
        if (saver !== own) return;
        set(saved === null ? { saving } : { saving, document: saved });
        if (saving.kind !== 'failed') return;
        set({ failure: saving.failure });
        // Another window was first, or a submission has begun: what is on disk counts.
        if (isOvertaken(saving.failure)) void fetchAndLoad(document.id);
      });
      saver = own;
      set({ status: 'open', document, log: openLog(document.decisions), saving: { kind: 'saved' } });
    };
    const load = (document: DraftDocument): void => {
      show(document);
      set({ reading: true });
      void reader.readStored(document, document.decisions);
    };
    const fetchAndLoad = async (draft: string): Promise<void> => {
      const own = (turn += 1);
      try {
        const document = await client.call('drafts.open', { draft });
        if (own === turn) load(document);
      } catch (failure) {
        if (own === turn) set({ status: 'failed', failure });
      }
    };
    const move = (log: DecisionLog): void => {
      if (get().document?.frozenBy !== null || log === get().log) return;
      set({ log });
      saver?.want(log.decisions);
      reader.decide(log.decisions);
    };
    /** Changes the document beyond its decisions. Those are saved first: each change is bound to the revision before it. */
    const change = async (
      act: (document: DraftDocument) => Promise<DraftDocument>,
      then: (document: DraftDocument) => void,
    ): Promise<void> => {
      const own = turn;
      try {
        await saver?.flush();
        const { document } = get();
        if (document === null || own !== turn) return;
        const changed = await act(document);
        if (own === turn) then(changed);
      } catch (failure) {
        if (own === turn) set({ failure });
      }
    };
    /** Hands a file over if it is a list; null when that failed, or when nobody waits for it any more. */
    const upload = async (file: File): Promise<string | null> => {
      const own = turn;
      try {
        if (file.size > MAX_FILE_BYTES) throw new CodedError('file-too-large', { name: file.name });
        const peek = await peekAt(deriver, file);
        if (peek.problem !== null) throw new FileRefused(file.name, peek.problem);
        const id = await uploadFile(client, file.name, await toHarmless(deriver, file, peek));
        if (own === turn) return id;
        await client.call('uploads.discard', { upload: id });
      } catch (failure) {
        if (own === turn) set({ failure });
      }
      return null;
    };
    const follow = (document: DraftDocument): void => {
      saver?.adopt(document);
      set({ document });
    };
    followDraft(client, {
      current: () => get().document,
      isBehind: () => saver?.isBehind() ?? false,
      adopt: follow,
      reopen: load,
      resolve: () => void reader.resolve(get().document?.account ?? null),
    });
    return {
      ...CLOSED,
      async open(draft) {
        if (get().document?.id === draft) return;
        get().dropAhead();
        set({ ...CLOSED, status: 'opening' });
        await fetchAndLoad(draft);
      },
      async readAhead(files, account, look) {
        get().close();
        isAhead = true;
        set({ status: 'opening', reading: true, look });
        await reader.read({ account, files, decisions: [] });
      },
      adopt(document) {
        if (!isAhead) return false;
        isAhead = false;
        show(document);
        return true;
      },
      dropAhead() {
        if (isAhead) get().close();
      },
      close() {
        turn += 1;
        isAhead = false;
        void saver?.flush();
        saver = null;
        reader.stop();
        set(CLOSED);
      },
      decide: (...step) => move(takeStep(get().log, step)),
      undo: () => move(undoStep(get().log)),
      redo: () => move(redoStep(get().log)),
      rename: (name) => change(({ id }) => client.call('drafts.rename', { draft: id, name }), follow),
      setAccount: (account) =>
        change(
          ({ id }) => client.call('drafts.setAccount', { draft: id, account }),
          (document) => {
            follow(document);
            void reader.resolve(account);
          },
        ),
      async addFile(file, role) {
        // What is decided meanwhile gives the draft another revision: the upload comes first.
        const id = await upload(file);
        if (id === null) return;
        const add = ({ id: draft, revision }: DraftDocument) =>
          client.call('drafts.addFile', { draft, revision, role, upload: id });
        await change(add, load);
      },
      removeFile: (file) =>
        change(({ id, revision }) => client.call('drafts.removeFile', { draft: id, revision, file }), load),
      save: async () => saver?.flush(),
      readAgain() {
        const { document, log } = get();
        if (document === null) return;
        set({ reading: true, failure: null });
        void reader.readStored(document, log.decisions);
      },
      stopReading() {
        reader.stop();
        set({ reading: false, progress: null });
      },
      dismissFailure: () => set({ failure: null }),
      noteStep: (step, words) => set(({ stepNotes }) => ({ stepNotes: { ...stepNotes, [step]: words } })),
    };
  });
}

function isOvertaken(failure: unknown): boolean {
  return failure instanceof CodedError && (failure.code === 'draft-changed' || failure.code === 'draft-busy');
}
