import type { Derived, Repair, Row, SourceColumn, SourceInfo } from '#app/import/derived.ts';
import type { Issue } from '#app/import/issue.ts';
import { indexFile, type FileIndex, type ReadList } from './file-index.ts';
import { type FileRows, findRowOn, pageRows } from './file-rows.ts';

/* What is derived, arranged for looking it up by line. Made once per derivation; each part on its first use. */

export interface DraftIndex {
  readonly derived: Derived;
  /** The list of people; null when it could not be read at all. */
  readonly people: SourceInfo | null;
  /** Both files, in the order of `derived.sources`. */
  readonly files: readonly FileIndex[];
  /** The rows of the people file. */
  readonly rows: FileRows<Row>;
  readonly columnOf: (field: SourceColumn['field']) => SourceColumn | null;
  /** Findings about a row of the people file. */
  readonly issuesAt: (line: number) => readonly Issue[];
  /** Repairs in a row of the people file, in the order made. */
  readonly repairsAt: (line: number) => readonly Repair[];
  /** Place of the row of the people file that starts on a line; -1 when none does. */
  readonly findRow: (line: number) => number;
  readonly rowAt: (line: number) => Row | null;
}

/** Arranges what is derived. `readList` reads the rows of a list of access. */
export function indexDraft(derived: Derived, readList: ReadList): DraftIndex {
  const files = derived.sources.map((source) => indexFile(derived, source, readList));
  const people = files.find(({ source }) => source.role === 'people') ?? null;
  const rows = pageRows(derived.lookup);
  return {
    derived,
    people: people?.source ?? null,
    files,
    columnOf: (field) => people?.source.columns.find((column) => column.field === field) ?? null,
    issuesAt: people?.issuesAt ?? (() => []),
    repairsAt: people?.repairsAt ?? (() => []),
    findRow: (line) => findRowOn(rows, line),
    rowAt: (line) => rows.at(findRowOn(rows, line)),
    rows,
  };
}
