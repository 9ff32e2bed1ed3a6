import { CodedError } from '#app/contract/errors.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import { flattenDecisions } from '#app/import/decision.ts';
import { readPiece } from '../../storage/blobs.ts';
import { StorageError } from '../../storage/errors.ts';
import { createSequence } from '../../storage/sequence.ts';
import { takeFiles, toFirstRecord } from './draft-creation.ts';
import { createDeriveDraft } from './draft-derivation.ts';
import { badRequest, requireRevision, withDecisions, withFile, withoutFile } from './draft-edits.ts';
import { listDrafts } from './draft-list.ts';
import { isSameName, toDistinctFiles, toDraftName, toFreeName } from './draft-names.ts';
import type { DraftRecord, KeptSummary } from './draft-record.ts';
import { createDraftStore } from './draft-store.ts';
import { toDocument } from './draft-views.ts';
import type { Drafts, DraftsOptions } from './drafts.ts';
import { listDraftsNaming } from './drafts-naming.ts';
import { copyFiles, moveIn, pathOf, removeOldVersions, rewriteRevealed } from './kept-files.ts';
import { createReturnedRows } from './returned-rows.ts';
import { createTrash } from './trash.ts';

/**
 * Opens the drafts of a data folder. With the lock held (uploads given) it first removes what a killed run left behind. Fails with
 * StorageError.
 */
export async function openDrafts(options: DraftsOptions): Promise<Drafts> {
  const { dataFolder, uploads, clock, ids, log, catalogs, latestSubmission, changed } = options;
  const readOnly = uploads === null;
  const store = createDraftStore({ dataFolder, clock, readOnly });
  const derive = createDeriveDraft({ store, catalogs });
  const trash = createTrash({ store, clock });
  const returned = createReturnedRows({ store, derive, uploads });
  if (!readOnly) await store.sweep();

  /** Everything that writes: a change never meets a draft that is just being deleted, a name is never given twice. */
  const inSequence = createSequence();
  const now = (): string => new Date(clock.now()).toISOString();
  const view = async (id: string, record: DraftRecord): Promise<DraftDocument> =>
    toDocument(id, record, await latestSubmission(id));

  const update = async (id: string, change: (record: DraftRecord) => DraftRecord): Promise<DraftDocument> => {
    const record = await (await store.open(id)).update(change);
    changed(id);
    return view(id, record);
  };

  const requireIdle = async (id: string): Promise<void> => {
    const latest = await latestSubmission(id);
    if (latest?.unfinished) throw new CodedError('draft-busy', { draft: id, submission: latest.id });
  };

  /** A change of what would be sent. */
  const edit = async (
    id: string,
    revision: number | null,
    change: (record: DraftRecord) => DraftRecord,
  ): Promise<DraftDocument> => {
    await requireIdle(id);
    return update(id, (record) => {
      if (revision !== null) requireRevision(record, id, revision);
      return { ...change(record), revision: record.revision + 1, updatedAt: now() };
    });
  };

  /** A change of how files are read. What it reveals to be secret is not kept any longer. */
  const editReading = async (
    id: string,
    revision: number,
    change: (record: DraftRecord) => DraftRecord,
  ): Promise<DraftDocument> => {
    await requireIdle(id);
    const record = (await store.open(id)).read();
    requireRevision(record, id, revision);
    const files = await rewriteRevealed(record.files, store.filesOf(id), change(record).decisions);
    const document = await edit(id, revision, (present) => ({ ...change(present), files: [...files] }));
    if (files !== record.files) {
      // Twice, so that the backup of the record names no file that is gone.
      await update(id, (present) => ({ ...present }));
      await removeOldVersions(files, store.filesOf(id));
    }
    return document;
  };

  const records = async (): Promise<{ readonly id: string; readonly name: string }[]> => {
    const known = [];
    for (const id of await store.ids()) {
      // One that cannot be read has no name that could be taken or meant.
      const document = await store.open(id).catch(() => null);
      if (document !== null) known.push({ id, name: document.read().name });
    }
    return known;
  };

  const takenNames = async (except?: string): Promise<string[]> =>
    (await records()).filter(({ id }) => id !== except).map(({ name }) => name);

  const requireFree = async (name: string, except?: string): Promise<void> => {
    if ((await takenNames(except)).some((taken) => isSameName(taken, name)))
      throw new CodedError('name-taken', { name });
  };

  const keepSummary = (id: string, summary: KeptSummary): Promise<void> =>
    inSequence(async () => {
      if (readOnly || !(await store.ids()).includes(id)) return;
      const document = await store.open(id);
      await document.update((record) => (record.revision === summary.revision ? { ...record, summary } : record));
    });

  return {
    derive,
    naming: (account) => listDraftsNaming(account, { store, derive }),
    list: () => listDrafts({ store, catalogs, derive, latestSubmission, keep: keepSummary, log }),

    async resolve(idOrName) {
      if ((await store.ids()).includes(idOrName)) return idOrName;
      const named = (await records()).filter(({ name }) => isSameName(name, idOrName));
      if (named.length > 1) throw new CodedError('name-ambiguous', { name: idOrName });
      if (named[0] === undefined) throw new CodedError('draft-unknown', { draft: idOrName });
      return named[0].id;
    },

    create: ({ name, account, files, decisions }) =>
      inSequence(async () => {
        if (uploads === null) throw new StorageError('not-writable', dataFolder);
        if (name !== undefined) await requireFree(name);
        const taken = await takenNames();
        const arrived = takeFiles(files, uploads);
        const people = arrived.find(({ role }) => role === 'people')!.file;
        const id = ids.next();
        const document = await store.create(
          id,
          async (folder) => {
            const moved = [];
            for (const { file, role } of arrived) moved.push(await moveIn(file, role, folder, decisions, clock));
            return moved;
          },
          (moved) =>
            toFirstRecord(now(), {
              name: name ?? toFreeName(toDraftName(people.name), taken),
              account,
              files: [...toDistinctFiles(moved)],
              decisions: [...decisions],
            }),
        );
        changed(id);
        return view(id, document.read());
      }),

    open: (id) =>
      inSequence(async () => {
        const record = (await store.open(id)).read();
        // A run that was killed may have left the version that still had secrets.
        if (!readOnly) await removeOldVersions(record.files, store.filesOf(id));
        if (readOnly || record.recoveredAt === null) return view(id, record);
        return update(id, (recovered) => ({ ...recovered, recoveredAt: null }));
      }),

    async readFile(id, file, offset, length) {
      const known = (await store.open(id)).read().files.find((each) => each.id === file);
      if (known === undefined) throw badRequest('drafts.readFile', 'the draft has no such file');
      return { bytes: await readPiece(pathOf(store.filesOf(id), known), offset, length), size: known.size };
    },

    addFile: ({ draft, revision, upload, role }) =>
      inSequence(async () => {
        if (uploads === null) throw new StorageError('not-writable', dataFolder);
        await requireIdle(draft);
        requireRevision((await store.open(draft)).read(), draft, revision);
        const file = await moveIn(uploads.take(upload), role, store.filesOf(draft), [], clock);
        // A file that was replaced stays in the folder: the backup of the record still names it.
        return edit(draft, revision, (record) => withFile(record, file));
      }),
    removeFile: ({ draft, revision, file }) =>
      inSequence(() => edit(draft, revision, (record) => withoutFile(record, file))),
    decide: ({ draft, revision, keep, append }) =>
      inSequence(() => {
        const change = (record: DraftRecord): DraftRecord => withDecisions(record, keep, append);
        const isReading = flattenDecisions(append).some(({ type }) => type === 'read');
        return isReading ? editReading(draft, revision, change) : edit(draft, revision, change);
      }),
    recognise: (upload) => returned.recognise(upload),
    async putBack({ draft, revision, upload }) {
      const { decisions, changed, unplaced } = await returned.readBack(draft, revision, upload);
      const document = await inSequence(async () => {
        if (decisions.length === 0) return view(draft, (await store.open(draft)).read());
        return edit(draft, revision, (record) => withDecisions(record, record.decisions.length, decisions));
      });
      await uploads?.discard(upload);
      return { draft: document, changed, unplaced };
    },
    setAccount: (draft, account) => inSequence(() => edit(draft, null, (record) => ({ ...record, account }))),

    rename: (id, name) =>
      inSequence(async () => {
        await requireFree(name, id);
        return update(id, (record) => ({ ...record, name, updatedAt: now() }));
      }),

    duplicate: (original) =>
      inSequence(async () => {
        const record = (await store.open(original)).read();
        const name = toFreeName(record.name, await takenNames());
        const id = ids.next();
        const document = await store.create(
          id,
          (folder) => copyFiles(record.files, store.filesOf(original), folder),
          () => ({ ...toFirstRecord(now(), record), name }),
        );
        changed(id);
        return view(id, document.read());
      }),

    remove: (id) =>
      inSequence(async () => {
        await requireIdle(id);
        await trash.add(id);
        changed(id);
      }),

    restore: (id) =>
      inSequence(async () => {
        const taken = await takenNames();
        await trash.restore(id);
        return update(id, (record) => ({ ...record, name: toFreeName(record.name, taken) }));
      }),

    close: () =>
      inSequence(async () => {
        if (!readOnly) await trash.close();
      }),
  };
}
