import { join } from 'node:path';
import { CodedError } from '#app/contract/errors.ts';
import type { Clock } from '../../compose/ports.ts';
import { openDocument, type Document } from '../../storage/document.ts';
import { StorageError } from '../../storage/errors.ts';
import { listFolder, moveFolder, removeFolder, sweepFolder } from '../../storage/folder.ts';
import { DRAFT_RECORD_VERSION, draftRecordSchema, type DraftRecord, type KeptFile } from './draft-record.ts';

/*
 * Drafts on disk:
 *   drafts/<id>/draft.json        name, account, decisions (draft-record.ts), with its backup
 *   drafts/<id>/files/<file id>   the files as they came, but for secrets (secrets-out.ts)
 *   drafts/.new-<id>              one that is being made: it appears whole or not at all
 *   trash/<id>                    deleted, still restorable
 */

export type DraftRecordDocument = Document<DraftRecord>;

export interface DraftStore {
  ids(): Promise<readonly string[]>;
  /** Fails with `draft-unknown`, `draft-damaged`, and StorageError. */
  open(id: string): Promise<DraftRecordDocument>;
  /** Where the files of a draft are. */
  filesOf(id: string): string;
  /** Makes a draft of what `fill` puts into its files folder. Fails with StorageError, and then there is nothing. */
  create(
    id: string,
    fill: (files: string) => Promise<readonly KeptFile[]>,
    toRecord: (files: readonly KeptFile[]) => DraftRecord,
  ): Promise<DraftRecordDocument>;
  /** Fails with `draft-unknown`. A damaged draft can be moved too. */
  moveToTrash(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  removeFromTrash(id: string): Promise<void>;
  /** Removes what earlier runs left: half-made drafts and the trash. */
  sweep(): Promise<void>;
  emptyTrash(): Promise<void>;
}

const ID = /^[0-9a-f]{8,64}$/;
const UNFINISHED = '.new-';

interface StoreOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly readOnly: boolean;
}

/** Opens nothing yet: every draft is read when it is asked for, and kept. */
export function createDraftStore({ dataFolder, clock, readOnly }: StoreOptions): DraftStore {
  const drafts = join(dataFolder, 'drafts');
  const trash = join(dataFolder, 'trash');
  const opened = new Map<string, Promise<DraftRecordDocument>>();

  const ids = async (): Promise<readonly string[]> => (await listFolder(drafts)).filter((name) => ID.test(name));

  const requireKnown = async (id: string): Promise<void> => {
    if (!(await ids()).includes(id)) throw new CodedError('draft-unknown', { draft: id });
  };

  const open = (id: string): Promise<DraftRecordDocument> => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const opening = requireKnown(id).then(() => openRecord({ id, folder: join(drafts, id), clock, readOnly }));
    opened.set(id, opening);
    // A file that could not be read may be put right by hand: the next time looks again.
    opening.catch(() => opened.delete(id));
    return opening;
  };

  return {
    ids,
    open,
    filesOf: (id) => join(drafts, id, 'files'),
    async create(id, fill, toRecord) {
      const unfinished = join(drafts, UNFINISHED + id);
      try {
        const files = await fill(join(unfinished, 'files'));
        await (await openRecord({ id, folder: unfinished, clock, readOnly, first: toRecord(files) })).update(copy);
        await moveFolder(unfinished, join(drafts, id), { clock });
      } catch (error) {
        await removeFolder(unfinished).catch(() => undefined);
        throw error;
      }
      return open(id);
    },
    async moveToTrash(id) {
      await requireKnown(id);
      await moveFolder(join(drafts, id), join(trash, id), { clock });
      opened.delete(id);
    },
    async restore(id) {
      if (!(await listFolder(trash)).includes(id)) throw new CodedError('draft-unknown', { draft: id });
      await moveFolder(join(trash, id), join(drafts, id), { clock });
    },
    removeFromTrash: (id) => removeFolder(join(trash, id)),
    async sweep() {
      await sweepFolder(trash);
      for (const name of await listFolder(drafts)) {
        if (name.startsWith(UNFINISHED)) await removeFolder(join(drafts, name));
      }
    },
    emptyTrash: () => sweepFolder(trash),
  };
}

interface RecordOptions extends Omit<StoreOptions, 'dataFolder'> {
  readonly id: string;
  readonly folder: string;
  /** The record of a new draft. Without it a missing file is damage. */
  readonly first?: DraftRecord;
}

async function openRecord({ id, folder, clock, readOnly, first }: RecordOptions): Promise<DraftRecordDocument> {
  const file = join(folder, 'draft.json');
  let recoveredAt: string | null = null;
  const opening = openDocument<DraftRecord>({
    file,
    version: DRAFT_RECORD_VERSION,
    schema: draftRecordSchema,
    migrate: (data) => data,
    initial: () => {
      if (first === undefined) throw new StorageError('damaged', file);
      return first;
    },
    clock,
    readOnly,
    onRecovered: ({ at }) => (recoveredAt = at),
  });
  const document = await opening.catch((error: unknown) => {
    throw error instanceof StorageError && error.code === 'damaged'
      ? new CodedError('draft-damaged', { draft: id }, { cause: error })
      : error;
  });
  if (recoveredAt === null) return document;
  const mark = (record: DraftRecord): DraftRecord => ({ ...record, recoveredAt });
  if (readOnly) return { read: () => mark(document.read()), update: document.update };
  await document.update(mark);
  return document;
}

function copy(record: DraftRecord): DraftRecord {
  return { ...record };
}
