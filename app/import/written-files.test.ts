import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMarkerCell, toFingerprint } from '../csv/own-file.ts';
import { readCsv } from '../csv/read-csv.ts';
import { derive } from './derive.ts';
import { scoreHeader } from './field-names.ts';
import { ACCESS_FIELDS } from './issue.ts';
import { withoutSecrets } from './secret-cells.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { accessFile, peopleFile } from './test-files.ts';
import { toFailedRowsCsv, toTemplateCsv } from './written-files.ts';

const catalog = makeTestCatalog();

/** A written file as a table: header, then rows. */
function readBack(csv: string): readonly (readonly string[])[] {
  const table = readCsv(Buffer.from(csv), {}, scoreHeader);
  if ('failure' in table) throw new Error(table.failure);
  return [table.header ?? [], ...table.records];
}

describe('toFailedRowsCsv', () => {
  const text = [
    'Name;password;E-mail;Groups',
    'Ann;hunter2;ann@x.example;Developers',
    '=cmd();hunter2;bo@;Developers',
    'Cy;hunter2;cy@x.example;Devolopers',
    'Di;hunter2;di@x.example;Developers',
    'Di;hunter2;di@x.example;Nothing',
  ].join('\n');
  const files = [peopleFile(text)];
  const csv = toFailedRowsCsv(derive(files, [], catalog), files);

  it('keeps columns and their order, and adds reason, suggestion and where the row came from', () => {
    const [header, ...rows] = readBack(csv);
    expect(header).toEqual(['Name', 'E-mail', 'Groups', 'Reason', 'Suggestion', 'Guestlist file']);
    expect(rows.map((cells) => cells.slice(0, 5))).toEqual([
      ["'=cmd()", 'bo@', 'Developers', '“bo@” is not an e-mail address. Correct it.', ''],
      ['Cy', 'cy@x.example', 'Devolopers', expect.stringContaining('no access group “Devolopers”'), 'Developers'],
      ['Di', 'di@x.example', 'Developers', expect.stringContaining('see line 6'), ''],
      ['Di', 'di@x.example', 'Nothing', expect.stringContaining('no access group “Nothing”'), ''],
    ]);
    const fingerprint = toFingerprint(withoutSecrets(files[0]!.bytes, {}));
    expect(rows.map((cells) => readMarkerCell(cells[5]!)?.origin)).toEqual(
      [3, 4, 5, 6].map((line) => ({ fingerprint, line })),
    );
  });

  it('names what stands beyond the last column, for which there is no place in the row', () => {
    const wide = [peopleFile('name,email,groups\nLee, Bo,bo@x.example,Developers\n')];
    const [, row] = readBack(toFailedRowsCsv(derive(wide, [], catalog), wide));
    expect(row?.slice(0, 3)).toEqual(['Lee', ' Bo', 'bo@x.example']);
    expect(row?.[3]).toContain('Beyond the last column stands “Developers”.');
  });

  it('names a few of the lines of a person who stands in many', () => {
    const lines = [
      'email,groups',
      'a@x.example,Nothing',
      ...Array.from({ length: 100 }, () => 'a@x.example,Developers'),
    ];
    const many = [peopleFile(lines.join('\n'))];
    const reasons = readBack(toFailedRowsCsv(derive(many, [], catalog), many)).map((cells) => cells[2]);
    expect(reasons[50]).toContain('see lines 2, 3, 4, 5, 6 and more,');
  });

  it('is UTF-8 with a byte order mark, CRLF, and the delimiter of the file', () => {
    expect(csv.startsWith('\ufeffName;E-mail;')).toBe(true);
    expect(csv.replaceAll('\r\n', '').match(/[\r\n]/)).toBeNull();
  });

  it('never brings back a column that was dropped as a secret', () => {
    expect(csv).not.toContain('hunter2');
  });

  it('leads to invitations when it is corrected and dropped again, with its cells restored', () => {
    const corrected = csv
      .replace('bo@;', 'bo@x.example;')
      .replace('Devolopers;', 'Developers;')
      .replace('Nothing;', 'Auditors;');
    const derived = derive([peopleFile(corrected)], [], catalog);
    expect(derived.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(derived.repairs.map(({ rule, after }) => [rule, after])).toEqual([['formula-guard-removed', '=cmd()']]);
    expect(derived.people.map(({ email }) => email)).toEqual(['bo@x.example', 'cy@x.example', 'di@x.example']);
    expect(derived.sources[0]!.columns.filter(({ reason }) => reason === 'dropped')).toHaveLength(3);
  });

  it('explains rows that are out because of the access list', () => {
    const joined = [peopleFile('email,profile\nann@x.example,dev\n'), accessFile('profile,groups\ndev,Nobody\n')];
    const [, row] = readBack(toFailedRowsCsv(derive(joined, [], catalog), joined));
    expect(row![2]).toBe('The access list this row refers to has an error.');
  });

  it('names the columns of a file without header, so that they are known when it comes back', () => {
    const headless = [peopleFile(`${'Ann;ann@x.example\n'.repeat(4)}Bo;bo@\n`)];
    const [header] = readBack(toFailedRowsCsv(derive(headless, [], catalog), headless));
    expect(header!.slice(0, 2)).toEqual(['Column 1', 'email']);
  });
});

describe('toTemplateCsv', () => {
  const derived = derive([peopleFile(toTemplateCsv())], [], catalog);

  it('reads without error, with a person for every kind of access', () => {
    expect(derived.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const kinds = new Set(derived.accesses.flatMap(({ options }) => options.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([
      'access-group',
      'account-management-policy',
      'classic',
      'cloud-foundry',
      'iam-policy',
    ]);
    expect(derived.accounting.rejected).toBe(0);
  });

  it('has a column for everything that can be said', () => {
    const fields = derived.sources[0]!.columns.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['email', ...ACCESS_FIELDS]));
  });

  it('is the file that comes with the program', () => {
    const shipped = readFileSync(
      fileURLToPath(new URL('../../assets/guestlist-template.csv', import.meta.url)),
      'utf8',
    );
    expect(shipped).toBe(toTemplateCsv());
  });
});
