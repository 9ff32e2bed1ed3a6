import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { reviewWords } from '#app/words/review.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { EntryFilter } from '../../workers/views.ts';
import { chooseEditable, toEditable, type GridColumn } from './grid-columns.ts';
import { startDrag } from './drag-rows.ts';
import { moveByKey } from './grid-keys.ts';
import type { RowActions } from './GridRow.tsx';
import { useReviewStore } from './review-context.tsx';
import type { Inspector, Place } from './review-store.ts';
import type { Decisions } from './use-decisions.ts';
import { ROW_HEIGHT, type People } from './use-people.ts';

interface GridParts {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly filter: EntryFilter;
  readonly columns: readonly GridColumn[];
  readonly people: People;
  readonly decisions: Decisions;
  /** Name of the list of people. */
  readonly file: string | null;
  readonly show: (what: Inspector) => void;
}

export interface GridHandlers {
  readonly rowActions: RowActions;
  onKeyDown(event: KeyboardEvent): void;
}

/** What keys and the mouse do in the table of people. */
export function useGrid(parts: GridParts): GridHandlers {
  const store = useReviewStore();
  const deriver = useDeriver();
  const announce = useAnnouncements((state) => state.announce);
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });

  return useMemo(() => {
    const now = () => latest.current;
    const selectRange = async (from: number, to: number): Promise<void> => {
      const page = { from: Math.min(from, to), to: Math.max(from, to) + 1 };
      const lines = await deriver.ask('entry-lines', { ...now().filter, ...page });
      store.getState().select(new Set(lines));
      announce(reviewWords.selection.spoken(lines.length));
    };
    const toggle = (row: number): void => {
      const line = now().people.rowAt(row)?.line;
      if (line === undefined) return;
      const selected = new Set(store.getState().selected);
      if (!selected.delete(line)) selected.add(line);
      store.getState().select(selected, row);
      announce(reviewWords.selection.spoken(selected.size));
    };
    const goTo = (place: Place, extend: boolean): void => {
      const { anchor } = store.getState();
      store.getState().goTo(place);
      if (extend) void selectRange(anchor, place.row);
      else store.getState().select(store.getState().selected, place.row);
    };
    const edit = (row: number, column: number): void => {
      const { decisions, columns, people } = now();
      const view = people.rowAt(row);
      if (view === undefined || !decisions.mayChange) return;
      const about = view.issue?.file === now().file ? view.issue : null;
      const chosen = chooseEditable(columns, column, about);
      people.rows.scrollTo(row);
      if (chosen === null) {
        // The column is not in the table: its cell is opened where the whole row stands.
        now().show('person');
        return store.getState().editInPane({ line: about?.line ?? view.line, header: about?.column ?? '' });
      }
      store.getState().goTo({ row, column: chosen });
      store.getState().edit({ line: view.line, part: view.part, column: chosen });
    };
    const accept: RowActions['accept'] = (view) => {
      if (view.fix !== null) now().decisions.accept(view.fix);
      now().grid.current?.focus();
    };
    const enter = ({ row, column }: Place): void => {
      const { columns, people } = now();
      const view = people.rowAt(row);
      if (columns[column]?.kind === 'finding' && view !== undefined && view.fix !== null) accept(view);
      else edit(row, column);
    };
    const drop = (): void => {
      const { selected, active } = store.getState();
      const line = now().people.rowAt(active.row)?.line;
      const lines = selected.size > 0 ? [...selected] : line === undefined ? [] : [line];
      store.getState().select(new Set());
      void now().decisions.drop(lines);
    };
    const rowActions: RowActions = {
      press(row, column, event: MouseEvent) {
        if (event.target instanceof Element && event.target.closest('button, input') !== null) {
          // The suggestion is a link, the focus stays in the table.
          if (event.target.closest('button') !== null) event.preventDefault();
          return;
        }
        if (event.shiftKey) event.preventDefault();
        goTo({ row, column }, event.shiftKey);
        if (event.ctrlKey || event.metaKey) toggle(row);
        now().grid.current?.focus();
      },
      edit: (row, column) => {
        if (toEditable(now().columns[column]) !== null) edit(row, column);
      },
      accept,
      drag({ line }, data) {
        if (!store.getState().selected.has(line)) store.getState().select(new Set([line]));
        startDrag(data);
      },
      keep(view, column, text, byKey) {
        store.getState().edit(null);
        const before = column.kind === 'email' ? view.addressCell : (view.telling[column.place] ?? '');
        now().decisions.edit(view.line, column.source, before, text?.trim() ?? before);
        if (byKey) now().grid.current?.focus();
      },
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return;
      const { people, columns, grid } = now();
      const { active: at } = store.getState();
      const active = { row: at.row, column: Math.min(at.column, columns.length - 1) };
      const ctrl = event.ctrlKey || event.metaKey;
      const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
      const size = { rows: people.count ?? 0, columns: columns.length, page };
      const moved = moveByKey(event.key, ctrl, active, size);
      if (moved !== null) goTo(moved, event.shiftKey && moved.row !== active.row);
      else if (event.key === 'F2') edit(active.row, active.column);
      else if (ctrl && event.key.toLowerCase() === 'a') void selectRange(0, size.rows - 1);
      else if (ctrl) return;
      else if (event.key === 'Enter') enter(active);
      else if (event.key === ' ') toggle(active.row);
      else if (event.key === 'Delete') drop();
      else if (event.key === 'Escape' && store.getState().selected.size > 0) store.getState().select(new Set());
      else return;
      event.preventDefault();
    };
    return { rowActions, onKeyDown };
  }, [store, deriver, announce]);
}
