import type { RecordList } from '../csv/records.ts';

/** When this many rows are longer than the header, the header is what is short. */
const REGULAR_RECORDS = 10;
const REGULAR_SHARE = 0.8;
/** How many records tell what is usual. */
const HEAD_RECORDS = 1000;

/** How many cells a row should have, told from the first records: as many as the header, unless nearly all rows have more. */
export function findWidth(header: readonly string[] | null, records: RecordList): number {
  const head = records.slice(0, HEAD_RECORDS);
  const widths = new Map<number, number>();
  for (const cells of head) {
    // A blank line is one empty cell, whatever the table's width.
    if (cells.length > 1 || cells[0] !== '') widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  const [usual, rows] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (!header) return usual;
  const regular = rows >= REGULAR_RECORDS && rows >= head.length * REGULAR_SHARE;
  return regular ? Math.max(header.length, usual) : header.length;
}
