import type { SourceTable } from './read-table.ts';

/** The rows (indexes of records) in which these physical lines stand; a row may run over several lines. Lines above the rows have none. */
export function findRowsOfLines(table: SourceTable, lines: readonly number[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const line of lines) {
    let low = 0;
    let high = table.records.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (table.lines.at(middle) <= line) low = middle + 1;
      else high = middle;
    }
    if (low > 0) rows.add(low - 1);
  }
  return rows;
}
