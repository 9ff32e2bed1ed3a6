import type { ColumnGroup } from '#app/access/matrix.ts';
import { formatNumber } from '#app/words/format.ts';
import { matrixWords } from '#app/words/matrix.ts';
import { toTextWidth } from '../../components/pictures/text-width.ts';
import type { MatrixView } from '../../workers/matrix-view.ts';

/* Where everything in the picture stands. All measures in pixels (ui.md section 6). */

/** The least height of a row; its share of the people comes on top. */
const ROW = 22;
/** What is shared among the rows even where they fill the window by themselves. */
const LEAST_SHARED = 96;
/** What is shared at most, for each row: few rows do not become walls. */
const MOST_SHARED = 120;
/** As many options stand side by side without scrolling. */
const FITTING_COLUMNS = 20;
const WIDEST_COLUMN = 120;
const LEAST_COLUMN = 36;
/** Of columns that scroll anyway: every common role fits in whole. */
const SCROLLED_COLUMN = 60;
const LEAST_FIRST = 104;

/** Heights of the head: names of the groups, then the options written upwards. */
export const GROUP_HEAD = 22;
export const OPTION_HEAD = 108;
export const HEAD = GROUP_HEAD + OPTION_HEAD;
/** Height of the sums below. */
export const FOOT = 32;

export interface MatrixLayout {
  /** Width of the first column, which stays in place. */
  readonly first: number;
  /** Where the words of a row begin, after its number of people. */
  readonly words: number;
  /** Width of a column. */
  readonly pitch: number;
  /** Upper edges of the rows below the head, and the lower edge of the last: one more than rows. */
  readonly edges: readonly number[];
  readonly groups: readonly GroupSpan[];
  /** Of the whole picture. */
  readonly width: number;
  readonly height: number;
}

/** Columns of one group, which stand together. */
export interface GroupSpan {
  readonly group: ColumnGroup;
  readonly from: number;
  readonly to: number;
}

/** Lays the picture out for a window of this size. A picture that is larger scrolls in it. */
export function layoutMatrix(
  { people, rows, columns }: Pick<MatrixView, 'people' | 'rows' | 'columns'>,
  window: { readonly width: number; readonly height: number },
): MatrixLayout {
  const counts = rows.map((row) => row.people);
  const words = Math.ceil(findWidest(counts.map(formatNumber)) * 1.2) + 12;
  const labels = rows.map((row) => matrixWords.row(row.people, row.number));
  const first = Math.max(LEAST_FIRST, words + Math.ceil(findWidest(labels)) + 12);
  const least = columns.length > FITTING_COLUMNS ? SCROLLED_COLUMN : LEAST_COLUMN;
  const side = Math.max(least, (window.width - first) / Math.min(columns.length, FITTING_COLUMNS));
  const pitch = Math.floor(Math.min(WIDEST_COLUMN, side) * 4) / 4;
  const free = window.height - HEAD - FOOT - ROW * rows.length;
  const edges = toEdges(counts, people, Math.min(rows.length * MOST_SHARED, Math.max(LEAST_SHARED, free)));
  return {
    first,
    words,
    pitch,
    edges,
    groups: toGroups(columns),
    width: Math.floor(first + pitch * columns.length),
    height: HEAD + edges.at(-1)! + FOOT,
  };
}

/** Width of the widest text. There may be more texts than a call takes arguments. */
function findWidest(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, toTextWidth(text)), 0);
}

/** Edges of rows that are ROW high and share `shared` by people; the last edge is whole, so that nothing scrolls by a fraction. */
export function toEdges(counts: readonly number[], people: number, shared: number): readonly number[] {
  let before = 0;
  return [0, ...counts].map((count, index) => {
    before += count;
    return Math.floor(index * ROW + (people === 0 ? 0 : (before / people) * shared));
  });
}

/** Neighbouring columns of the same group, in their order. */
export function toGroups(columns: readonly { readonly group: ColumnGroup }[]): readonly GroupSpan[] {
  const spans: GroupSpan[] = [];
  columns.forEach(({ group }, index) => {
    const last = spans.at(-1);
    if (last?.group === group) spans[spans.length - 1] = { ...last, to: index + 1 };
    else spans.push({ group, from: index, to: index + 1 });
  });
  return spans;
}

/** The first row or column that reaches past `from`, and the one after the last that begins before `to`. */
export function findVisible(edges: readonly number[], from: number, to: number): readonly [first: number, end: number] {
  const first = edges.findIndex((_, index) => (edges[index + 1] ?? Infinity) > from);
  const end = edges.findIndex((edge, index) => index > first && edge >= to);
  const count = edges.length - 1;
  return [Math.min(first, count), end === -1 ? count : Math.min(end, count)];
}

/** Edges of columns that are all `pitch` wide. */
export function toColumnEdges(count: number, pitch: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, index) => index * pitch);
}
