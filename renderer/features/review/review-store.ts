import { createStore, type StoreApi } from 'zustand/vanilla';
import type { IssueCode, Severity } from '#app/import/issue.ts';
import { SEVERITIES } from '../../components/severities.ts';
import type { AccessView, EntryFilter } from '../../workers/views.ts';

/* What somebody is looking at in Review. Nothing here is saved; what is decided goes to the draft. */

export type Inspector = 'access' | 'person' | 'clean-up' | 'findings';
export type Side = 'left' | 'right';

/** A cell of the grid by position: row among those that pass the filter, column among those that are shown. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Whose access is put together in the builder. */
export type Building =
  | { readonly of: 'everybody' }
  | { readonly of: 'access'; readonly access: AccessView }
  /** The people who are first met on these lines. */
  | { readonly of: 'people'; readonly lines: readonly number[] };

/** A cell that is typed into, by what it is of: rows may come and go around it meanwhile. */
export interface EditedCell {
  readonly line: number;
  readonly part: number;
  readonly column: number;
}

export interface PaneCell {
  readonly line: number;
  readonly header: string;
}

export interface ReviewState {
  /** Key of the chosen access; null for the first one. */
  readonly chosen: string | null;
  /** Whom the table shows: everybody, those of the chosen access, or those in no invitation. */
  readonly scope: 'all' | 'chosen' | 'none';
  readonly severities: readonly Severity[];
  readonly code: IssueCode | null;
  readonly text: string;
  /** Where the keyboard is in the grid. */
  readonly active: Place;
  /** Grows when a person goes to another row, so that the row is spoken; not when rows come and go. */
  readonly moves: number;
  /** Line of the active row, so that it is found again when rows come and go; null before any is active. */
  readonly activeLine: number | null;
  /** First lines of the selected entries. */
  readonly selected: ReadonlySet<number>;
  /** Row from which Shift extends the selection. */
  readonly anchor: number;
  readonly editing: EditedCell | null;
  /** A cell that is typed into in the right pane, because the table has no room for its column. */
  readonly paneCell: PaneCell | null;
  readonly inspector: Inspector;
  readonly folded: Readonly<Record<Side, boolean>>;
  /** Pixels. */
  readonly widths: Readonly<Record<Side, number>>;
  /** In a narrow window: which pane lies over the table. */
  readonly sheet: Side | null;
  readonly building: Building | null;

  choose(access: string): void;
  showScope(scope: ReviewState['scope']): void;
  search(text: string): void;
  toggleSeverity(severity: Severity): void;
  showCode(code: IssueCode | null): void;
  clearFilters(): void;
  goTo(place: Place): void;
  /** The row under the cursor has another position now. */
  relocate(row: number): void;
  /** The line under the cursor, as the table has just read it. */
  noteLine(line: number | null): void;
  select(lines: ReadonlySet<number>, anchor?: number): void;
  edit(cell: EditedCell | null): void;
  editInPane(cell: PaneCell | null): void;
  inspect(inspector: Inspector): void;
  fold(side: Side, folded: boolean): void;
  resize(side: Side, width: number): void;
  openSheet(side: Side | null): void;
  build(building: Building | null): void;
}

export type ReviewStore = StoreApi<ReviewState>;

/** Pixels: ui.md section 3.3. */
export const PANE_WIDTHS = { left: 280, right: 368, least: 240, most: 480 } as const;

export function createReviewStore(): ReviewStore {
  return createStore<ReviewState>((set) => ({
    chosen: null,
    scope: 'all',
    severities: [],
    code: null,
    text: '',
    active: { row: 0, column: 1 },
    moves: 0,
    activeLine: null,
    selected: new Set(),
    anchor: 0,
    editing: null,
    paneCell: null,
    inspector: 'access',
    folded: { left: false, right: false },
    widths: { left: PANE_WIDTHS.left, right: PANE_WIDTHS.right },
    sheet: null,
    building: null,

    choose: (chosen) =>
      set(({ scope }) => ({ chosen, inspector: 'access', scope: scope === 'none' ? 'chosen' : scope })),
    showScope: (scope) => set({ scope, editing: null }),
    search: (text) => set({ text, editing: null }),
    toggleSeverity: (severity) =>
      set(({ severities }) => ({
        severities: SEVERITIES.filter((each) => severities.includes(each) !== (each === severity)),
        editing: null,
      })),
    showCode: (code) => set({ code, editing: null }),
    clearFilters: () => set({ severities: [], code: null, text: '', editing: null }),
    goTo: (active) =>
      set((state) => ({
        active,
        paneCell: null,
        moves: state.moves + (active.row === state.active.row && state.activeLine !== null ? 0 : 1),
        inspector: isLedger(state.inspector) ? state.inspector : 'person',
      })),
    relocate: (row) => set(({ active }) => ({ active: { ...active, row } })),
    noteLine: (activeLine) => set({ activeLine }),
    select: (selected, anchor) => set(anchor === undefined ? { selected } : { selected, anchor }),
    edit: (editing) => set({ editing }),
    editInPane: (paneCell) => set({ paneCell }),
    inspect: (inspector) => set({ inspector }),
    fold: (side, folded) => set((state) => ({ folded: { ...state.folded, [side]: folded } })),
    resize: (side, width) =>
      set((state) => ({
        widths: { ...state.widths, [side]: Math.min(PANE_WIDTHS.most, Math.max(PANE_WIDTHS.least, width)) },
      })),
    openSheet: (sheet) => set({ sheet }),
    build: (building) => set({ building }),
  }));
}

/** What stays open while somebody goes through the rows. */
function isLedger(inspector: Inspector): boolean {
  return inspector === 'clean-up' || inspector === 'findings';
}

/** The rows that the state asks for. `access` is the index of the chosen access; null while there is none. */
export function toFilter(
  { scope, severities, code, text }: Pick<ReviewState, 'scope' | 'severities' | 'code' | 'text'>,
  access: number | null,
): EntryFilter {
  return { access: scope === 'none' ? 'none' : scope === 'chosen' ? access : null, severities, code, text };
}

/** Whether anything but the choice of access leaves rows out. */
export function isFiltered({ severities, code, text }: Pick<ReviewState, 'severities' | 'code' | 'text'>): boolean {
  return severities.length > 0 || code !== null || text !== '';
}
