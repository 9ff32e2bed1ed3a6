import type { Repair, SourceColumn } from '#app/import/derived.ts';
import type { Issue } from '#app/import/issue.ts';
import type { DraftIndex } from './draft-index.ts';
import type { FileIndex } from './file-index.ts';
import type { FileRow } from './file-rows.ts';
import type { CellView, FindingView, Page, SourceRowView } from './protocol.ts';
import { toFix } from './suggested-fix.ts';

/** The rows of a file as they are read, with what was repaired and what is wrong in each cell. */
export function viewSourceRows(file: FileIndex, { from, to }: Page): readonly SourceRowView[] {
  return file
    .rows()
    .slice(from, to)
    .map((row) => viewRow(file, row));
}

function viewRow(file: FileIndex, row: FileRow): SourceRowView {
  const repairs = file.repairsAt(row.line);
  const issues = file.issuesAt(row.line).filter(({ accepted }) => accepted !== true);
  const { columns } = file.source;
  const cells = columns.map((column) =>
    viewCell(
      row.cells[column.index] ?? '',
      repairs.filter((repair) => repair.column === column.index),
      listAbout(issues, column, columns)[0] ?? null,
    ),
  );
  return { line: row.line, outcome: row.outcome, cells, issue: listOpen(issues, columns)[0] ?? null };
}

/** Findings about a cell, worst first; with `column` null those about the row that no cell shows. */
export function viewCellFindings(
  index: DraftIndex,
  file: FileIndex,
  line: number,
  column: number | null,
): readonly FindingView[] {
  const issues = file.issuesAt(line).filter(({ accepted }) => accepted !== true);
  const { columns } = file.source;
  const place = columns.find((each) => each.index === column);
  const shown = place === undefined ? listOpen(issues, columns) : listAbout(issues, place, columns);
  return shown.map((issue) => ({ issue, fix: toFix(index, issue) }));
}

/** Findings of a row that none of its cells shows. */
function listOpen(issues: readonly Issue[], columns: readonly SourceColumn[]): readonly Issue[] {
  const told = new Set(columns.flatMap((column) => listAbout(issues, column, columns)));
  return sortWorst(issues.filter((issue) => !told.has(issue) && isWorthShowing(issue)));
}

/** Errors and warnings about a cell, worst first. Of several columns with one header the first has them. */
function listAbout(issues: readonly Issue[], column: SourceColumn, columns: readonly SourceColumn[]): readonly Issue[] {
  if (columns.find(({ header }) => header === column.header) !== column) return [];
  return sortWorst(issues.filter(({ severity, column: header }) => severity !== 'notice' && header === column.header));
}

function sortWorst(issues: readonly Issue[]): readonly Issue[] {
  const isError = ({ severity }: Issue): boolean => severity === 'error';
  return [...issues.filter(isError), ...issues.filter((issue) => !isError(issue))];
}

/** Several repairs of a cell follow each other: from the first `before` to the last `after`. */
function viewCell(value: string, repairs: readonly Repair[], issue: Issue | null): CellView {
  const first = repairs[0];
  const last = repairs.at(-1);
  if (first === undefined || last === undefined) return { value, before: null, issue };
  return { value: last.after, before: first.before, issue };
}

/** The repair itself is shown in the cell; its notice would only say it again. */
function isWorthShowing({ code }: Issue): boolean {
  return code !== 'email-repaired' && code !== 'email-split';
}
