import { describe, expect, it } from 'vitest';
import type { Decision } from './decision.ts';
import { createDeriver, derive } from './derive.ts';
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

  it('tells how far a long reading has come; one edit is read without a word', () => {
    const emails = Array.from({ length: 45_000 }, (_, person) => `p${person}@x.example`);
    const deriver = createDeriver([peopleFile(['email', ...emails].join('\n'))], null);
    const told: string[] = [];
    const count = (...decisions: Decision[]) =>
      deriver.derive(decisions, (read, of) => told.push(`${read} of ${of}`)).people.length;
    expect(count()).toBe(45_000);
    expect(told.splice(0)).toEqual(['0 of 45000', '20000 of 45000', '40000 of 45000']);
    expect(count({ type: 'drop', file: 'people', line: 2 })).toBe(44_999);
    expect(told).toEqual([]);
  });
});
