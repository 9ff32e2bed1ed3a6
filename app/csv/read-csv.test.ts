import { describe, expect, it } from 'vitest';
import { scoreHeader } from '../import/field-names.ts';
import { MAX_FILE_BYTES, type ReadChoice, readCsv } from './read-csv.ts';

function read(text: string | Uint8Array, choice: ReadChoice = {}) {
  const table = readCsv(typeof text === 'string' ? Buffer.from(text) : text, choice, scoreHeader);
  if ('failure' in table) throw new Error(table.failure);
  return { ...table, records: [...table.records] };
}

describe('readCsv', () => {
  it('takes the encoding that was chosen', () => {
    const shiftJis = Uint8Array.from([...Buffer.from('email,name\nann@x.example,'), 0x83, 0x41, 0x83, 0x93, 0x0a]);
    const table = read(shiftJis, { encoding: 'shift_jis' });
    expect(table.records).toEqual([['ann@x.example', 'アン']]);
    expect(table).toMatchObject({ encoding: 'shift_jis', encodingGuessed: false });
  });

  it('finds the encoding itself when the chosen one does not exist', () => {
    expect(read('email\nann@x.example\n', { encoding: 'klingon' }).encoding).toBe('utf-8');
  });

  it('decodes the upper half of Windows-1252, which several Node versions get wrong', () => {
    const bytes = Uint8Array.from([...Buffer.from('email,name\nann@x.example,'), 0x80, 0x93, 0x9f, 0xe9, 0x0a]);
    expect(read(bytes)).toMatchObject({
      encoding: 'windows-1252',
      encodingGuessed: true,
      records: [['ann@x.example', '€“Ÿé']],
    });
  });

  it('counts the characters that an encoding of somebody’s choice cannot read', () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('email,name\nann@x.example,M'),
      0xfc,
      ...Buffer.from('ller Stra'),
      0xdf,
    ]);
    expect(read(bytes)).toMatchObject({ encoding: 'windows-1252', damaged: 0 });
    expect(read(bytes, { encoding: 'utf-8' })).toMatchObject({ encoding: 'utf-8', damaged: 2 });
  });

  it('takes the delimiter that was chosen, even against all appearances', () => {
    expect(read('email,groups\nann@x.example,a;b\n', { delimiter: ';' }).records).toEqual([['ann@x.example,a', 'b']]);
  });

  it('passes over a delimiter that cannot be one', () => {
    expect(read('email,groups\nann@x.example,a\n', { delimiter: '"' }).delimiter).toBe(',');
  });

  it('takes the header line that was chosen, or none', () => {
    const text = 'report\nemail,groups\nann@x.example,a\nbo@x.example,b\n';
    expect(read(text, { headerLine: 3 })).toMatchObject({
      headerLine: 3,
      header: ['ann@x.example', 'a'],
      records: [['bo@x.example', 'b']],
    });
    expect(read(text, { headerLine: null })).toMatchObject({ headerLine: null, header: null });
    expect(read(text, { headerLine: null }).records).toHaveLength(4);
  });

  it('finds a header on the 50th record and not on the 51st', () => {
    const above = (lines: number): string => 'title\n'.repeat(lines);
    expect(read(`${above(49)}name,email\nAnn,ann@x.example\n`).headerLine).toBe(50);
    expect(read(`${above(50)}name,email\nAnn,ann@x.example\n`).headerLine).not.toBe(51);
  });

  it('refuses a file over the limit without decoding it', () => {
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1);
    expect(readCsv(bytes, {}, scoreHeader)).toEqual({ failure: 'too-large', bytes: MAX_FILE_BYTES + 1 });
  });

  it('reads rows after each of many quotes that never close', () => {
    const rows = Array.from({ length: 2000 }, (_, row) => `p${row}@x.example,"Name ${row}`);
    const table = read(`email,name\n${rows.join('\n')}\n`);
    expect(table.records).toHaveLength(2000);
    expect(table.unclosed).toHaveLength(2000);
  });

  it('tells where a quote opened that never closes, counting lines inside quotes', () => {
    const table = read('email,name\nann@x.example,"Ann\nLee"\nbo@x.example,"Bo\ncy@x.example,Cy\n');
    expect(table.unclosed).toEqual([4]);
    expect(table.records.map((cells) => cells[1])).toEqual(['Ann\nLee', '"Bo', 'Cy']);
    expect([0, 1, 2].map((record) => table.lines.at(record))).toEqual([2, 4, 5]);
  });
});
