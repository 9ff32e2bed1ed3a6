import type { SourceColumn } from '#app/import/derived.ts';
import { columnWidth } from './column-width.ts';

/** How wide the columns of a table of rows are: line numbers (`lines` pixels), what the file has, and what is left of the window. */
export function TableColumns({
  lines,
  columns,
}: {
  readonly lines: number;
  readonly columns: readonly SourceColumn[];
}) {
  return (
    <colgroup>
      <col style={{ inlineSize: lines }} />
      {columns.map((column) => (
        <col key={column.index} style={{ inlineSize: columnWidth(column) }} />
      ))}
      {/* Takes what is left, so that three columns do not look like a form. */}
      <col />
    </colgroup>
  );
}
