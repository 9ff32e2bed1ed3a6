import type { Repair, SourceColumn } from '#app/import/derived.ts';
import type { Issue } from '#app/import/issue.ts';
import type { DraftIndex } from './draft-index.ts';
import type { FileIndex } from './file-index.ts';
import type { FileRow } from './file-rows.ts';
import type { Page } from './protocol.ts';
import type { CellView, FindingView, SourceRowView } from './views.ts';
import { readRepaired } from './repaired-text.ts';
import { listShownColumns } from './shown-columns.ts';
import { toFix } from './suggested-fix.ts';

/** The rows of a file as they are read, with what was repaired and what is wrong in each cell that is shown (shown-columns.ts). */
export function viewSourceRows(file: FileIndex, { from, to }: Page): readonly SourceRowView[] {
  const columns = listShownColumns(file.source.columns);
  return file
    .rows()
    .slice(from, to)
    .map((row) => viewRow(file, columns, row));
}

function viewRow(file: FileIndex, columns: readonly SourceColumn[], row: FileRow): SourceRowView {
  const issues = file.issuesAt(row.line).filter(({ accepted }) => accepted !== true);
  const told = findAbout(issues, columns);
  const repairs = new Map<number, Repair[]>();
  for (const repair of file.repairsAt(row.line)) {
    const known = repairs.get(repair.column);
    if (known) known.push(repair);
    else repairs.set(repair.column, [repair]);
  }
  const cells = columns.map(({ index }) =>
    viewCell(row.cells[index] ?? '', repairs.get(index) ?? [], told.get(index)?.[0] ?? null),
  );
  return { line: row.line, outcome: row.outcome, cells, issue: listOpen(issues, told)[0] ?? null };
}

/** Findings about a cell, worst first; with `column` null those about the row that no cell shows. */
export function viewCellFindings(
  index: DraftIndex,
  file: FileIndex,
  line: number,
  column: number | null,
): readonly FindingView[] {
  const issues = file.issuesAt(line).filter(({ accepted }) => accepted !== true);
  const told = findAbout(issues, listShownColumns(file.source.columns));
  const shown = column === null ? listOpen(issues, told) : (told.get(column) ?? []);
  return shown.map((issue) => ({ issue, fix: toFix(index, issue) }));
}

/** Errors and warnings by the column (its index) whose cell shows them, worst first. Of several columns with one header the first does. */
function findAbout(issues: readonly Issue[], columns: readonly SourceColumn[]): ReadonlyMap<number, readonly Issue[]> {
  const about = new Map<number, readonly Issue[]>();
  // Most rows have nothing, and a row may have ten thousand cells.
  for (const issue of sortWorst(issues.filter(({ severity }) => severity !== 'notice'))) {
    const place = columns.find(({ header }) => header === issue.column);
    if (place !== undefined) about.set(place.index, [...(about.get(place.index) ?? []), issue]);
  }
  return about;
}

/** Findings of a row that none of its cells shows. */
function listOpen(issues: readonly Issue[], about: ReadonlyMap<number, readonly Issue[]>): readonly Issue[] {
  const told = new Set([...about.values()].flat());
  return sortWorst(issues.filter((issue) => !told.has(issue) && isWorthShowing(issue)));
}

function sortWorst(issues: readonly Issue[]): readonly Issue[] {
  const isError = ({ severity }: Issue): boolean => severity === 'error';
  return [...issues.filter(isError), ...issues.filter((issue) => !isError(issue))];
}

function viewCell(value: string, repairs: readonly Repair[], issue: Issue | null): CellView {
  const first = repairs[0];
  if (first === undefined) return { value, before: null, issue };
  return { value: readRepaired(repairs), before: first.before, issue };
}

/** The repair itself is shown in the cell; its notice would only say it again. */
function isWorthShowing({ code }: Issue): boolean {
  return code !== 'email-repaired' && code !== 'email-split';
}
