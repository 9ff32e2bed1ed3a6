import { memo, useEffect, useRef } from 'react';
import type { SourceColumn } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import { wordIssue } from '#app/words/issues.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import type { SourceRowView } from '../../workers/views.ts';
import { FindingButton, type OpenFindings, SourceCell } from './SourceCell.tsx';

const { columns: words } = importWords;

interface Props {
  readonly row: SourceRowView | undefined;
  /** Row number for readers; the head is 1. */
  readonly position: number;
  readonly columns: readonly SourceColumn[];
  /** The row somebody was led to: it is marked, and its first finding has the focus. */
  readonly isSpot: boolean;
  readonly onOpen: OpenFindings;
}

/** One row of the file. An ignored row is grey and says why; a row on its way is empty for a moment. */
export const SourceRow = memo(function SourceRow({ row, position, columns, isSpot, onOpen }: Props) {
  const element = useFocusedSpot(isSpot && row !== undefined);
  if (row === undefined) {
    return (
      <tr aria-rowindex={position}>
        <td colSpan={columns.length + 2} aria-label={words.loading} />
      </tr>
    );
  }
  if (row.outcome === 'ignored') return <IgnoredRow row={row} position={position} columns={columns} />;
  return (
    <tr ref={element} aria-rowindex={position} className={isSpot ? 'gl-mapping__spot' : undefined}>
      <td className="gl-number gl-mapping__line">
        {row.issue !== null && row.issue.severity !== 'notice' && (
          <FindingButton issue={row.issue} place={{ line: row.line, column: null, value: '' }} onOpen={onOpen} />
        )}
        {row.line}
      </td>
      {columns.map((column, index) => (
        <SourceCell key={column.index} cell={row.cells[index]} line={row.line} column={column.index} onOpen={onOpen} />
      ))}
      <td aria-hidden />
    </tr>
  );
});

function IgnoredRow({ row, position, columns }: Pick<Props, 'position' | 'columns'> & { readonly row: SourceRowView }) {
  const text = row.cells
    .map(({ value }) => value)
    .join(' ')
    .trim();
  // Blank rows that follow each other are one finding, on the first of them.
  const reason = row.issue !== null ? wordIssue(row.issue).short : text === '' ? words.blank : words.ignored;
  return (
    <tr aria-rowindex={position} className="gl-mapping__ignored">
      <td className="gl-number">{row.line}</td>
      <td colSpan={columns.length + 1}>
        <span className="gl-status">
          <FindingIcon severity="notice" />
          {reason}
          <span className="gl-small gl-ellipsis" dir="auto">
            {text}
          </span>
        </span>
      </td>
    </tr>
  );
}

/** Gives the focus to what can be done in the row that somebody was led to, once it is there. */
function useFocusedSpot(isSpot: boolean) {
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isSpot) element.current?.querySelector('button')?.focus();
  }, [isSpot]);
  return element;
}
