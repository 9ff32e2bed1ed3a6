import type { Catalog } from '../access/catalog.ts';
import { indexDecisions } from './decision-index.ts';
import type { Decision } from './decision.ts';
import { derivePeople } from './derive-people.ts';
import type { Derived, SourceFile } from './derived.ts';
import { indexCatalog } from './names-in-catalog.ts';
import { readTable, type SourceTable, type UnreadableFile } from './read-table.ts';

/* The heart of the product: files + decisions + catalog to everything that screens, command line and plan need to know. */

export interface Deriver {
  readonly derive: (decisions: readonly Decision[]) => Derived;
}

/**
 * Derives a draft. `files` are as they came, at most one list of people among them; `decisions` are in the order taken; `catalog` is
 * null while no account has been synchronised. Pure: equal input gives equal output. Never throws on any content.
 */
export function derive(files: readonly SourceFile[], decisions: readonly Decision[], catalog: Catalog | null): Derived {
  return createDeriver(files, catalog).derive(decisions);
}

/**
 * A deriver that keeps what does not depend on the decisions: the catalog's index, and each file as read. A file is read again
 * only when a decision says how.
 */
export function createDeriver(files: readonly SourceFile[], catalog: Catalog | null): Deriver {
  const names = catalog && indexCatalog(catalog);
  const tables = new Map<string, { readonly choice: string; readonly table: SourceTable | UnreadableFile }>();
  return {
    derive: (decisions) => {
      const index = indexDecisions(decisions);
      const read = files.map((file) => {
        const { read: wanted } = index.of(file.id);
        const choice = JSON.stringify([
          wanted.encoding,
          wanted.delimiter,
          wanted.headerLine === undefined ? 'auto' : wanted.headerLine,
        ]);
        const known = tables.get(file.id);
        if (known?.choice === choice) return known.table;
        const table = readTable(file, wanted);
        tables.set(file.id, { choice, table });
        return table;
      });
      return derivePeople(read, index, names);
    },
  };
}
