import { CodedError } from '#app/contract/errors.ts';
import type { ReturnedFile } from '#app/contract/views.ts';
import { canBeOwnFile, OWN_FILE_HEAD, toFingerprint } from '#app/csv/own-file.ts';
import { derive as deriveFile } from '#app/import/derive.ts';
import type { Derived } from '#app/import/derived.ts';
import { putBack, recogniseFailedRows, type PutBack, type ReturnedRows } from '#app/import/put-back.ts';
import { readBlob } from '../../storage/blobs.ts';
import { StorageError } from '../../storage/errors.ts';
import type { DeriveDraft } from './draft-derivation.ts';
import { badRequest } from './draft-edits.ts';
import type { DraftStore } from './draft-store.ts';
import { pathOf } from './kept-files.ts';
import type { Uploads } from './uploads.ts';

/** Files of failed rows on their way back. */
export interface ReturnedFiles {
  /** The draft an upload belongs to; null when it is no file of failed rows, or its draft is gone. */
  recognise(upload: string): Promise<ReturnedFile | null>;
  /** The decisions that put the upload back. Fails with `draft-changed`, and `bad-request` for a file that is not of this draft. */
  readBack(draft: string, revision: number, upload: string): Promise<PutBack>;
}

interface ReturnedOptions {
  readonly store: DraftStore;
  readonly derive: DeriveDraft;
  readonly uploads: Uploads | null;
}

export function createReturnedRows({ store, derive, uploads }: ReturnedOptions): ReturnedFiles {
  /** By the hash of what is stored. */
  const fingerprints = new Map<string, string>();

  const fingerprintOf = async (draft: string): Promise<string | null> => {
    const file = (await store.open(draft)).read().files.find(({ role }) => role === 'people');
    if (file === undefined) return null;
    const known =
      fingerprints.get(file.sha256) ?? toFingerprint(await readBlob(pathOf(store.filesOf(draft), file), file));
    fingerprints.set(file.sha256, known);
    return known;
  };

  const read = async (upload: string): Promise<{ readonly returned: Derived; readonly rows: ReturnedRows } | null> => {
    if (uploads === null) throw new StorageError('not-writable', upload);
    const { bytes: head } = await uploads.read(upload, OWN_FILE_HEAD);
    if (!canBeOwnFile(head)) return null;
    const { name, bytes } = await uploads.read(upload);
    const returned = deriveFile([{ id: upload, name, role: 'people', bytes }], [], null);
    const rows = recogniseFailedRows(returned);
    return rows && { returned, rows };
  };

  /** The draft that the file names, else the first one with that people file: drafts are duplicated, and deleted. */
  const findDraft = async ({ draft, fingerprint }: ReturnedRows): Promise<string | null> => {
    const ids = await store.ids();
    const candidates = draft !== null && ids.includes(draft) ? [draft, ...ids] : ids;
    for (const id of candidates) {
      // A draft that cannot be read is not the one to put anything into.
      if ((await fingerprintOf(id).catch(() => null)) === fingerprint) return id;
    }
    return null;
  };

  return {
    async recognise(upload) {
      const found = await read(upload);
      const draft = found && (await findDraft(found.rows));
      if (found === null || draft === null) return null;
      return { draft, name: (await store.open(draft)).read().name, rows: found.rows.rows };
    },
    async readBack(draft, revision, upload) {
      const found = await read(upload);
      const fingerprint = await fingerprintOf(draft);
      if (found === null || fingerprint === null || found.rows.fingerprint !== fingerprint) {
        throw badRequest('drafts.putBack', 'the file holds no rows of this draft');
      }
      const present = await derive(draft);
      if (present.revision !== revision) throw new CodedError('draft-changed', { draft, revision: present.revision });
      return putBack(found.returned, present.derived, fingerprint);
    },
  };
}
