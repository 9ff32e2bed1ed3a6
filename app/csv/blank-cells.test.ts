import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreHeader } from '../import/field-names.ts';
import { blankCells, type BlankOptions } from './blank-cells.ts';
import { type CsvTable, readCsv } from './read-csv.ts';
import { encodeText, latin, writeTable, writtenTables } from './testing/any-table.ts';

const SECOND = { choose: () => [1], fromLine: 2, delimiter: ',', encoding: 'utf-8' } satisfies BlankOptions;

function blank(text: string, options: Partial<BlankOptions> = {}): string {
  return Buffer.from(blankCells(Buffer.from(text, 'latin1'), { ...SECOND, ...options })).toString('latin1');
}

function readAll(bytes: Uint8Array, encoding: string, delimiter: string): CsvTable {
  const read = readCsv(bytes, { encoding, delimiter, headerLine: null }, scoreHeader);
  if ('failure' in read) throw new Error(read.failure);
  return read;
}

/** What is left of a cell: its line breaks, as many as before. */
const toBreaks = (cell: string): string =>
  cell.replace(/\r[^\r\n]+(?=\n)/g, '\r ').replace(/[^\r\n ]|(?<!\r) | (?!\n)/g, '');
const countLines = (text: string): number => text.split(/\r\n|\r|\n/).length;

describe('emptying cells in the bytes of a file', () => {
  it('changes those cells and nothing else, in any delimiter, quoting, line ending and encoding', () => {
    fc.assert(
      fc.property(writtenTables, fc.nat(5), ({ how, table }, column) => {
        const encoding = how.encoding.split(' ')[0]!;
        const bytes = encodeText(writeTable(table, how), how.encoding);
        const options = { encoding, delimiter: how.delimiter, fromLine: 1, choose: () => [column] };
        const blanked = blankCells(bytes, options);
        const before = readAll(bytes, encoding, how.delimiter);
        const after = readAll(blanked, encoding, how.delimiter);
        const expected = table.map((cells) => cells.map((cell, at) => (at === column ? toBreaks(cell) : cell)));
        expect([...after.records]).toEqual(expected);
        expect(table.map((_, at) => after.lines.at(at))).toEqual(table.map((_, at) => before.lines.at(at)));
        expect(blankCells(blanked, options)).toBe(blanked);
      }),
      { numRuns: 500 },
    );
  });

  it('ends on any text, and only ever takes away', () => {
    fc.assert(
      fc.property(fc.array(latin, { maxLength: 6 }), (parts) => {
        const text = parts.join('\n');
        const blanked = blank(text, { fromLine: 1, choose: () => [0, 2] });
        expect(blanked.length).toBeLessThanOrEqual(text.length);
        expect(countLines(blanked)).toBe(countLines(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a plain cell', 'email,pw,x\nann@x,geheim,1\n', 'email,pw,x\nann@x,,1\n'],
    ['a quoted cell with delimiters and quotes', 'email,pw,x\nann@x,"ge,""heim",1', 'email,pw,x\nann@x,"",1'],
    ['line breaks, which stay', 'a,pw\nb,"ge\r\nheim"\nc,d', 'a,pw\nb,"\r\n"\nc,'],
    ['line breaks that would become one', 'a,pw\nb,"ge\rheim\n"\nc,d', 'a,pw\nb,"\r \n"\nc,'],
    ['blanks around quotes, which stay', 'a,pw,x\nb, "geheim" ,c', 'a,pw,x\nb, "" ,c'],
    ['a quote that never closes', 'a,pw,x\nb,"geheim,c\nd,"e",f', 'a,pw,x\nb,,c\nd,"",f'],
    ['a stray quote', 'a,pw\nb,ge"heim', 'a,pw\nb,'],
    ['the last cell of a file without a last line break', 'a,pw\nb,geheim', 'a,pw\nb,'],
    ['behind a hint of Excel', 'sep=,\na,pw\nb,geheim', 'sep=,\na,\nb,'],
    ['rows that are too short, which stay', 'a,pw\nb\n\nc,d', 'a,pw\nb\n\nc,'],
    ['a mark in front', '\u00ef\u00bb\u00bfa,pw\nb,geheim', '\u00ef\u00bb\u00bfa,pw\nb,'],
  ])('knows %s', (_, text, expected) => {
    expect(blank(text)).toBe(expected);
  });

  it('gives the same bytes back where there is nothing to empty', () => {
    const bytes = Buffer.from('a,pw\nb,\nc,""\n');
    expect(blankCells(bytes, SECOND)).toBe(bytes);
  });

  it('does not take the second byte of a letter for a delimiter', () => {
    // U+6B7C is 0x8E 0x7C in Shift JIS, and 0x7C is a vertical bar.
    const row = (cell: readonly number[]): number[] => [0x8e, 0x7c, 0x7c, ...cell, 0x7c, 0x8e, 0x7c, 0x0a];
    const bytes = Uint8Array.from([...row([0x61]), ...row([0x67, 0x8e, 0x7c])]);
    const blanked = blankCells(bytes, { ...SECOND, encoding: 'shift_jis', delimiter: '|' });
    expect([...blanked]).toEqual([...row([0x61]), ...row([])]);
  });

  it('does not take letters between escapes for delimiters', () => {
    const escaped = (text: string): string => `\u001b$B${text}\u001b(B`;
    const text = `a,pw\nb,${escaped('$",%')},x\n`;
    expect(blank(text, { encoding: 'iso-2022-jp' })).toBe('a,pw\nb,,x\n');
  });
});
