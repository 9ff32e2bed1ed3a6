import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#app/contract/client.ts';
import { CodedError } from '#app/contract/errors.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { FileRole } from '#app/import/derived.ts';
import type { DeriveClient } from '../workers/derive-client.ts';
import type { Peek } from '../workers/views.ts';
import type { FileToRead, FirstLook } from './draft-reader.ts';
import type { DraftStore } from './draft.ts';
import { groupFiles, MAX_FILE_BYTES, type FileGroup, type GroupingProblem } from './group-files.ts';
import { peekAt, toHarmless } from './look-at-file.ts';
import { discardUploads, sendUploads, type UploadedFile } from './send-uploads.ts';

/*
 * Files on their way to becoming drafts. The beginning of each is read before anything else: it tells people from access and what is no
 * list at all, and its rows are shown while the file is stored and read, both at once.
 */

export interface ArrivingFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Null until its beginning has been read. */
  readonly peek: Peek | null;
}

export interface Arrival {
  readonly files: readonly ArrivingFile[];
  /** Bytes that are stored, of all files together. */
  readonly stored: number;
  /** `refused`: one of the files is no list, its peek says why, and nothing was kept of any. `kept`: the draft is on disk. */
  readonly phase: 'arriving' | 'kept' | 'refused';
}

export interface ArrivalsState {
  /** Null while no files are on their way. */
  readonly arrival: Arrival | null;
  /** Why the last files became no draft; null when they did. */
  readonly problem: GroupingProblem | null;
  readonly failure: unknown;
  /**
   * Makes a draft of each list of people, for the account that `account` resolves to. A draft that comes alone is read meanwhile; `show` is
   * called when its window can be shown. Never rejects: a failure is state.
   */
  take(files: readonly File[], account: () => Promise<string | null>, show: (draft: string) => void): Promise<void>;
  /** Stops what is under way. Of files that were not stored completely nothing is kept. */
  stop(): void;
  dismiss(): void;
}

export type ArrivalsStore = StoreApi<ArrivalsState>;

const IDLE = { arrival: null, problem: null, failure: null } as const;

export function createArrivalsStore(client: Client, deriver: DeriveClient, draft: DraftStore): ArrivalsStore {
  let stopper = new AbortController();
  return createStore<ArrivalsState>((set, get) => {
    const update = (change: (arrival: Arrival) => Partial<Arrival>): void =>
      set(({ arrival }) => (arrival === null ? {} : { arrival: { ...arrival, ...change(arrival) } }));

    const learn = (place: number, about: Partial<ArrivingFile>): void =>
      update(({ files }) => ({ files: files.map((each, index) => (index === place ? { ...each, ...about } : each)) }));
    const look = async (file: File, place: number): Promise<Peek> => {
      const peek = await peekAt(deriver, file);
      learn(place, { peek });
      return peek;
    };
    /** Of files in the order given, what of each may be stored. One after the other: both versions are in memory meanwhile. */
    const takeSecretsOut = async (files: readonly File[], peeks: readonly Peek[]): Promise<readonly File[]> => {
      const harmless: File[] = [];
      for (const [place, peek] of peeks.entries()) {
        const content = await toHarmless(deriver, files[place]!, peek);
        stopper.signal.throwIfAborted();
        learn(place, { size: content.size });
        harmless.push(content);
      }
      return harmless;
    };
    const begin = async (role: FileRole, content: File): Promise<UploadedFile> => {
      const { upload } = await client.call('uploads.begin', { name: content.name });
      return { upload, role, content };
    };
    /** Stores the files of a draft and makes it; with a `look` it is read meanwhile. */
    const store = async (
      group: FileGroup<File>,
      account: string | null,
      look: FirstLook | null,
    ): Promise<DraftDocument> => {
      const { signal } = stopper;
      const files: UploadedFile[] = [];
      try {
        files.push(await begin('people', group.people));
        if (group.access !== null) files.push(await begin('access', group.access));
        const reading = look && draft.getState().readAhead(files.map(toRead), account, look);
        const onSent = (bytes: number): void => update(({ stored }) => ({ stored: stored + bytes }));
        await sendUploads(client, files, { signal, onSent });
        const document = await client.call('drafts.create', {
          account,
          files: files.map(({ upload, role }) => ({ upload, role })),
          decisions: [],
        });
        if (signal.aborted) await client.call('drafts.delete', { draft: document.id });
        signal.throwIfAborted();
        if (look !== null) update(() => ({ phase: 'kept' }));
        await reading;
        return document;
      } catch (failure) {
        if (look !== null) draft.getState().dropAhead();
        await discardUploads(client, files);
        throw failure;
      }
    };
    return {
      ...IDLE,
      async take(files, chooseAccount, show) {
        if (files.length === 0 || get().arrival !== null) return;
        const tooLarge = files.find(({ size }) => size > MAX_FILE_BYTES);
        if (tooLarge) return set({ ...IDLE, failure: new CodedError('file-too-large', { name: tooLarge.name }) });
        stopper = new AbortController();
        const { signal } = stopper;
        const arriving = files.map(({ name, size }): ArrivingFile => ({ name, size, peek: null }));
        set({ ...IDLE, arrival: { files: arriving, stored: 0, phase: 'arriving' } });
        try {
          const peeks = await Promise.all(files.map(look));
          signal.throwIfAborted();
          if (peeks.some(({ problem }) => problem !== null)) return update(() => ({ phase: 'refused' }));
          const harmless = await takeSecretsOut(files, peeks);
          const looked = harmless.map((file, index) => ({ file, addresses: peeks[index]?.addresses ?? false }));
          const grouped = groupFiles(looked);
          if ('problem' in grouped) return set({ ...IDLE, problem: grouped.problem });
          const account = await chooseAccount();
          signal.throwIfAborted();
          const made: DraftDocument[] = [];
          const [alone] = grouped.groups.length === 1 ? grouped.groups : [];
          const shown = alone === undefined ? null : toLook(alone.people, peeks[harmless.indexOf(alone.people)]);
          for (const group of grouped.groups) made.push(await store(group, account, shown));
          const [only] = made;
          if (shown !== null && only !== undefined && draft.getState().adopt(only)) show(only.id);
          set(IDLE);
        } catch (failure) {
          set(signal.aborted ? IDLE : { ...IDLE, failure });
        }
      },
      stop() {
        if (get().arrival?.phase === 'kept') draft.getState().stopReading();
        else stopper.abort();
      },
      dismiss: () => set(IDLE),
    };
  });
}

function toLook({ name, size }: File, peek: Peek | undefined): FirstLook | null {
  return peek === undefined ? null : { name, size, peek };
}

/** The content of a file for the worker, as it was dropped: it need not be stored first. */
function toRead({ upload, role, content }: UploadedFile): FileToRead {
  const bytes = content.arrayBuffer().then((buffer) => new Uint8Array(buffer));
  return { id: upload, name: content.name, role, bytes };
}
