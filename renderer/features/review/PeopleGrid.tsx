import { useEffect, useRef, type ClipboardEvent } from 'react';
import { reviewWords } from '#app/words/review.ts';
import { wordIssue } from '#app/words/issues.ts';
import { useWidth } from '../../components/pictures/use-width.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { DraftFacts, EntryFilter, EntryView } from '../../workers/protocol.ts';
import { toGridColumns, type GridColumn } from './grid-columns.ts';
import { GridRow, toCellId } from './GridRow.tsx';
import { NobodyLeft } from './NobodyLeft.tsx';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';
import { useGrid } from './use-grid.ts';
import { usePeople } from './use-people.ts';
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
  const { rowActions, onKeyDown } = useGrid({ grid, filter, columns, people, decisions });
  const active = useReview((state) => state.active);
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
        aria-activedescendant={isShown ? toCellId(active.row, Math.min(active.column, columns.length - 1)) : undefined}
        onKeyDown={onKeyDown}
        // A row that scrolls away takes its editor with it: what was typed is kept before.
        onWheel={() => editing !== null && grid.current?.focus()}
        onCopy={(event) => copyCell(event, view, columns[active.column])}
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
        {shown.map((row) => {
          const each = rowAt(row);
          return (
            <GridRow
              key={row}
              row={row}
              view={each}
              columns={columns}
              active={active.row === row ? active.column : null}
              editing={editing?.row === row ? editing.column : null}
              selected={each !== undefined && selected.has(each.line)}
              pending={each !== undefined && decisions.pending?.line === each.line ? decisions.pending : null}
              on={rowActions}
            />
          );
        })}
        <div role="presentation" style={{ blockSize: rows.after }} />
      </div>
      {count === 0 && <NobodyLeft />}
    </div>
  );
}

function toTemplate(columns: readonly GridColumn[]): string {
  return columns.map(({ width }) => (width === null ? 'minmax(0, 1fr)' : `${width}px`)).join(' ');
}

/** Notes the line under the cursor, and says the row once when a person has gone to it. */
function useSpokenRow(view: EntryView | undefined): void {
  const announce = useAnnouncements((state) => state.announce);
  const noteLine = useReview((state) => state.noteLine);
  const moves = useReview((state) => state.moves);
  const spoken = useRef(0);
  useEffect(() => {
    if (view === undefined) return;
    noteLine(view.line);
    if (spoken.current === moves) return;
    spoken.current = moves;
    announce(speak(view));
  }, [view, moves, noteLine, announce]);
}

/** Says how many rows another filter leaves. */
function useSpokenCount(filter: EntryFilter): void {
  const deriver = useDeriver();
  const announce = useAnnouncements((state) => state.announce);
  const scope = JSON.stringify(filter);
  const spoken = useRef(scope);
  useEffect(() => {
    if (spoken.current === scope) return;
    spoken.current = scope;
    deriver.ask('count-entries', JSON.parse(scope) as EntryFilter).then(
      (count) => announce(reviewWords.filters.spoken(count)),
      // The draft was closed or is being read anew.
      () => undefined,
    );
  }, [deriver, scope, announce]);
}

function speak({ line, email, access, issue }: EntryView): string {
  const finding =
    issue === null ? null : { severity: reviewWords.severityName[issue.severity], short: wordIssue(issue).short };
  return reviewWords.spoken.row(line, email, access, finding);
}

/** Without a selected text, Ctrl+C takes the cell under the cursor. */
function copyCell(event: ClipboardEvent, view: EntryView | undefined, column: GridColumn | undefined): void {
  if (view === undefined || column === undefined || window.getSelection()?.isCollapsed === false) return;
  const text = column.kind === 'telling' ? (view.telling[column.place] ?? '') : view.email;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
}
