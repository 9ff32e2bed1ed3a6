import fc from 'fast-check';
import { encodeUtf8 } from '../../import/test-files.ts';

/* Tables of cells that break readers, written in every way that tables are written. */

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export const NEWLINES = ['\r\n', '\n', '\r'] as const;
export const ENCODINGS = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le with mark',
  'utf-16be with mark',
  'windows-1252',
] as const;
export type WrittenEncoding = (typeof ENCODINGS)[number];

/** Characters that break readers, between ordinary ones. */
const nasty = fc.constantFrom(
  ...['a', 'B', '7', ' ', '@', '.', '"', "'", '""', ',', ';', '\t', '|', '\n', '\r', '\r\n', '=', '+', '-', '#'],
  ...['é', 'ß', '\u00a0'],
);

/** Cells that Windows-1252 can write too. */
export const latin = fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join(''));
export const anyText = fc.oneof(
  latin,
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\u0000\ufeff]/g, '')),
);

/** A table at least two wide, whose first cell is never mistaken for a byte order mark or Excel's hint. */
export function tables(cell: fc.Arbitrary<string>): fc.Arbitrary<string[][]> {
  return fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
    .map(([first, ...rest]) => [[`x${first![0]!}`, ...first!.slice(1)], ...rest]);
}

export interface Written {
  readonly encoding: WrittenEncoding;
  readonly delimiter: string;
  readonly newline: string;
  readonly quoteAll: boolean;
}

/** A table, and how it is written. */
export const writtenTables: fc.Arbitrary<{ readonly how: Written; readonly table: string[][] }> = fc
  .record({
    encoding: fc.constantFrom(...ENCODINGS),
    delimiter: fc.constantFrom(...DELIMITERS),
    newline: fc.constantFrom(...NEWLINES),
    quoteAll: fc.boolean(),
  })
  .chain((how) =>
    fc.record({ how: fc.constant(how), table: tables(how.encoding === 'windows-1252' ? latin : anyText) }),
  );

/** Writes a table as a careful writer does: quotes where they are needed, or everywhere. */
export function writeTable(
  table: readonly (readonly string[])[],
  { delimiter, newline, quoteAll }: Omit<Written, 'encoding'>,
): string {
  const toCell = (cell: string): string =>
    quoteAll || /["\r\n]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim() || cell === ''
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  return table.map((cells) => cells.map(toCell).join(delimiter) + newline).join('');
}

/** The bytes of a text. */
export function encodeText(text: string, encoding: WrittenEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return encodeUtf8(text);
    case 'utf-8 with mark':
      return encodeUtf8(`\ufeff${text}`);
    case 'utf-16le with mark':
      return toUnits(`\ufeff${text}`, (unit) => [unit & 0xff, unit >> 8]);
    case 'utf-16be with mark':
      return toUnits(`\ufeff${text}`, (unit) => [unit >> 8, unit & 0xff]);
    case 'windows-1252':
      return toUnits(text, (unit) => [unit]);
  }
}

function toUnits(text: string, toBytes: (unit: number) => readonly number[]): Uint8Array {
  return Uint8Array.from(Array.from({ length: text.length }, (_, at) => toBytes(text.charCodeAt(at))).flat());
}
