import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from './decision.ts';
import { createDeriver, derive } from './derive.ts';
import { type Derived, REPAIR_RULES } from './derived.ts';
import { FIELDS } from './issue.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { accessFile, peopleFile } from './test-files.ts';

/* What holds for every file and every decision. */

const catalog = makeTestCatalog();

const ADDRESSES = [
  ...['ann@x.example', 'bo@x.example', 'cy@y.example', 'ANN@x.example', ' bo@x.example', 'Cy <cy@y.example>', 'di@'],
  ...['ann@x.example; ed@x.example', '', 'N/A', '#REF!', 'mailto:fa@x.example', 'Total', 'go@gmial.com'],
];
const GROUPS = ['Developers', 'auditors', 'Operators; Developers', 'Nobody', '', '-', 'Contractors'];
const NOTES = ['', 'x', '"', '"a, b"', 'a,b', 'a\u0000b', '=1'];

const row = fc.tuple(fc.constantFrom(...ADDRESSES), fc.constantFrom(...GROUPS), fc.constantFrom(...NOTES));
const text = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: row.map((cells) => cells.join(';')) },
      { weight: 1, arbitrary: fc.constantFrom('', '# note', ';;', '"') },
    ),
    {
      maxLength: 25,
    },
  )
  .map((lines) => ['email;groups;note', ...lines, ''].join('\n'));

const line = fc.integer({ min: 1, max: 20 });
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    type: fc.constant('edit' as const),
    file: fc.constant('people'),
    line,
    column: fc.nat(3),
    value: fc.constantFrom(...ADDRESSES, ...GROUPS),
  }),
  fc.record({ type: fc.constant('drop' as const), file: fc.constant('people'), line }),
  fc.record({
    type: fc.constant('undo-repair' as const),
    rule: fc.constantFrom(...REPAIR_RULES),
    file: fc.constant('people'),
    line,
    column: fc.option(fc.nat(3), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('undo-repair' as const), rule: fc.constantFrom(...REPAIR_RULES) }),
  fc.record({
    type: fc.constant('map' as const),
    file: fc.constant('people'),
    column: fc.nat(3),
    field: fc.constantFrom(...FIELDS, null),
  }),
  fc.record({
    type: fc.constant('read' as const),
    file: fc.constant('people'),
    delimiter: fc.constantFrom(',', ';', '\t'),
  }),
  fc.record({ type: fc.constant('read' as const), file: fc.constant('people'), headerLine: fc.option(line) }),
  fc.record({ type: fc.constant('allow-no-access' as const), allow: fc.boolean() }),
  fc.record({
    type: fc.constant('access-for-all' as const),
    accessGroups: fc.constantFrom('Developers', 'Nobody', ''),
  }),
);

function expectToAddUp({ accounting, rows, people, invitations, issues, accesses }: Derived): void {
  const { accepted, merged, rejected, ignored } = accounting;
  expect(accepted + merged + rejected + ignored).toBe(accounting.rows);
  expect(rows).toHaveLength(accounting.rows);
  for (const outcome of ['accepted', 'merged', 'rejected', 'ignored'] as const) {
    expect(rows.filter((one) => one.outcome === outcome)).toHaveLength(accounting[outcome]);
  }
  const invitees = invitations.flatMap((invitation) => invitation.invitees);
  expect(new Set(invitees).size).toBe(invitees.length);
  expect(
    people
      .filter((person) => person.invitation !== null)
      .map((person) => person.email)
      .sort(),
  ).toEqual([...invitees].sort());
  for (const [index, person] of people.entries()) {
    expect(rows[person.row]!.people).toContain(index);
    if (person.invitation !== null) expect(invitations[person.invitation]!.access).toBe(person.access);
  }
  expect(new Set(accesses.map(({ key }) => key)).size).toBe(accesses.length);
  // Nobody is left out without a word: whoever is in no invitation has an error on one of their lines, or the draft has.
  const errors = issues.filter((issue) => issue.severity === 'error');
  for (const person of people.filter(({ invitation }) => invitation === null)) {
    expect(errors.some((issue) => issue.line === null || person.lines.includes(issue.line))).toBe(true);
  }
}

describe('derive, whatever the file and the decisions', () => {
  it('accounts for every row and for everybody', () => {
    fc.assert(
      fc.property(text, fc.array(decision, { maxLength: 5 }), (content, decisions) => {
        expectToAddUp(derive([peopleFile(content)], decisions, catalog));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same from a kept deriver as from a new one, after any decisions', () => {
    fc.assert(
      fc.property(text, fc.array(fc.array(decision, { maxLength: 3 }), { maxLength: 4 }), (content, steps) => {
        const files = [peopleFile(content)];
        const kept = createDeriver(files, catalog);
        for (const decisions of steps) expect(kept.derive(decisions)).toEqual(derive(files, decisions, catalog));
      }),
    );
  });

  it('never throws on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 100 }), (people, access) => {
        const files = [
          { ...peopleFile(''), bytes: people },
          { ...accessFile(''), bytes: access },
        ];
        expectToAddUp(derive(files, [], catalog));
      }),
    );
  });
});

describe('grouping', () => {
  const kinds = ['Developers', 'Auditors', 'Operators', 'Developers;Auditors', 'Auditors;Operators;Developers'];
  const list = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(...kinds)), {
    selector: ([person]) => person,
    minLength: 1,
    maxLength: 40,
  });

  /** Who is together with whom, as sets of addresses by access key. */
  function group(lines: readonly string[]): Record<string, string[]> {
    const derived = derive([peopleFile(['email,groups', ...lines].join('\n'))], [], catalog);
    return Object.fromEntries(
      derived.accesses.map(({ key }, access) => [
        key,
        derived.people
          .filter((person) => person.access === access)
          .map(({ email }) => email)
          .sort(),
      ]),
    );
  }

  it('does not depend on the order of rows, on repetition, or on case', () => {
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.nat(1000)), (people, random) => {
        const plain = people.map(([person, groups]) => `p${person}@x.example,${groups}`);
        const disguised = people.flatMap(([person, groups]) => {
          const values = groups.split(';').reverse();
          const whole = `P${person}@X.example,${values.join(' | ').toUpperCase()}`;
          return [whole, `p${person}@x.example,${values[0]!.toLowerCase()}`];
        });
        const order = disguised.map((row) => ({ row, at: random.next().value }));
        const shuffled = order.sort((a, b) => a.at - b.at).map(({ row }) => row);
        expect(group(shuffled)).toEqual(group(plain));
      }),
    );
  });
});
