import type { SourceColumn } from './derived.ts';
import type { Field, Issue } from './issue.ts';
import { makeIssue } from './make-issue.ts';
import type { SourceTable } from './read-table.ts';
import type { FoundInRows } from './row-findings.ts';

/* Things that repeat for one cause are told once for all the rows of a file. */

export interface RowSummary {
  readonly table: SourceTable;
  readonly columns: readonly SourceColumn[];
  readonly found: FoundInRows;
  /** How many rows have a name in this field that only a catalog could resolve. */
  readonly unresolved: ReadonlyMap<Field, number>;
}

/** Tells what was found in many rows for one cause. */
export function reportTogether(summary: RowSummary): Issue[] {
  return [
    ...reportBlankRows(summary),
    ...reportNulls(summary),
    ...reportUnresolved(summary),
    ...reportEmptyExtra(summary),
  ];
}

/** A quote lost in the header or above it belongs to no row. */
export function reportLostQuotes({ file, unclosed, lines }: SourceTable): Issue[] {
  const lost = unclosed.filter((line) => line < lines.at(0));
  return lost.map((line) => makeIssue('quote-unclosed', { file: file.name, line }));
}

/** Blank rows that follow each other are one finding. */
function reportBlankRows({ table, found: { marks } }: RowSummary): Issue[] {
  const issues: Issue[] = [];
  let first = -1;
  let count = 0;
  const tell = (): void => {
    if (count === 0) return;
    const place = { file: table.file.name, line: table.lines.at(first), count, params: { reason: 'blank' } };
    issues.push(makeIssue('row-ignored', place));
  };
  marks.rows.forEach((row, index) => {
    if (marks.items[index] !== 'blank') return;
    if (row === first + count) count++;
    else {
      tell();
      first = row;
      count = 1;
    }
  });
  tell();
  return issues;
}

/** One finding for a column in which a word such as `N/A` was taken for nothing. */
function reportNulls({ table, columns, found: { repairs } }: RowSummary): Issue[] {
  const tallies = new Map<number, { readonly line: number; count: number }>();
  for (const { rule, column, line } of repairs.items) {
    if (rule !== 'null-emptied') continue;
    const tally = tallies.get(column);
    if (tally) tally.count++;
    else tallies.set(column, { line, count: 1 });
  }
  return [...tallies].map(([column, { line, count }]) => {
    const field = columns[column]?.field ?? null;
    const header = table.header?.[column] ?? null;
    return makeIssue('cell-null', { file: table.file.name, line, field, column: header, count });
  });
}

function reportUnresolved({ table, columns, unresolved }: RowSummary): Issue[] {
  return [...unresolved].map(([field, count]) => {
    const column = table.header && columns.findLast((each) => each.field === field)?.header;
    return makeIssue('catalog-missing', { file: table.file.name, field, column, count });
  });
}

/** Trailing delimiters make cells that hold nothing. */
function reportEmptyExtra({ table, found: { marks } }: RowSummary): Issue[] {
  let first = -1;
  let count = 0;
  marks.rows.forEach((row, index) => {
    if (marks.items[index] === 'empty-extra' && count++ === 0) first = row;
  });
  if (count === 0) return [];
  const line = table.lines.at(first);
  return [makeIssue('row-width', { file: table.file.name, line, count, params: { extra: 'empty' } })];
}
