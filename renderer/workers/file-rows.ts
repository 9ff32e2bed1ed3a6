import type { Lookup, Row, RowOutcome } from '#app/import/derived.ts';
import { findFirst } from './by-line.ts';

/** A row of either file, as far as looking at it goes. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly outcome: RowOutcome;
}

/** The rows of a file, in the order of their lines. */
export interface FileRows<R extends FileRow = FileRow> {
  readonly count: number;
  lineOf(row: number): number;
  /** The row on this place; null where there is none. */
  at(row: number): R | null;
  /** The rows from one place to before another. */
  slice(from: number, to: number): readonly R[];
}

/** How many rows are made at a time when one is asked for: a screen asks for its neighbours next. */
const PAGE = 100;
/** How many rows are made at a time when all are gone through. */
const PIECE = 1000;

/** The rows of the list of people. They are made of the file's text when they are asked for; the last page is kept. */
export function pageRows(lookup: Lookup): FileRows<Row> {
  let first = 0;
  let page: readonly Row[] = [];
  return {
    count: lookup.rows,
    lineOf: (row) => lookup.lineOf(row),
    at(row) {
      const kept = page[row - first];
      if (kept !== undefined) return kept;
      if (row < 0 || row >= lookup.rows) return null;
      first = row - (row % PAGE);
      page = lookup.slice(first, first + PAGE);
      return page[row - first] ?? null;
    },
    slice: (from, to) => lookup.slice(from, to),
  };
}

/** Rows that are there already. */
export function listRows(rows: readonly FileRow[]): FileRows {
  return {
    count: rows.length,
    lineOf: (row) => rows[row]?.line ?? 0,
    at: (row) => rows[row] ?? null,
    slice: (from, to) => rows.slice(from, to),
  };
}

/** Calls `visit` with every row in order; no more than a piece of them is there at a time. */
export function eachRow<R extends FileRow>(rows: FileRows<R>, visit: (row: R, place: number) => void): void {
  for (let from = 0; from < rows.count; from += PIECE) {
    rows.slice(from, from + PIECE).forEach((row, index) => visit(row, from + index));
  }
}

/** Place of the row that starts on `line`, or of the first one after it; how many rows there are when all are before it. */
export function findRowFrom({ count, lineOf }: Pick<FileRows, 'count' | 'lineOf'>, line: number): number {
  return findFirst(count, (row) => lineOf(row) >= line);
}

/** Place of the row that starts on `line`; -1 when none does. */
export function findRowOn(rows: FileRows, line: number): number {
  const row = findRowFrom(rows, line);
  return row < rows.count && rows.lineOf(row) === line ? row : -1;
}
