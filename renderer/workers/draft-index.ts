import type { Derived, Repair, Row, SourceColumn, SourceInfo } from '#app/import/derived.ts';
import type { Issue } from '#app/import/issue.ts';
import { findRowAt, indexFile, type FileIndex, type ReadList } from './file-index.ts';

/* What is derived, arranged for looking it up by line. Made once per derivation; each part on its first use. */

export interface DraftIndex {
  readonly derived: Derived;
  /** The list of people; null when it could not be read at all. */
  readonly people: SourceInfo | null;
  /** Both files, in the order of `derived.sources`. */
  readonly files: readonly FileIndex[];
  readonly columnOf: (field: SourceColumn['field']) => SourceColumn | null;
  /** Findings about a row of the people file. */
  readonly issuesAt: (line: number) => readonly Issue[];
  /** Repairs in a row of the people file, in the order made. */
  readonly repairsAt: (line: number) => readonly Repair[];
  readonly rowAt: (line: number) => Row | null;
}

/** Arranges what is derived. `readList` reads the rows of a list of access. */
export function indexDraft(derived: Derived, readList: ReadList): DraftIndex {
  const files = derived.sources.map((source) => indexFile(derived, source, readList));
  const people = files.find(({ source }) => source.role === 'people') ?? null;
  return {
    derived,
    people: people?.source ?? null,
    files,
    columnOf: (field) => people?.source.columns.find((column) => column.field === field) ?? null,
    issuesAt: people?.issuesAt ?? (() => []),
    repairsAt: people?.repairsAt ?? (() => []),
    rowAt(line) {
      const row = people === null ? undefined : derived.rows[findRowAt(people, line)];
      return row?.line === line ? row : null;
    },
  };
}
