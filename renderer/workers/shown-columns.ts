import type { SourceColumn } from '#app/import/derived.ts';

/** A spreadsheet can write 16,384 columns. Each is drawn with a list of what it could be, and no list that people keep has so many. */
const MOST_SHOWN = 100;

/** The columns of a file that tables show: the first ones and whichever is read, in their order. Rows are viewed with their cells. */
export function listShownColumns(columns: readonly SourceColumn[]): readonly SourceColumn[] {
  if (columns.length <= MOST_SHOWN) return columns;
  return columns.filter(({ field }, place) => place < MOST_SHOWN || field !== null);
}
