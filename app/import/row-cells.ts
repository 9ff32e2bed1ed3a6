import { restoreFormula } from '../csv/formula-guard.ts';
import { removeControls } from './controls.ts';
import type { CellEdit, FileDecisions } from './decision-index.ts';
import type { Repair } from './derived.ts';
import { makeIssue } from './make-issue.ts';
import type { Issue } from './issue.ts';
import type { SourceTable } from './read-table.ts';

/* The cells of a row before they are read: the person's edits in place, our own guards and control characters taken out. */

export interface PreparedCells {
  readonly cells: readonly string[];
  readonly repairs: readonly Repair[];
  readonly issues: readonly Issue[];
}

/** Tells whether any row of the table needs preparing; most files need none. */
export function needsPreparing(table: SourceTable, decisions: FileDecisions): boolean {
  return table.own || table.controls || decisions.edits.size > 0;
}

/** Prepares the cells of the row that starts on `line`. The given array is not changed; it comes back where there is nothing to do. */
export function prepareCells(
  table: SourceTable,
  decisions: FileDecisions,
  source: readonly string[],
  line: number,
): PreparedCells {
  const edits = decisions.edits.get(line);
  if (edits === undefined && !table.own && !table.controls) return { cells: source, repairs: [], issues: [] };
  const cells = applyEdits(source, edits ?? [], table.secret);
  const repairs: Repair[] = [];
  const repair = (rule: Repair['rule'], column: number, after: string): void => {
    const before = cells[column] ?? '';
    if (after === before || decisions.isUndone(rule, line, column)) return;
    repairs.push({ rule, file: table.file.name, fileId: table.file.id, line, column, before, after });
    cells[column] = after;
  };
  for (let column = 0; column < cells.length; column++) {
    if (table.own) repair('formula-guard-removed', column, restoreFormula(cells[column]!));
    if (table.controls) repair('control-removed', column, removeControls(cells[column]!));
  }
  const controls = repairs.filter((made) => made.rule === 'control-removed');
  // Nothing but control characters, such as DOS's end of file, is a blank row and told as one.
  if (controls.length === 0 || cells.every((cell) => cell.trim() === '')) return { cells, repairs, issues: [] };
  const column = table.header?.[controls[0]!.column] ?? null;
  const issue = makeIssue('control-character', { file: table.file.name, line, column, count: controls.length });
  return { cells, repairs, issues: [issue] };
}

function applyEdits(source: readonly string[], edits: readonly CellEdit[], secret: ReadonlySet<number>): string[] {
  const cells = [...source];
  for (const { column, value } of edits) {
    if (secret.has(column)) continue;
    while (cells.length <= column) cells.push('');
    cells[column] = value;
  }
  return cells;
}
