import { isOwnHeader, MARKER_HEADER, REASON_HEADER, SUGGESTION_HEADER } from '../csv/own-file.ts';
import type { CsvFailure, CsvTable, ReadChoice } from '../csv/read-csv.ts';
import type { SourceFile } from './derived.ts';
import { findWidth } from './find-width.ts';
import { removeControls } from './controls.ts';
import { readWithoutSecrets } from './secret-cells.ts';

/* A file as a table, before anything is decided about its columns. Depends on the file and how it is read, on nothing else. */

export interface SourceTable extends CsvTable {
  readonly file: SourceFile;
  /** How many cells a row should have. */
  readonly width: number;
  /** The first records, to tell from what is usual in the file. */
  readonly head: readonly (readonly string[])[];
  /** How many of its headers held control characters, which are taken out. */
  readonly controlsInHeader: number;
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

/** How many records tell what is usual. */
const HEAD_RECORDS = 1000;

/** Reads a file. Cells of secret columns are empty from here on, so that nothing later can keep them. */
export function readTable(file: SourceFile, choice: ReadChoice): SourceTable | UnreadableFile {
  if (file.size !== undefined) return { file, unreadable: { failure: 'too-large', bytes: file.size } };
  const { table, secret: columns } = readWithoutSecrets(file.bytes, choice);
  if ('failure' in table) return { file, unreadable: table };
  const header = (table.header ?? []).map(removeControls);
  const secret = new Set(columns);
  const own = isOwnHeader(header);
  // Line breaks in them are kept in the bytes, for the lines to stay where they are.
  const records = table.records.without(secret);
  const head = records.slice(0, HEAD_RECORDS);
  const isAdded = (name: string): boolean => [MARKER_HEADER, REASON_HEADER, SUGGESTION_HEADER].includes(name.trim());
  return {
    ...table,
    header: table.header && header,
    controlsInHeader: header.filter((name, column) => name !== table.header?.[column]).length,
    file,
    records,
    head,
    width: findWidth(table.header, records),
    own,
    secret,
    added: own ? findColumns(header, isAdded) : new Set(),
  };
}

function findColumns(header: readonly string[], test: (name: string) => boolean): ReadonlySet<number> {
  return new Set(header.flatMap((name, column) => (test(name) ? [column] : [])));
}
