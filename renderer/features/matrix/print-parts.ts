import { toEdges } from './matrix-layout.ts';

/** Options side by side on A4 across, so that a role of eight letters fits its cell. */
const MOST_COLUMNS = 16;

/** Pixels that the rows share by their people, on paper. */
const SHARED = 160;

/** Columns of one table on paper: `from` (included) to `to` (excluded). */
export interface PrintPart {
  readonly from: number;
  readonly to: number;
}

/** Cuts the columns into tables that fit the paper, as equal in width as can be. */
export function toPrintParts(columns: number): readonly PrintPart[] {
  const parts = Math.max(1, Math.ceil(columns / MOST_COLUMNS));
  const toEdge = (part: number): number => Math.ceil((columns * part) / parts);
  return Array.from({ length: parts }, (_, part) => ({ from: toEdge(part), to: toEdge(part + 1) }));
}

/** Heights of the rows on paper, in pixels. */
export function toPrintHeights(counts: readonly number[], people: number): readonly number[] {
  const edges = toEdges(counts, people, SHARED);
  return counts.map((_, index) => edges[index + 1]! - edges[index]!);
}
