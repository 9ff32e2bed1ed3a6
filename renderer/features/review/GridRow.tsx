import { memo, type MouseEvent } from 'react';
import { formatNumber } from '#app/words/format.ts';
import { wordIssue } from '#app/words/issues.ts';
import { reviewWords } from '#app/words/review.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import type { EntryView } from '../../workers/views.ts';
import { CellEditor } from './CellEditor.tsx';
import { toEditable, type EditableColumn, type GridColumn } from './grid-columns.ts';
import { speakRow } from './speak-row.ts';
import type { PendingCell } from './use-decisions.ts';

const { grid: words } = reviewWords;

interface Props {
  readonly row: number;
  readonly view: EntryView | undefined;
  readonly columns: readonly GridColumn[];
  /** The column under the cursor; null when the cursor is in another row. */
  readonly active: number | null;
  /** The column that is typed into; null for none. */
  readonly editing: number | null;
  readonly selected: boolean;
  readonly pending: PendingCell | null;
  readonly on: RowActions;
}

/** What a row can start. The same object for every row, so that only rows that change are drawn again. */
export interface RowActions {
  press(row: number, column: number, event: MouseEvent): void;
  edit(row: number, column: number): void;
  /** `text` null: the cell stays as it was. */
  keep(view: EntryView, column: EditableColumn, text: string | null, byKey: boolean): void;
  accept(view: EntryView): void;
  drag(view: EntryView, data: DataTransfer): void;
}

/** Id of a cell in the page, for the grid to say where the cursor is. */
export function toCellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** One line of the people table; empty for a moment while it is on its way. */
export const GridRow = memo(function GridRow({ row, view, columns, active, editing, selected, pending, on }: Props) {
  const isActive = active !== null;
  return (
    <div
      role="row"
      className={`gl-grid__row${isActive ? ' gl-grid__row--active' : ''}`}
      aria-rowindex={row + 2}
      aria-selected={selected}
      aria-busy={view === undefined}
      aria-label={view === undefined ? words.loading : speakRow(view)}
      draggable={view !== undefined && editing === null}
      onDragStart={(event) => view !== undefined && on.drag(view, event.dataTransfer)}
      title={view?.issue ? wordIssue(view.issue).message : undefined}
    >
      {columns.map((column, index) => (
        <div
          key={index}
          id={toCellId(row, index)}
          role="gridcell"
          aria-colindex={index + 1}
          className={`gl-grid__cell gl-grid__cell--${column.kind}${active === index ? ' gl-grid__cell--active' : ''}`}
          onMouseDown={(event) => on.press(row, index, event)}
          onDoubleClick={() => on.edit(row, index)}
        >
          <Cell view={view} column={column} isEdited={editing === index} pending={pending} on={on} />
        </div>
      ))}
    </div>
  );
});

function Cell(props: {
  readonly view: EntryView | undefined;
  readonly column: GridColumn;
  readonly isEdited: boolean;
  readonly pending: PendingCell | null;
  readonly on: RowActions;
}) {
  const { view, column, pending, on } = props;
  const editable = toEditable(column);
  if (view === undefined) return null;
  if (editable !== null && props.isEdited) {
    return (
      <CellEditor
        label={words.edit(editable.kind === 'email' ? words.email : editable.header, view.line)}
        text={editable.kind === 'email' ? view.addressCell : (view.telling[editable.place] ?? '')}
        onDone={(text, byKey) => on.keep(view, editable, text, byKey)}
      />
    );
  }
  if (editable !== null && pending?.source === editable.source) return pending.value;
  switch (column.kind) {
    case 'line':
      return formatNumber(view.line);
    case 'email':
      return view.email;
    case 'telling':
      return view.telling[column.place];
    case 'access':
      return view.access === null ? <span className="gl-secondary">{words.noAccess}</span> : formatNumber(view.access);
    case 'finding':
      return <Finding view={view} onAccept={() => on.accept(view)} />;
  }
}

function Finding({ view, onAccept }: { readonly view: EntryView; readonly onAccept: () => void }) {
  const { issue, fix, moreIssues } = view;
  if (issue === null) return null;
  const { short } = wordIssue(issue);
  return (
    <span className="gl-grid__finding">
      <FindingIcon severity={issue.severity} label={reviewWords.severityName[issue.severity]} />
      {fix === null ? (
        <span className="gl-ellipsis">{short}</span>
      ) : (
        <button type="button" tabIndex={-1} className="gl-link gl-underlined gl-ellipsis" onClick={onAccept}>
          {short.endsWith('?') ? short : words.use(issue.suggestion ?? '')}
        </button>
      )}
      {moreIssues > 0 && (
        <span className="gl-small gl-secondary">
          <span aria-hidden>{words.more(moreIssues)}</span>
          <span className="gl-hidden">{words.moreSpoken(moreIssues)}</span>
        </span>
      )}
    </span>
  );
}
