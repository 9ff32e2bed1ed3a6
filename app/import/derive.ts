import type { Catalog } from '../access/catalog.ts';
import { type DecisionIndex, indexDecisions } from './decision-index.ts';
import type { Decision } from './decision.ts';
import { type DerivePeople, preparePeople } from './derive-people.ts';
import type { Derived, SourceFile } from './derived.ts';
import { toFrameKey, toReadKey } from './frame-key.ts';
import { indexCatalog } from './names-in-catalog.ts';
import type { OnRows } from './read-rows.ts';
import { readTable, type SourceTable, type UnreadableFile } from './read-table.ts';

/* The heart of the product: files + decisions + catalog to everything that screens, command line and plan need to know. */

export interface Deriver {
  /** `onRows` is told now and then while many rows are read; a few rows are read without a word. */
  readonly derive: (decisions: readonly Decision[], onRows?: OnRows) => Derived;
}

/**
 * Derives a draft. `files` are as they came, at most one list of people among them; `decisions` are in the order taken; `catalog` is
 * null while no account has been synchronised. Pure: equal input gives equal output. Never throws on any content.
 */
export function derive(files: readonly SourceFile[], decisions: readonly Decision[], catalog: Catalog | null): Derived {
  return createDeriver(files, catalog).derive(decisions);
}

/**
 * A deriver that keeps what further decisions leave as it is, and gives the same as `derive` for any decisions in any order: the
 * catalog's index; each file as read, until a decision says how; columns and lists of access, until a decision is about them; and every
 * row of the people that no decision has touched since. What rows say together is gathered anew.
 */
export function createDeriver(files: readonly SourceFile[], catalog: Catalog | null): Deriver {
  const names = catalog && indexCatalog(catalog);
  const readFile = keepTables();
  let frame: { readonly key: string; readonly derive: DerivePeople } | null = null;
  return {
    derive: (decisions, onRows) => {
      const index = indexDecisions(decisions);
      const key = toFrameKey(files, index);
      if (frame?.key !== key) {
        const tables = files.map((file) => readFile(file, index));
        frame = { key, derive: preparePeople(tables, index, names) };
      }
      return frame.derive(index, onRows);
    },
  };
}

/** Reads files, each again only when it is to be read otherwise. */
function keepTables(): (file: SourceFile, decisions: DecisionIndex) => SourceTable | UnreadableFile {
  const tables = new Map<string, { readonly key: string; readonly table: SourceTable | UnreadableFile }>();
  return (file, decisions) => {
    const { read } = decisions.of(file.id);
    const key = toReadKey(read);
    const known = tables.get(file.id);
    if (known?.key === key) return known.table;
    const table = readTable(file, read);
    tables.set(file.id, { key, table });
    return table;
  };
}
