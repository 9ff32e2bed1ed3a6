import { isOwnHeader, MARKER_HEADER, REASON_HEADER, SUGGESTION_HEADER } from '../csv/own-file.ts';
import { type CsvFailure, type CsvTable, readCsv, type ReadChoice } from '../csv/read-csv.ts';
import type { SourceFile } from './derived.ts';
import { scoreHeader } from './field-names.ts';
import { isSecretHeader } from './secret-columns.ts';

/* A file as a table, before anything is decided about its columns. Depends on the file and how it is read, on nothing else. */

export interface SourceTable extends CsvTable {
  readonly file: SourceFile;
  /** How many cells a row should have. */
  readonly width: number;
  /** The first records, to tell from what is usual in the file. */
  readonly head: readonly (readonly string[])[];
  /** One of Guestlist's own files: its cells are restored when they are read. */
  readonly own: boolean;
  /** Columns whose content is thrown away at reading, because their name says secret. */
  readonly secret: ReadonlySet<number>;
  /** Columns that Guestlist itself added to the file. */
  readonly added: ReadonlySet<number>;
}

export interface UnreadableFile {
  readonly file: SourceFile;
  readonly unreadable: CsvFailure;
}

/** When this many rows are longer than the header, the header is what is short. */
const REGULAR_RECORDS = 10;
const REGULAR_SHARE = 0.8;
/** How many records tell what is usual. */
const HEAD_RECORDS = 1000;

/** Reads a file. Cells of secret columns are empty from here on, so that nothing later can keep them. */
export function readTable(file: SourceFile, choice: ReadChoice): SourceTable | UnreadableFile {
  const table = readCsv(file.bytes, choice, scoreHeader);
  if ('failure' in table) return { file, unreadable: table };
  const header = table.header ?? [];
  const secret = findColumns(header, isSecretHeader);
  const own = isOwnHeader(header);
  const records = table.records.without(secret);
  const head = records.slice(0, HEAD_RECORDS);
  const isAdded = (name: string): boolean => [MARKER_HEADER, REASON_HEADER, SUGGESTION_HEADER].includes(name.trim());
  return {
    ...table,
    file,
    records,
    head,
    width: findWidth(table.header, head),
    own,
    secret,
    added: own ? findColumns(header, isAdded) : new Set(),
  };
}

function findColumns(header: readonly string[], test: (name: string) => boolean): ReadonlySet<number> {
  return new Set(header.flatMap((name, column) => (test(name) ? [column] : [])));
}

function findWidth(header: readonly string[] | null, head: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const cells of head) {
    // A blank line is one empty cell, whatever the table's width.
    if (cells.length > 1 || cells[0] !== '') widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  const [usual, rows] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (!header) return usual;
  const regular = rows >= REGULAR_RECORDS && rows >= head.length * REGULAR_SHARE;
  return regular ? Math.max(header.length, usual) : header.length;
}
