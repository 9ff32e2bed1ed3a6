import { ByRow } from './by-row.ts';
import type { CellProblem } from './access-cells.ts';
import type { Repair, SourceColumn } from './derived.ts';
import type { Field, Issue, IssueCode } from './issue.ts';
import { type IssuePlace, makeIssue } from './make-issue.ts';
import type { SourceTable } from './read-table.ts';
import type { RowAccess } from './row-access.ts';
import type { IgnoredReason } from './row-kind.ts';
import type { Step } from './unwrap-address.ts';

/* What is found in the rows of one file, each row by itself. */

/** Something about a row that is told together with other rows (row-summary.ts). */
export type RowMark = 'blank' | 'empty-extra' | 'extra';

export interface FoundInRows {
  readonly issues: ByRow<Issue>;
  readonly repairs: ByRow<Repair>;
  readonly marks: ByRow<RowMark>;
}

/** Takes down what is found in one row after the other. */
export class RowFindings implements FoundInRows {
  readonly issues = new ByRow<Issue>();
  readonly repairs = new ByRow<Repair>();
  readonly marks = new ByRow<RowMark>();
  readonly #table: SourceTable;
  readonly #columnOf = new Map<Field, SourceColumn>();
  #row = 0;
  #line = 0;

  constructor(table: SourceTable, columns: readonly SourceColumn[]) {
    this.#table = table;
    for (const column of columns) if (column.field) this.#columnOf.set(column.field, column);
  }

  /** What is found from here on is about this row, which starts on this line. */
  begin(row: number, line: number): void {
    this.#row = row;
    this.#line = line;
  }

  add(code: IssueCode, place: Omit<IssuePlace, 'file' | 'line'> = {}): void {
    const { severity, field, column, value, suggestion, count, params } = place;
    const { name: file } = this.#table.file;
    // All places have one shape, whatever they say: where every row has a finding, that is half of the time it takes.
    this.addIssue(
      makeIssue(code, { severity, file, line: this.#line, field, column, value, suggestion, count, params }),
    );
  }

  addIssue(issue: Issue): void {
    this.issues.add(this.#row, issue);
  }

  addProblem({ code, field, value, suggestion, params }: CellProblem): void {
    this.add(code, {
      severity: undefined,
      field,
      column: this.headerOf(field),
      value,
      suggestion,
      count: undefined,
      params,
    });
  }

  addSteps(steps: readonly Step[], column: number): void {
    const { name: file, id: fileId } = this.#table.file;
    const line = this.#line;
    for (const { rule, before, after } of steps) this.addRepair({ rule, file, fileId, line, column, before, after });
  }

  addRepair(repair: Repair): void {
    this.repairs.add(this.#row, repair);
  }

  /** A row that is no row of data. */
  addIgnored(reason: IgnoredReason): void {
    if (reason === 'blank') this.marks.add(this.#row, 'blank');
    else this.add('row-ignored', { count: 1, params: { reason } });
  }

  /** What is wrong with the number of cells. `extra` is an error: a cell has moved, and nobody knows from where. */
  addWidth(cells: readonly string[]): 'right' | 'short' | 'extra' {
    const { width } = this.#table;
    if (cells.length < width) {
      this.add('row-width', { params: { cells: cells.length, width } });
      return 'short';
    }
    const extra = cells.slice(width).filter((cell) => cell.trim() !== '');
    if (extra.length === 0) {
      if (cells.length > width) this.marks.add(this.#row, 'empty-extra');
      return 'right';
    }
    // Typographic quotes look like quotes and protect nothing: “Lee, Ann” is two cells.
    const typographic = cells.some((cell) => /^\s*[“„«]/.test(cell)) && cells.some((cell) => /[”“»]\s*$/.test(cell));
    const params = { cells: cells.length, width, ...(typographic && { quotes: 'typographic' }) };
    this.add('row-width', { severity: 'error', value: extra.join(' | '), params });
    this.marks.add(this.#row, 'extra');
    return 'extra';
  }

  /** What a row's access cells say wrong. */
  addAccess(access: RowAccess, cells: readonly string[]): void {
    for (const problem of access.problems) this.addProblem(problem);
    for (const column of access.nulls) this.addNull(column, cells[column] ?? '');
  }

  /** `N/A` and the like in a column that is read. */
  addNull(column: number, cell: string): void {
    this.addSteps([{ rule: 'null-emptied', before: cell, after: '' }], column);
  }

  /** The header of the column that holds a field, as written; null where there is none. */
  headerOf(field: Field): string | null {
    const column = this.#columnOf.get(field);
    return column && this.#table.header ? column.header : null;
  }
}
