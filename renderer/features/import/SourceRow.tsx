import { memo } from 'react';
import type { SourceColumn } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import { wordIssue } from '#app/words/issues.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import { ShownText } from '../../components/ShownText.tsx';
import type { CellView, SourceRowView } from '../../workers/protocol.ts';

const { columns: words } = importWords;

interface Props {
  readonly row: SourceRowView | undefined;
  /** Row number for readers; the head is 1. */
  readonly position: number;
  readonly columns: readonly SourceColumn[];
}

/** One row of the file. An ignored row is grey and says why; a row on its way is empty for a moment. */
export const SourceRow = memo(function SourceRow({ row, position, columns }: Props) {
  if (row === undefined) {
    return (
      <tr aria-rowindex={position}>
        <td colSpan={columns.length + 2} aria-label={words.loading} />
      </tr>
    );
  }
  if (row.outcome === 'ignored') {
    return (
      <tr aria-rowindex={position} className="gl-mapping__ignored">
        <td className="gl-number">{row.line}</td>
        <td colSpan={columns.length + 1}>
          <span className="gl-status">
            <FindingIcon severity="notice" />
            {row.issue === null ? words.ignored : wordIssue(row.issue).short}
            <span className="gl-small gl-ellipsis">
              {row.cells
                .map(({ value }) => value)
                .join(' ')
                .trim()}
            </span>
          </span>
        </td>
      </tr>
    );
  }
  const rowFinding = row.issue !== null && !row.cells.some(({ severity }) => severity === row.issue?.severity);
  return (
    <tr aria-rowindex={position}>
      <td className="gl-number gl-mapping__line" title={row.issue === null ? undefined : wordIssue(row.issue).message}>
        {rowFinding && row.issue?.severity === 'error' && (
          <FindingIcon severity="error" label={wordIssue(row.issue).message} />
        )}
        {row.line}
      </td>
      {columns.map((column, index) => (
        <Cell
          key={column.index}
          cell={row.cells[index]}
          message={row.issue === null ? '' : wordIssue(row.issue).message}
        />
      ))}
      <td aria-hidden />
    </tr>
  );
});

function Cell({ cell, message }: { readonly cell: CellView | undefined; readonly message: string }) {
  if (cell === undefined) return <td />;
  if (cell.before !== null) {
    return (
      <td>
        <span className="gl-repaired gl-small">
          <del className="gl-struck">
            <span className="gl-hidden">{words.was} </span>
            <ShownText text={cell.before} />
          </del>
          <ins>
            <span className="gl-hidden">{words.is} </span>
            {cell.value}
          </ins>
        </span>
      </td>
    );
  }
  return (
    <td title={cell.value}>
      {cell.severity !== null && <FindingIcon severity={cell.severity} label={message} />} {cell.value}
    </td>
  );
}
