import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../compose/ports.ts';
import { openDocument, type Document } from '../../storage/document.ts';
import { catalogSchema, type KeptCatalog } from './catalog-schema.ts';

/** Catalogs kept for offline work, one file per account. */
export interface CatalogStore {
  /** Null while none was kept. Fails with StorageError when there is one that cannot be read. */
  read(account: string): Promise<KeptCatalog | null>;
  write(account: string, catalog: KeptCatalog): Promise<void>;
  remove(account: string): Promise<void>;
}

interface StoreOptions {
  /** Where the catalogs are. */
  readonly folder: string;
  readonly clock: Clock;
  readonly readOnly: boolean;
}

/** Version of the files in this folder. */
const FORMAT = 1;

export function createCatalogStore({ folder, clock, readOnly }: StoreOptions): CatalogStore {
  const open = new Map<string, Promise<Document<KeptCatalog | null>>>();

  const documentOf = (account: string): Promise<Document<KeptCatalog | null>> => {
    const known = open.get(account);
    if (known !== undefined) return known;
    const document = openDocument<KeptCatalog | null>({
      file: toFile(folder, account),
      version: FORMAT,
      schema: catalogSchema.nullable(),
      migrate: (data) => data,
      initial: () => null,
      clock,
      readOnly,
    });
    open.set(account, document);
    // A file that could not be read may be put right by hand: the next reading looks again.
    document.catch(() => open.delete(account));
    return document;
  };

  return {
    read: async (account) => (await documentOf(account)).read(),
    async write(account, catalog) {
      await (await documentOf(account)).update(() => catalog);
    },
    async remove(account) {
      open.delete(account);
      const file = toFile(folder, account);
      await Promise.all([file, `${file}.bak`].map((path) => rm(path, { force: true })));
    },
  };
}

/** A name may hold anything, a file name may not. */
function toFile(folder: string, account: string): string {
  return join(folder, `${createHash('sha256').update(account).digest('hex').slice(0, 32)}.json`);
}
