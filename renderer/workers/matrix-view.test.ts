import { describe, expect, it } from 'vitest';
import type { Decision } from '#app/import/decision.ts';
import { makeTestCatalog } from '#app/import/test-catalog.ts';
import { createAnswers } from './answer-questions.ts';

const LIST = `E-mail,Access groups,Service,Roles
ann@x.example,Developers,,
bo@x.example,Developers,,
cy@x.example,Developers;Auditors,,
dee@x.example,Auditors,all,Administrator
kim@,Developers,,
`;

function open(decisions: readonly Decision[] = [], list = LIST) {
  const answers = createAnswers();
  const bytes = new TextEncoder().encode(list);
  answers.open({
    files: [{ id: 'people01', name: 'people.csv', role: 'people', bytes }],
    decisions,
    catalog: makeTestCatalog(),
  });
  return answers;
}

describe('who gets what', () => {
  it('counts people per access and per option as the list of invitations does, and names what is broad', () => {
    const answers = open();
    const view = answers.matrix({ account: 'Acme' });
    const listed = answers.accesses({ from: 0, to: 10 });
    expect(view.rows.map(({ number, people }) => ({ number, people }))).toEqual(
      listed.map(({ number, people }) => ({ number, people })),
    );
    expect(view.columns).toEqual([
      { group: 'access-groups', name: 'Developers', people: 3 },
      { group: 'access-groups', name: 'Auditors', people: 2 },
      { group: 'policies', name: 'all services', people: 1 },
    ]);
    expect(view.rows[2]?.cells).toEqual([
      { column: 1, extent: ['member'], broad: false },
      { column: 2, extent: ['Administrator'], broad: true },
    ]);
    expect(view.sentence).toBe(
      '4 people join Acme with 3 kinds of access. Of them 1 gets Administrator on all services.',
    );
  });

  it('leads from everything notable to the accesses it is about', () => {
    const { notable } = open().matrix({ account: null });
    expect(notable.map(({ kind, accesses }) => ({ kind, accesses }))).toEqual([
      { kind: 'broad', accesses: [{ number: 3, people: 1 }] },
      {
        kind: 'twins',
        accesses: [
          { number: 1, people: 2 },
          { number: 2, people: 1 },
        ],
      },
    ]);
  });

  it('says nothing of twins that are kept apart', () => {
    const [one, other] = open().accesses({ from: 0, to: 2 });
    const decisions: readonly Decision[] = [{ type: 'apart', access: other!.key, from: one!.key }];
    const after = open(decisions).matrix({ account: null });
    expect(after.notable.map(({ kind }) => kind)).toEqual(['broad']);
    expect(after.fingerprint).toBe(open().matrix({ account: null }).fingerprint);
  });

  it('writes the same numbers as CSV', () => {
    const answers = open();
    const lines = answers['matrix-csv']({}).split('\r\n');
    const { rows, columns, people } = answers.matrix({ account: null });
    expect(lines.slice(1, 1 + rows.length).map((line) => line.split(',').slice(0, 2).map(Number))).toEqual(
      rows.map((row) => [row.number, row.people]),
    );
    const sums = lines[1 + rows.length]?.split(',');
    expect(sums?.slice(1, -1).map(Number)).toEqual([people, ...columns.map((column) => column.people)]);
  });

  it('is empty where nobody is invited', () => {
    const view = open([], 'E-mail,Access groups\nkim@,Developers\n').matrix({ account: null });
    expect(view).toMatchObject({ people: 0, rows: [], columns: [], notable: [], sentence: 'Nobody is invited yet.' });
  });
});
