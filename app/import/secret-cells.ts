import { blankCells } from '../csv/blank-cells.ts';
import { HEADER_SEARCH_RECORDS } from '../csv/choose-delimiter.ts';
import { decodeText } from '../csv/decode.ts';
import { type CsvFailure, type CsvTable, readCsv, type ReadChoice } from '../csv/read-csv.ts';
import { scoreHeader } from './field-names.ts';
import { findWidth } from './find-width.ts';
import { toWholeLines } from './head-of-file.ts';
import { isSecretHeader, mayNameSecrets } from './secret-columns.ts';

/* What stands in columns named like a password, hash, secret or token goes no further than this. */

export interface HarmlessFile<Memory extends ArrayBufferLike> {
  /** The file with the cells of its secret columns emptied; the same array where there are none. */
  readonly bytes: Uint8Array<Memory | ArrayBuffer>;
  /** The table in these bytes. */
  readonly table: CsvTable | CsvFailure;
  /** Indexes of the secret columns, from 0. */
  readonly secret: readonly number[];
}

/**
 * Reads a file without its secrets. They are taken out of the bytes before anything is read from them, so that a file as it was chosen and
 * its stored copy, which never had them, are read the same.
 */
export function readWithoutSecrets<Memory extends ArrayBufferLike>(
  file: Uint8Array<Memory>,
  choice: ReadChoice,
): HarmlessFile<Memory> {
  let bytes: Uint8Array<Memory | ArrayBuffer> = file;
  for (;;) {
    const table = readCsv(bytes, choice, scoreHeader);
    const secret = 'failure' in table ? [] : findSecretColumns(table.header);
    if ('failure' in table || secret.length === 0) return { bytes, table, secret };
    const width = findWidth(table.header, table.records);
    const blanked = blankCells(bytes, {
      encoding: table.encoding,
      delimiter: table.delimiter,
      fromLine: table.lines.at(0),
      choose: (filled) => withShifted(secret, filled - width),
    });
    if (blanked === bytes) return { bytes, table, secret };
    // What a secret held may have been taken for a delimiter or an encoding: only what is left tells.
    bytes = blanked;
  }
}

/** The bytes of a file as they may be stored. The same array where there is nothing secret in them. */
export function withoutSecrets<Memory extends ArrayBufferLike>(
  file: Uint8Array<Memory>,
  choice: ReadChoice,
): Uint8Array<Memory | ArrayBuffer> {
  return readWithoutSecrets(file, choice).bytes;
}

/**
 * Whether there is, or may be, anything secret in a file that begins with `head`. Of a whole file that is known; of the beginning of a
 * longer one nobody knows yet how it is written, so any header counts that any way of reading might find.
 */
export function mayHoldSecrets(head: Uint8Array, isWhole: boolean): boolean {
  if (isWhole) return withoutSecrets(head, {}) !== head;
  const text = decodeText(toWholeLines(head))?.text ?? '';
  const lines = text.split(/\r\n?|\n/);
  if (lines.length <= HEADER_SEARCH_RECORDS) return true;
  const first = lines.slice(0, HEADER_SEARCH_RECORDS + 1).join('\n');
  // A record may go over many lines only with quotes.
  return mayNameSecrets(first.includes('"') ? text : first);
}

function findSecretColumns(header: readonly string[] | null): readonly number[] {
  return (header ?? []).flatMap((name, column) => (isSecretHeader(name) ? [column] : []));
}

/**
 * The columns, which are in order, and in a row with `extra` cells too many those to which what belongs in them can have moved. Each once,
 * in order.
 */
function withShifted(columns: readonly number[], extra: number): readonly number[] {
  const shifted: number[] = [];
  let next = 0;
  for (const column of columns) {
    for (next = Math.max(next, column); next <= column + Math.max(0, extra); next++) shifted.push(next);
  }
  return shifted;
}
