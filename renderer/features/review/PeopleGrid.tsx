import { useEffect, useRef, type ClipboardEvent } from 'react';
import { reviewWords } from '#app/words/review.ts';
import { useWidth } from '../../components/pictures/use-width.ts';
import type { DraftFacts, EntryFilter, EntryView } from '../../workers/views.ts';
import { toGridColumns, type GridColumn } from './grid-columns.ts';
import { GridRow, toCellId } from './GridRow.tsx';
import { NobodyLeft } from './NobodyLeft.tsx';
import { useReview } from './review-context.tsx';
import type { EditedCell } from './review-store.ts';
import type { Decisions } from './use-decisions.ts';
import { useGrid } from './use-grid.ts';
import { usePeople } from './use-people.ts';
import { useShowInspector } from './use-show-inspector.ts';
import { useSpokenCount, useSpokenRow } from './use-spoken.ts';
import './people-grid.scss';

const { grid: words } = reviewWords;

interface Props {
  readonly facts: DraftFacts;
  readonly filter: EntryFilter;
  readonly decisions: Decisions;
}

/**
 * The people, a line each: an ARIA grid of which only the rows in sight are in the page. The focus stays on the grid itself, which
 * says where the cursor is, so that scrolling never takes the focus away.
 */
export function PeopleGrid({ facts, filter, decisions }: Props) {
  const grid = useRef<HTMLDivElement | null>(null);
  const [measure, width] = useWidth();
  const columns = toGridColumns(facts, facts.accounting.rows, width);
  const people = usePeople(filter);
  const { count, rows, rowAt } = people;
  const show = useShowInspector();
  const file = facts.sources.find(({ role }) => role === 'people')?.file ?? null;
  const { rowActions, onKeyDown } = useGrid({ grid, filter, columns, people, decisions, file, show });
  const active = useReview((state) => state.active);
  const activeColumn = Math.min(active.column, columns.length - 1);
  const editing = useReview((state) => state.editing);
  const selected = useReview((state) => state.selected);
  const view = rowAt(active.row);
  useSpokenRow(view);
  useSpokenCount(filter);
  const { scrollTo } = rows;
  useEffect(() => scrollTo(active.row), [scrollTo, active.row]);
  const shown = Array.from({ length: rows.to - rows.from }, (_, index) => rows.from + index);
  const isShown = active.row >= rows.from && active.row < rows.to;
  return (
    <div
      className="gl-grid"
      data-pane={2}
      ref={measure}
      style={{ '--columns': toTemplate(columns) } as React.CSSProperties}
    >
      <div
        ref={(element) => {
          grid.current = element;
          rows.scroller(element);
        }}
        id="people-grid"
        role="grid"
        tabIndex={0}
        className="gl-grid__scroll"
        aria-label={words.label}
        aria-description={words.help}
        aria-multiselectable
        aria-rowcount={(count ?? 0) + 1}
        aria-colcount={columns.length}
        aria-readonly={!decisions.mayChange}
        aria-activedescendant={isShown ? toCellId(active.row, activeColumn) : undefined}
        onKeyDown={onKeyDown}
        // A row that scrolls away takes its editor with it: what was typed is kept before.
        onWheel={() => editing !== null && grid.current?.focus()}
        onCopy={(event) => copyCell(event, view, columns[activeColumn])}
      >
        <div role="row" aria-rowindex={1} className="gl-grid__row gl-grid__head">
          {columns.map((column, index) => (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 1}
              className={`gl-grid__cell gl-grid__cell--${column.kind}`}
            >
              {column.kind === 'telling' ? column.header : words[column.kind]}
            </div>
          ))}
        </div>
        <div role="presentation" style={{ blockSize: rows.before }} />
        {toKeyed(shown, rowAt).map(({ row, view: each, key }) => (
          <GridRow
            key={key}
            row={row}
            view={each}
            columns={columns}
            active={active.row === row ? activeColumn : null}
            editing={each !== undefined && isEdited(editing, each) ? editing.column : null}
            selected={each !== undefined && selected.has(each.line)}
            pending={each !== undefined && decisions.pending?.line === each.line ? decisions.pending : null}
            on={rowActions}
          />
        ))}
        <div role="presentation" style={{ blockSize: rows.after }} />
      </div>
      {count === 0 && <NobodyLeft />}
    </div>
  );
}

/**
 * The rows with keys of their own, so that a cell being typed into stays with its row when others come and go. While a page is newer
 * than its neighbour, one row may be in both.
 */
function toKeyed(rows: readonly number[], rowAt: (row: number) => EntryView | undefined) {
  const taken = new Set<string>();
  return rows.map((row) => {
    const view = rowAt(row);
    const own = view === undefined ? '' : `${view.line} ${view.part}`;
    const key = view === undefined || taken.has(own) ? `row ${row}` : own;
    taken.add(key);
    return { row, view, key };
  });
}

function isEdited(editing: EditedCell | null, view: EntryView): editing is EditedCell {
  return editing?.line === view.line && editing.part === view.part;
}

function toTemplate(columns: readonly GridColumn[]): string {
  return columns.map(({ width }) => (width === null ? 'minmax(0, 1fr)' : `${width}px`)).join(' ');
}

/** Without a selected text, Ctrl+C takes the cell under the cursor. */
function copyCell(event: ClipboardEvent, view: EntryView | undefined, column: GridColumn | undefined): void {
  if (view === undefined || column === undefined || window.getSelection()?.isCollapsed === false) return;
  const text = column.kind === 'telling' ? (view.telling[column.place] ?? '') : view.email;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
}
