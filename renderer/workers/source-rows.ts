import type { Repair, Row } from '#app/import/derived.ts';
import type { Issue } from '#app/import/issue.ts';
import type { DraftIndex } from './draft-index.ts';
import type { CellView, Page, SourceRowView } from './protocol.ts';

/** The rows of the people file as they are read, with what was repaired in each cell. */
export function viewSourceRows(index: DraftIndex, { from, to }: Page): readonly SourceRowView[] {
  return index.derived.rows.slice(from, to).map((row) => viewRow(index, row));
}

function viewRow(index: DraftIndex, row: Row): SourceRowView {
  const repairs = index.repairsAt(row.line);
  const issues = index.issuesAt(row.line);
  const columns = index.people?.columns ?? [];
  return {
    line: row.line,
    outcome: row.outcome,
    cells: columns.map((column) =>
      viewCell(
        row.cells[column.index] ?? '',
        repairs.filter((repair) => repair.column === column.index),
        issues.find((issue) => issue.severity !== 'notice' && issue.column === column.header)?.severity ?? null,
      ),
    ),
    issue: issues.find(({ severity }) => severity === 'error') ?? issues.find(isWorthShowing) ?? null,
  };
}

/** Several repairs of a cell follow each other: from the first `before` to the last `after`. */
function viewCell(value: string, repairs: readonly Repair[], severity: CellView['severity']): CellView {
  const first = repairs[0];
  const last = repairs.at(-1);
  if (first === undefined || last === undefined) return { value, before: null, severity };
  return { value: last.after, before: first.before, severity };
}

/** The repair itself is shown in the cell; its notice would only say it again. */
function isWorthShowing({ code }: Issue): boolean {
  return code !== 'email-repaired' && code !== 'email-split';
}
