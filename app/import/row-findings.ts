import type { CellProblem } from './access-cells.ts';
import type { Repair, SourceColumn } from './derived.ts';
import type { Field, Issue, IssueCode } from './issue.ts';
import { type IssuePlace, makeIssue } from './make-issue.ts';
import type { SourceTable } from './read-table.ts';
import type { RowAccess } from './row-access.ts';
import type { IgnoredReason } from './row-kind.ts';
import type { Step } from './unwrap-address.ts';

/* What is found while the rows of one file are read. Things that repeat for one cause are counted and told once. */

interface Tally {
  count: number;
  readonly line: number;
}

export class RowFindings {
  readonly issues: Issue[] = [];
  readonly repairs: Repair[] = [];
  readonly #table: SourceTable;
  readonly #columnOf = new Map<Field, SourceColumn>();
  readonly #nulls = new Map<number, Tally>();
  readonly #unresolved = new Map<Field, Tally>();
  readonly #columns: readonly SourceColumn[];
  #emptyExtra: Tally | null = null;
  #blank: { readonly line: number; readonly index: number; count: number; lastRow: number } | null = null;

  constructor(table: SourceTable, columns: readonly SourceColumn[]) {
    this.#table = table;
    this.#columns = columns;
    for (const column of columns) if (column.field) this.#columnOf.set(column.field, column);
  }

  add(code: IssueCode, line: number | null, place: Omit<IssuePlace, 'file' | 'line'> = {}): void {
    const { severity, field, column, value, suggestion, count, params } = place;
    const { name: file } = this.#table.file;
    // All places have one shape, whatever they say: where every row has a finding, that is half of the time it takes.
    this.issues.push(makeIssue(code, { severity, file, line, field, column, value, suggestion, count, params }));
  }

  addProblem({ code, field, value, suggestion, params }: CellProblem, line: number): void {
    const { name: file } = this.#table.file;
    const column = this.#headerOf(field);
    this.issues.push(
      makeIssue(code, { severity: undefined, file, line, field, column, value, suggestion, count: undefined, params }),
    );
  }

  addSteps(steps: readonly Step[], line: number, column: number): void {
    for (const { rule, before, after } of steps) this.addRepair(rule, line, column, before, after);
  }

  addRepair(rule: Repair['rule'], line: number, column: number, before: string, after: string): void {
    this.repairs.push({ rule, file: this.#table.file.name, fileId: this.#table.file.id, line, column, before, after });
  }

  /** A row that is no row of data. Blank rows that follow each other are one finding. */
  addIgnored(reason: IgnoredReason, row: number, line: number): void {
    const blank = this.#blank;
    if (reason === 'blank' && blank && blank.lastRow === row - 1) {
      blank.count++;
      blank.lastRow = row;
      this.issues[blank.index] = makeIssue('row-ignored', {
        file: this.#table.file.name,
        line: blank.line,
        count: blank.count,
        params: { reason },
      });
      return;
    }
    if (reason === 'blank') this.#blank = { line, index: this.issues.length, count: 1, lastRow: row };
    this.add('row-ignored', line, { count: 1, params: { reason } });
  }

  /** What is wrong with the number of cells. `extra` is an error: a cell has moved, and nobody knows from where. */
  addWidth(cells: readonly string[], line: number): 'right' | 'short' | 'extra' {
    const { width } = this.#table;
    if (cells.length < width) {
      this.add('row-width', line, { params: { cells: cells.length, width } });
      return 'short';
    }
    const extra = cells.slice(width).filter((cell) => cell.trim() !== '');
    if (extra.length === 0) {
      if (cells.length > width)
        this.#emptyExtra = { line: this.#emptyExtra?.line ?? line, count: (this.#emptyExtra?.count ?? 0) + 1 };
      return 'right';
    }
    // Typographic quotes look like quotes and protect nothing: “Lee, Ann” is two cells.
    const typographic = cells.some((cell) => /^\s*[“„«]/.test(cell)) && cells.some((cell) => /[”“»]\s*$/.test(cell));
    const params = { cells: cells.length, width, ...(typographic && { quotes: 'typographic' }) };
    this.add('row-width', line, { severity: 'error', value: extra.join(' | '), params });
    return 'extra';
  }

  /** What a row's access cells say wrong. */
  addAccess(access: RowAccess, cells: readonly string[], line: number): void {
    for (const problem of access.problems) this.addProblem(problem, line);
    for (const column of access.nulls) this.addNull(column, line, cells[column] ?? '');
    for (const field of access.unresolved) countUp(this.#unresolved, field, line);
  }

  /** `N/A` and the like in a column that is read. */
  addNull(column: number, line: number, cell: string): void {
    this.addRepair('null-emptied', line, column, cell, '');
    countUp(this.#nulls, column, line);
  }

  /** Adds the findings that are told once for a file. */
  close(): void {
    for (const [column, { count, line }] of this.#nulls) {
      const field = this.#columns[column]?.field ?? null;
      this.add('cell-null', line, { field, column: this.#table.header?.[column] ?? null, count });
    }
    for (const [field, { count }] of this.#unresolved) {
      this.add('catalog-missing', null, { field, column: this.#headerOf(field), count });
    }
    if (this.#emptyExtra)
      this.add('row-width', this.#emptyExtra.line, { count: this.#emptyExtra.count, params: { extra: 'empty' } });
  }

  #headerOf(field: Field): string | null {
    const column = this.#columnOf.get(field);
    return column && this.#table.header ? column.header : null;
  }
}

function countUp<K>(tallies: Map<K, Tally>, key: K, line: number): void {
  const tally = tallies.get(key);
  if (tally) tally.count++;
  else tallies.set(key, { count: 1, line });
}
