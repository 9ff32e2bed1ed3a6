import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELIMITERS, encodeText, ENCODINGS, latin, NEWLINES, writeTable } from '../csv/testing/any-table.ts';
import { derive } from './derive.ts';
import { mayHoldSecrets, readWithoutSecrets, withoutSecrets } from './secret-cells.ts';
import { makeTestCatalog } from './test-catalog.ts';

const SECRET = 'Geheimnis';
const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const strip = (text: string): string => toText(withoutSecrets(Buffer.from(text), {}));

describe('a file without its secrets', () => {
  it.each([
    ['their column', `email,Password\nann@x.example,${SECRET}\n`, 'email,Password\nann@x.example,\n'],
    [
      'the cells they have moved to',
      `name,email,Password,groups\nLee, Ann,ann@x.example,${SECRET},Developers\n`,
      'name,email,Password,groups\nLee, Ann,,,Developers\n',
    ],
    [
      'rows with empty cells too many',
      `email,token,x\na@x.example,${SECRET},1,,\n`,
      'email,token,x\na@x.example,,1,,\n',
    ],
    ['several columns', `hash,email,pwd\n${SECRET},a@x.example,${SECRET}`, 'hash,email,pwd\n,a@x.example,'],
    ['the header below a title', `Users\n\nemail;pwd\na@x.example;${SECRET}`, 'Users\n\nemail;pwd\na@x.example;'],
    [
      'two columns side by side, with line breaks in a row with a cell too many',
      `email,pwd,token\na@x.example,"1\n2","3\n4",5\nb@x.example,6,7\n`,
      'email,pwd,token\na@x.example,"\n","\n",\nb@x.example,,\n',
    ],
    [
      'delimiters inside them',
      `email,pwd\na@x.example,";;|;"\nb@x.example,";;|;"`,
      'email,pwd\na@x.example,""\nb@x.example,""',
    ],
  ])('loses %s', (_, text, expected) => {
    expect(strip(text)).toBe(expected);
  });

  it('comes back as it is where no column is secret', () => {
    const bytes = Buffer.from('email,Secretary\nann@x.example,Bo\n');
    expect(withoutSecrets(bytes, {})).toBe(bytes);
  });

  it('comes back as it is when it is no table', () => {
    const bytes = Buffer.from('%PDF-1.7 password');
    expect(withoutSecrets(bytes, {})).toBe(bytes);
  });

  it('loses what a chosen header reveals', () => {
    const text = `email,b\nname,password\nann@x.example,${SECRET}\n`;
    expect(toText(withoutSecrets(Buffer.from(text), {}))).toBe(text);
    expect(toText(withoutSecrets(Buffer.from(text), { headerLine: 2 }))).not.toContain(SECRET);
  });

  it('keeps its lines where they are', () => {
    const { table } = readWithoutSecrets(Buffer.from('email,pwd\na@x.example,"1\n2"\nb@x.example,3\n'), {});
    if ('failure' in table) throw new Error(table.failure);
    expect([table.lines.at(0), table.lines.at(1)]).toEqual([2, 4]);
  });

  it('becomes what the file itself becomes, whatever stands in it and however it is written', () => {
    const row = fc.tuple(
      fc.constantFrom('ann@x.example', 'bo@x.example', 'x'),
      latin,
      fc.constantFrom('Developers', ''),
    );
    const catalog = makeTestCatalog();
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.constantFrom(...ENCODINGS), (rows, encoding) => {
        const text = ['email,password,groups', ...rows.map((cells) => cells.join(','))].join('\r\n');
        const bytes = encodeText(text, encoding);
        const stored = withoutSecrets(bytes, {});
        expect(withoutSecrets(stored, {})).toBe(stored);
        const file = { id: 'people', name: 'people.csv', role: 'people' } as const;
        const [asChosen, asStored] = [bytes, stored].map((each) => derive([{ ...file, bytes: each }], [], catalog));
        expect({ ...asStored!, rows: asStored!.rows }).toEqual({ ...asChosen!, rows: asChosen!.rows });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the beginning of a file', () => {
  const HEADERS = ['Password', 'user token', 'Pass', 'api, key', 'ApiKey', 'mot de\npasse', 'Private;Key', 'pwd_hash'];
  const titles = (count: number): string => 'Title\n'.repeat(count);

  it('tells of secrets wherever the whole file has them', () => {
    const written = fc.record({
      above: fc.array(latin, { maxLength: 55 }),
      header: fc.constantFrom(...HEADERS),
      before: fc.array(fc.constantFrom('email', 'Team', 'x'), { minLength: 1, maxLength: 3 }),
      how: fc.record({
        delimiter: fc.constantFrom(...DELIMITERS),
        newline: fc.constantFrom(...NEWLINES),
        quoteAll: fc.boolean(),
      }),
      encoding: fc.constantFrom(...ENCODINGS),
      end: fc.nat(4000),
    });
    let found = 0;
    fc.assert(
      fc.property(written, ({ above, header, before, how, encoding, end }) => {
        const names = ['email', ...before, header];
        const rows = Array.from({ length: 60 }, () =>
          names.map((_, column) => (column === 0 ? 'a@x.example' : SECRET)),
        );
        const bytes = encodeText(writeTable([...above.map((line) => [line]), names, ...rows], how), encoding);
        if (withoutSecrets(bytes, {}) === bytes) return;
        found++;
        expect(mayHoldSecrets(bytes.subarray(0, end), false)).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it.each([
    ['the word stands far below any header', `email,note\n${'a@x.example,b\n'.repeat(60)}a@x.example,password\n`],
    ['a name only resembles one', `email,Secretary,Passport\n${'a@x.example,b,c\n'.repeat(60)}`],
  ])('does not tell of any where %s', (_, text) => {
    expect(mayHoldSecrets(Buffer.from(text), false)).toBe(false);
  });

  it('cannot exclude them where it ends before the header must have come', () => {
    expect(mayHoldSecrets(Buffer.from(`${titles(30)}email,Team\na@x.ex`), false)).toBe(true);
  });

  it('is the whole of a small file, of which it is known', () => {
    expect(mayHoldSecrets(Buffer.from('email,note\na@x.example,password\n'), true)).toBe(false);
    expect(mayHoldSecrets(Buffer.from(`email,pwd\na@x.example,${SECRET}\n`), true)).toBe(true);
  });
});
