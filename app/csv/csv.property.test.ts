import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreHeader } from '../import/field-names.ts';
import { guardFormula, restoreFormula } from './formula-guard.ts';
import { readCsv } from './read-csv.ts';
import { toCsv } from './to-csv.ts';

/* Whatever our own writer, or any careful writer, has written is read back as it was. */

const DELIMITERS = [',', ';', '\t', '|'] as const;
const NEWLINES = ['\r\n', '\n', '\r'] as const;
const ENCODINGS = ['utf-8', 'utf-8 with mark', 'utf-16le with mark', 'utf-16be with mark', 'windows-1252'] as const;

/** Characters that break readers, between ordinary ones. */
const nasty = fc.constantFrom(
  ...[
    'a',
    'B',
    '7',
    ' ',
    '@',
    '.',
    '"',
    "'",
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    '=',
    '+',
    '-',
    '#',
    'é',
    'ß',
    '\u00a0',
  ],
);
const latin = fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  latin,
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\u0000\ufeff]/g, '')),
);

/** A table at least two wide, whose first cell is never mistaken for a byte order mark or Excel's hint. */
function tables(cell: fc.Arbitrary<string>): fc.Arbitrary<string[][]> {
  return fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
    .map(([first, ...rest]) => [[`x${first![0]!}`, ...first!.slice(1)], ...rest]);
}

function write(table: readonly (readonly string[])[], delimiter: string, newline: string, quoteAll: boolean): string {
  const toCell = (cell: string): string =>
    quoteAll || /["\r\n]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim() || cell === ''
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  return table.map((cells) => cells.map(toCell).join(delimiter) + newline).join('');
}

function encode(text: string, encoding: (typeof ENCODINGS)[number]): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8 with mark':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le with mark':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be with mark':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from(text, 'latin1');
  }
}

describe('reading CSV', () => {
  it('gives back any table in any delimiter, quoting, line ending and encoding', () => {
    const written = fc.record({
      encoding: fc.constantFrom(...ENCODINGS),
      delimiter: fc.constantFrom(...DELIMITERS),
      newline: fc.constantFrom(...NEWLINES),
      quoteAll: fc.boolean(),
    });
    const cases = written.chain((how) =>
      fc.record({ how: fc.constant(how), table: tables(how.encoding === 'windows-1252' ? latin : anyText) }),
    );
    fc.assert(
      fc.property(cases, ({ how, table }) => {
        const bytes = encode(write(table, how.delimiter, how.newline, how.quoteAll), how.encoding);
        const encoding = how.encoding === 'windows-1252' ? 'windows-1252' : undefined;
        const read = readCsv(bytes, { encoding, delimiter: how.delimiter, headerLine: null }, scoreHeader);
        expect('failure' in read ? read : [...read.records]).toEqual(table);
      }),
      { numRuns: 500 },
    );
  });

  it('reads what toCsv wrote, once the guards are taken off', () => {
    fc.assert(
      fc.property(tables(anyText), fc.constantFrom(...DELIMITERS), (table, delimiter) => {
        const bytes = Buffer.from(toCsv(table, delimiter), 'utf8');
        const read = readCsv(bytes, { delimiter, headerLine: null }, scoreHeader);
        expect('failure' in read ? read : [...read.records].map((cells) => cells.map(restoreFormula))).toEqual(table);
      }),
      { numRuns: 300 },
    );
  });

  it('numbers the physical lines of records whatever stands in their cells', () => {
    fc.assert(
      fc.property(tables(latin), fc.constantFrom(...NEWLINES), (table, newline) => {
        const read = readCsv(
          Buffer.from(write(table, ',', newline, true)),
          { delimiter: ',', headerLine: null },
          scoreHeader,
        );
        if ('failure' in read) return expect(read).toBe('a table');
        let line = 1;
        table.forEach((cells, record) => {
          expect(read.lines.at(record)).toBe(line);
          line += 1 + cells.reduce((breaks, cell) => breaks + cell.split(/\r\n|\r|\n/).length - 1, 0);
        });
      }),
    );
  });

  it('never throws on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const read = readCsv(bytes, {}, scoreHeader);
        expect('failure' in read || read.records.length >= 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same records whether they are parsed one by one or together, whatever the quotes', () => {
    fc.assert(
      fc.property(fc.array(latin, { maxLength: 6 }), fc.constantFrom(...DELIMITERS), (parts, delimiter) => {
        const read = readCsv(Buffer.from(`x${parts.join('\n')}`), { delimiter, headerLine: null }, scoreHeader);
        if ('failure' in read) return expect(read).toBe('a table');
        const together = [...read.records];
        expect(together).toHaveLength(read.records.length);
        expect(together.map((_, record) => read.records.at(record))).toEqual(together);
        expect([...read.records.from(1)]).toEqual(together.slice(1));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on text made of quotes, delimiters and line breaks', () => {
    fc.assert(
      fc.property(latin, latin, (a, b) => {
        const read = readCsv(Buffer.from(`email,groups\n${a}\n${b}`), {}, scoreHeader);
        expect('failure' in read).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the formula guard', () => {
  it('is taken off exactly as it was put on', () => {
    fc.assert(
      fc.property(anyText, (cell) => {
        expect(restoreFormula(guardFormula(cell))).toBe(cell);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['=1', '+1', '-1', '@a', '\t=1', '\r', '  =1', '＝1', "'=1", '\u00a0=1'])('makes %j harmless', (cell) => {
    expect(guardFormula(cell)).toBe(`'${cell}`);
  });

  it.each(['a', '1', "o'neil", "'tis", '', ' a', 'a=b'])('leaves %j alone', (cell) => {
    expect(guardFormula(cell)).toBe(cell);
  });
});
