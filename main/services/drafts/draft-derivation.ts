import type { Catalog } from '#app/access/catalog.ts';
import { CodedError } from '#app/contract/errors.ts';
import { derive } from '#app/import/derive.ts';
import type { Derived, SourceFile } from '#app/import/derived.ts';
import { readBlob } from '../../storage/blobs.ts';
import { StorageError } from '../../storage/errors.ts';
import type { DraftRecord } from './draft-record.ts';
import type { DraftStore } from './draft-store.ts';
import { pathOf } from './kept-files.ts';

/** Catalogs kept for offline work. Null for an account without one, and for one that is not known any more. */
export interface Catalogs {
  get(account: string): Promise<Catalog | null>;
}

/** A draft together with what follows from it: all of one moment. */
export interface DerivedDraft {
  readonly id: string;
  readonly name: string;
  /** The account it was derived for. */
  readonly account: string | null;
  readonly revision: number;
  readonly catalog: Catalog | null;
  readonly derived: Derived;
}

/** Derives a draft for its own account or for another one. */
export type DeriveDraft = (id: string, account?: string) => Promise<DerivedDraft>;

/**
 * Makes the function that derives drafts from disk. The last result is kept, because list, plan and submission ask for the same
 * draft one after the other. It fails with `draft-unknown`, `draft-damaged`, and StorageError.
 */
export function createDeriveDraft({ store, catalogs }: { store: DraftStore; catalogs: Catalogs }): DeriveDraft {
  let last: DerivedDraft | null = null;
  return async (id, otherAccount) => {
    const record = (await store.open(id)).read();
    const account = otherAccount ?? record.account;
    const catalog = account === null ? null : await catalogs.get(account);
    const { name, revision } = record;
    const moment = { id, name, account, revision, catalog };
    if (last !== null && isSameContent(last, moment)) return { ...moment, derived: last.derived };
    const files = await readFiles(id, record, store);
    last = { ...moment, derived: derive(files, record.decisions, catalog) };
    return last;
  };
}

function isSameContent(a: Omit<DerivedDraft, 'derived'>, b: Omit<DerivedDraft, 'derived'>): boolean {
  return (
    a.id === b.id && a.revision === b.revision && a.account === b.account && a.catalog?.version === b.catalog?.version
  );
}

async function readFiles(id: string, record: DraftRecord, store: DraftStore): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const file of record.files) {
    const bytes = await readBlob(pathOf(store.filesOf(id), file), file).catch((error: unknown) => {
      throw error instanceof StorageError
        ? new CodedError('draft-damaged', { draft: record.name }, { cause: error })
        : error;
    });
    files.push({ id: file.id, name: file.name, role: file.role, bytes });
  }
  return files;
}
