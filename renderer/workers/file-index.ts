import type { Derived, Repair, RowOutcome, SourceInfo } from '#app/import/derived.ts';
import type { Issue } from '#app/import/issue.ts';
import type { ListRow } from '#app/import/list-rows.ts';
import { groupByLine, lazily } from './by-line.ts';

/** A row of either file, as far as looking at it goes. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly outcome: RowOutcome;
}

/** One file of a draft, arranged for looking things up by line. */
export interface FileIndex {
  readonly source: SourceInfo;
  readonly rows: () => readonly FileRow[];
  readonly issuesAt: (line: number) => readonly Issue[];
  readonly repairsAt: (line: number) => readonly Repair[];
}

/** Gives the rows of a list of access; asked when somebody looks at them. */
export type ReadList = (fileId: string) => readonly ListRow[];

const NONE: readonly never[] = [];

/** Arranges a file. Each part is made on its first use. */
export function indexFile(derived: Derived, source: SourceInfo, readList: ReadList): FileIndex {
  const issues = lazily(() =>
    groupByLine(derived.issues.filter(({ file, line }) => line !== null && file === source.file)),
  );
  const repairs = lazily(() => groupByLine(derived.repairs.filter(({ fileId }) => fileId === source.fileId)));
  const issuesAt = (line: number): readonly Issue[] => issues().get(line) ?? NONE;
  const isWrong = (line: number): boolean => issuesAt(line).some(({ severity }) => severity === 'error');
  const listed = lazily(() =>
    readList(source.fileId).map(({ line, cells, ignored }): FileRow => {
      const outcome = ignored ? 'ignored' : isWrong(line) ? 'rejected' : 'accepted';
      return { line, cells, outcome };
    }),
  );
  return {
    source,
    rows: source.role === 'people' ? () => derived.rows : listed,
    issuesAt,
    repairsAt: (line) => repairs().get(line) ?? NONE,
  };
}

/** Position of the row that starts on `line`, or of the first one after it; how many rows there are when all are before it. */
export function findRowAt({ rows }: FileIndex, line: number): number {
  const all = rows();
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row that starts on `line`; null when none does. */
export function rowOnLine(file: FileIndex, line: number): FileRow | null {
  const row = file.rows()[findRowAt(file, line)];
  return row?.line === line ? row : null;
}

/** Position of the next row with an error or a warning after `from`, going round at the end; null when there is none. */
export function findWrongRow(file: FileIndex, from: number): number | null {
  const rows = file.rows();
  for (let distance = 1; distance <= rows.length; distance++) {
    const position = (from + distance) % rows.length;
    const issues = file.issuesAt(rows[position]!.line);
    if (issues.some(({ severity, accepted }) => severity !== 'notice' && accepted !== true)) return position;
  }
  return null;
}
