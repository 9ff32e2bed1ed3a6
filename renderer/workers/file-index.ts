import type { Derived, Repair, SourceInfo } from '#app/import/derived.ts';
import type { Issue } from '#app/import/issue.ts';
import type { ListRow } from '#app/import/list-rows.ts';
import { findByLine, lazily } from './by-line.ts';
import { type FileRow, type FileRows, findRowOn, listRows, pageRows } from './file-rows.ts';

/** One file of a draft, arranged for looking things up by line. */
export interface FileIndex {
  readonly source: SourceInfo;
  readonly rows: () => FileRows;
  readonly issuesAt: (line: number) => readonly Issue[];
  readonly repairsAt: (line: number) => readonly Repair[];
}

/** Gives the rows of a list of access; asked when somebody looks at them. */
export type ReadList = (fileId: string) => readonly ListRow[];

/** Arranges a file. Each part is made on its first use. */
export function indexFile(derived: Derived, source: SourceInfo, readList: ReadList): FileIndex {
  const issues = lazily(() => findByLine(derived.issues.filter(({ file }) => file === source.file)));
  const repairs = lazily(() => findByLine(derived.repairs.filter(({ fileId }) => fileId === source.fileId)));
  const issuesAt = (line: number): readonly Issue[] => issues()(line);
  const isWrong = (line: number): boolean => issuesAt(line).some(({ severity }) => severity === 'error');
  const listed = lazily(() =>
    listRows(
      readList(source.fileId).map(({ line, cells, ignored }): FileRow => {
        const outcome = ignored ? 'ignored' : isWrong(line) ? 'rejected' : 'accepted';
        return { line, cells, outcome };
      }),
    ),
  );
  return {
    source,
    rows: source.role === 'people' ? lazily(() => pageRows(derived.lookup)) : listed,
    issuesAt,
    repairsAt: (line) => repairs()(line),
  };
}

/** The row that starts on `line`; null when none does. */
export function rowOnLine(file: FileIndex, line: number): FileRow | null {
  const rows = file.rows();
  return rows.at(findRowOn(rows, line));
}

/** Position of the next row with an error or a warning after `from`, going round at the end; null when there is none. */
export function findWrongRow(file: FileIndex, from: number): number | null {
  const rows = file.rows();
  for (let distance = 1; distance <= rows.count; distance++) {
    const position = (from + distance) % rows.count;
    const issues = file.issuesAt(rows.lineOf(position));
    if (issues.some(({ severity, accepted }) => severity !== 'notice' && accepted !== true)) return position;
  }
  return null;
}
