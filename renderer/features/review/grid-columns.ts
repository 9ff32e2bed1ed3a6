import type { Issue } from '#app/import/issue.ts';
import { formatNumber } from '#app/words/format.ts';
import type { DraftFacts } from '../../workers/views.ts';

/* The columns of the people table and what room they take. Widths in pixels. */

export type GridColumn =
  | { readonly kind: 'line' | 'access'; readonly width: number }
  /** Takes what is left. */
  | { readonly kind: 'finding'; readonly width: null }
  | { readonly kind: 'email'; readonly source: number; readonly width: number }
  | {
      readonly kind: 'telling';
      /** Place in EntryView.telling. */
      readonly place: number;
      /** Index in the file, from 0. */
      readonly source: number;
      readonly header: string;
      readonly width: number;
    };

/** Columns that can be typed into. */
export type EditableColumn = Extract<GridColumn, { readonly source: number }>;

/** The last column, however many there are: where a person is led who looks for findings. */
export const FINDING_COLUMN = Number.MAX_SAFE_INTEGER;

/** From these widths of the table on, one more column of the file is shown: a name, then a team, then others. */
const ROOM_FOR = [616, 816, 992, 1160] as const;
const WIDE = 760;
/** A tabular digit and a comma of body-compact-01, and the room on both sides of a line number. */
const DIGIT = 8.6;
const COMMA = 4;
const LINE_PADDING = 12;

/** The columns that a table of `width` pixels has room for. Line numbers go up to about `lastLine` and are never cut. */
export function toGridColumns(
  { tellingColumns, sources }: Pick<DraftFacts, 'tellingColumns' | 'sources'>,
  lastLine: number,
  width: number,
): readonly GridColumn[] {
  const people = sources.find(({ role }) => role === 'people');
  const email = people?.columns.find(({ field }) => field === 'email')?.index ?? 0;
  const isWide = width >= WIDE;
  const shown = tellingColumns.slice(0, ROOM_FOR.filter((least) => width >= least).length);
  return [
    { kind: 'line', width: Math.max(isWide ? 56 : 48, toLineWidth(lastLine)) },
    { kind: 'email', source: email, width: isWide ? 256 : width < ROOM_FOR[0] ? 192 : 216 },
    ...shown.map(({ column, header }, place): GridColumn => {
      return { kind: 'telling', place, source: column, header, width: isWide ? (place === 0 ? 144 : 120) : 112 };
    }),
    { kind: 'access', width: 64 },
    { kind: 'finding', width: null },
  ];
}

function toLineWidth(line: number): number {
  const digits = String(line).length;
  return Math.ceil(LINE_PADDING + DIGIT * digits + COMMA * (formatNumber(line).length - digits));
}

/** The column as one that can be typed into; null for the others. */
export function toEditable(column: GridColumn | undefined): EditableColumn | null {
  return column?.kind === 'email' || column?.kind === 'telling' ? column : null;
}

/**
 * The column that F2 opens: the one under the cursor, else the one that the finding is about, else the address. Null where the
 * finding is about a column that the table does not show.
 */
export function chooseEditable(
  columns: readonly GridColumn[],
  active: number,
  finding: Pick<Issue, 'field' | 'column'> | null,
): number | null {
  if (toEditable(columns[active]) !== null) return active;
  if (finding === null || finding.column === null || finding.field === 'email')
    return columns.findIndex(({ kind }) => kind === 'email');
  const about = columns.findIndex((column) => column.kind === 'telling' && column.header === finding.column);
  return about === -1 ? null : about;
}
