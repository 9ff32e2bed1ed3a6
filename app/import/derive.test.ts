import { describe, expect, it } from 'vitest';
import { derive } from './derive.ts';
import { AUDITORS, DEVELOPERS, makeTestCatalog } from './test-catalog.ts';
import { peopleFile } from './test-files.ts';

const catalog = makeTestCatalog();
const deriveText = (text: string) => derive([peopleFile(text)], [], catalog);

describe('derive', () => {
  it('puts people of equal access into one invitation, whatever order and case their groups are written in', () => {
    const derived = deriveText('email,groups\nann@x.org,Developers;Auditors\nbo@x.org,auditors; DEVELOPERS\n');
    expect(derived.invitations).toEqual([{ access: 0, invitees: ['ann@x.org', 'bo@x.org'] }]);
    expect(derived.accesses[0]!.options).toEqual([
      { kind: 'access-group', id: AUDITORS },
      { kind: 'access-group', id: DEVELOPERS },
    ]);
  });

  it('accounts for every row', () => {
    const derived = deriveText('email,groups\nann@x.org,Developers\nbo@,Auditors\n\nANN@x.org,Auditors\nTotal,2\n');
    expect(derived.accounting).toEqual({ rows: 5, accepted: 1, merged: 1, rejected: 1, ignored: 2 });
    expect(derived.rows.map((row) => row.outcome)).toEqual(['accepted', 'rejected', 'ignored', 'merged', 'ignored']);
  });

  it.each([
    ['quote-unclosed', 'bo@x.example,"Bo'],
    ['row-width', 'bo@x.example,Lee, Bo,Developers'],
  ])('says nothing else of a row in which cells may have moved: %s', (code, row) => {
    const derived = deriveText(`email,name,groups\nann@x.example,Ann,Developers\n${row}\n`);
    expect(derived.issues).toMatchObject([{ code, line: 3, severity: 'error' }]);
    expect(derived.people.map(({ email, invitation }) => [email, invitation])).toEqual([
      ['ann@x.example', 0],
      ['bo@x.example', null],
    ]);
  });

  it('gives the same result twice', () => {
    const text = 'email,groups\nann@x.org,Developers\nbo@,Auditors\n';
    expect(deriveText(text)).toEqual(deriveText(text));
  });
});
