import { MARKER_HEADER, readMarkerCell, type RowOrigin } from '../csv/own-file.ts';
import { type Decision, MAX_TOGETHER, type SingleDecision } from './decision.ts';
import type { Derived, Row, SourceInfo } from './derived.ts';
import { listReturnedColumns } from './returned-columns.ts';

/*
 * Failed rows that come back corrected. The file as it was stays what it is: what the person has changed in it becomes edits of the
 * cells it came from.
 */

/** Where the rows of a returned file belong. */
export interface ReturnedRows {
  /** Fingerprint of the people file they came from. */
  readonly fingerprint: string;
  /** The draft they were saved from; null where the file does not say. */
  readonly draft: string | null;
  readonly rows: number;
}

/** What putting back comes to. */
export interface PutBack {
  /** Steps of at most MAX_TOGETHER edits; one but for the longest files, none where nothing was changed. */
  readonly decisions: readonly Decision[];
  /** How many rows were changed. */
  readonly changed: number;
  /** Rows that belong nowhere: new ones, ones of another file, and the second of two for the same line. */
  readonly unplaced: number;
}

/** Tells whether a file, derived by itself as a list of people, is one of failed rows; null when it is not. */
export function recogniseFailedRows(returned: Derived): ReturnedRows | null {
  const origins = [...readOrigins(returned).values()].filter((origin) => origin !== null);
  const [first] = origins;
  if (first === undefined) return null;
  const { fingerprint, draft } = first;
  return { fingerprint, draft: draft ?? null, rows: origins.length };
}

/**
 * The edits that put returned rows back into the draft they came from. `fingerprint` is that of the draft's people file. A column is
 * found by its header, of several with one name by their order; columns the person has added mean nothing, and rows that were taken
 * out stay as they are in the draft.
 */
export function putBack(returned: Derived, draft: Derived, fingerprint: string): PutBack {
  const source = draft.sources.find(({ role }) => role === 'people');
  if (source === undefined) return { decisions: [], changed: 0, unplaced: 0 };
  const columns = matchColumns(returned.sources[0]!, source);
  const rowOf = new Map(draft.rows.map((row) => [row.line, row] as const));
  const placed = new Set<number>();
  const edits: SingleDecision[] = [];
  let changed = 0;
  let unplaced = 0;
  for (const [row, origin] of readOrigins(returned)) {
    const before = origin?.fingerprint === fingerprint ? rowOf.get(origin.line) : undefined;
    if (before === undefined || placed.has(before.line)) {
      unplaced += 1;
      continue;
    }
    placed.add(before.line);
    const own = editRow(before, row, columns, source);
    if (own.length > 0) changed += 1;
    edits.push(...own);
  }
  return { decisions: inSteps(edits), changed, unplaced };
}

/** The rows of a returned file that hold anything, with where they came from. */
function readOrigins({ sources, rows }: Derived): ReadonlyMap<Row, RowOrigin | null> {
  const marker = sources[0]?.columns.find(({ header }) => header === MARKER_HEADER)?.index;
  if (marker === undefined) return new Map();
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return new Map(
    filled.map((row) => {
      const read = readMarkerCell(row.cells[marker] ?? '');
      return [row, read?.kind === 'failed-rows' ? (read.origin ?? null) : null] as const;
    }),
  );
}

interface ColumnPair {
  readonly from: number;
  readonly to: number;
}

function matchColumns(returned: SourceInfo, source: SourceInfo): readonly ColumnPair[] {
  const open = returned.columns.map(({ index, header }) => ({ index, header }));
  return listReturnedColumns(source).flatMap(({ index, header }) => {
    const at = open.findIndex((column) => column.header.trim() === header.trim());
    return at === -1 ? [] : [{ from: open.splice(at, 1)[0]!.index, to: index }];
  });
}

function editRow(
  before: Row,
  after: Row,
  columns: readonly ColumnPair[],
  source: SourceInfo,
): readonly SingleDecision[] {
  const { line, cells } = before;
  const edit = (column: number, value: string): SingleDecision => ({
    type: 'edit',
    file: source.fileId,
    line,
    column,
    value,
  });
  const edits = columns.flatMap(({ from, to }) => {
    const value = after.cells[from] ?? '';
    return value === (cells[to] ?? '') ? [] : [edit(to, value)];
  });
  if (edits.length === 0) return [];
  // Cells behind the last column had moved there; the person has put the row right without seeing them.
  const surplus = cells.flatMap((cell, column) =>
    column >= source.columns.length && cell !== '' ? [edit(column, '')] : [],
  );
  return [...edits, ...surplus];
}

function inSteps(edits: readonly SingleDecision[]): readonly Decision[] {
  const steps: Decision[] = [];
  for (let from = 0; from < edits.length; from += MAX_TOGETHER) {
    steps.push({ type: 'together', decisions: edits.slice(from, from + MAX_TOGETHER) });
  }
  return steps;
}
