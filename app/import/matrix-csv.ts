import type { Catalog } from '../access/catalog.ts';
import type { AccessMatrix } from '../access/matrix.ts';
import { MARKER_HEADER, toMarkerCell } from '../csv/own-file.ts';
import { toCsv } from '../csv/to-csv.ts';
import { nameExtent, nameScope } from '../words/access.ts';
import { matrixWords } from '../words/matrix.ts';

/**
 * The table of who gets what as CSV text: a row for every access with its people, a column for everything that can be had, how many
 * people have it at the end. Empty cells are no access.
 */
export function toMatrixCsv({ columns, rows, people }: AccessMatrix, catalog: Catalog | null): string {
  const marker = toMarkerCell({ kind: 'report' });
  const names = columns.map(({ scope }) => nameScope(scope, catalog));
  const header = [matrixWords.access, matrixWords.people, ...names, MARKER_HEADER];
  const body = rows.map(({ people: count, cells }, index) => {
    const extents = columns.map(() => '');
    for (const { column, option } of cells) extents[column] = nameExtent(option, catalog).join(', ');
    return [String(index + 1), String(count), ...extents, marker];
  });
  const sums = [matrixWords.perOption, String(people), ...columns.map((column) => String(column.people)), marker];
  return toCsv([header, ...body, sums]);
}
