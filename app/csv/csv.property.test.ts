import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreHeader } from '../import/field-names.ts';
import { guardFormula, restoreFormula } from './formula-guard.ts';
import { readCsv } from './read-csv.ts';
import {
  anyText,
  DELIMITERS,
  encodeText,
  latin,
  NEWLINES,
  tables,
  writeTable,
  writtenTables,
} from './testing/any-table.ts';
import { toCsv } from './to-csv.ts';

/* Whatever our own writer, or any careful writer, has written is read back as it was. */

describe('reading CSV', () => {
  it('gives back any table in any delimiter, quoting, line ending and encoding', () => {
    fc.assert(
      fc.property(writtenTables, ({ how, table }) => {
        const bytes = encodeText(writeTable(table, how), how.encoding);
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
          Buffer.from(writeTable(table, { delimiter: ',', newline, quoteAll: true })),
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
