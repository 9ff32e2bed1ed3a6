import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAccess } from '../access/access.ts';
import type { Decision, SingleDecision } from './decision.ts';
import { createDeriver, derive } from './derive.ts';
import { type Derived, REPAIR_RULES } from './derived.ts';
import { FIELDS, ISSUE_CODES } from './issue.ts';
import { AUDITORS, DEVELOPERS, makeTestCatalog } from './test-catalog.ts';
import { accessFile, peopleFile } from './test-files.ts';

/* A deriver that has seen other decisions before gives what a new one gives: rows are read again exactly where they have to be. */

const ADDRESSES = [
  ...['ann@x.example', 'bo@x.example', 'cy@y.example', 'ANN@x.example', ' bo@x.example', 'Cy <cy@y.example>', 'di@'],
  ...['ann@x.example; ed@y.example', 'ed@y.example, ED@y.example', 'N/A', '', '#REF!', 'mailto:fa@gmial.com', 'Total'],
  ...['go@gmail.com', 'jo@jösé.example', 'zoë@x.example', '"Lee, Li" <li@x.example>'],
];
const GROUPS = ['Developers', 'auditors', 'AUDITORS', 'Operators; Developers', 'Nobody', 'Nobody2', '', '-', '#NAME?'];
const KEYS = ['Platform', 'platform ', 'Data', 'Nowhere', 'Stored', 'Spoiled', 'N/A', ''];
const NUMBERS = ['7', '1E+11', '2E+9', '"', '"a;b"', 'a\u0000b', '=1', 'x;surplus', ';', 'a "b" c'];

const cells = fc.tuple(
  fc.constantFrom(...ADDRESSES),
  fc.constantFrom(...GROUPS),
  fc.constantFrom(...KEYS),
  fc.constantFrom(...NUMBERS),
);
const odd = fc.constantFrom('', '', ';;', '# note', 'email;groups;Team;Employee id', 'Total;3', 'short', '"open');
const lines = fc.array(
  fc.oneof({ weight: 8, arbitrary: cells.map((row) => row.join(';')) }, { weight: 2, arbitrary: odd }),
  { maxLength: 14 },
);
/** Domains are compared only where one is frequent. */
const crowd = Array.from({ length: 10 }, (_, person) => `p${person}@frequent.example;Developers;Data;${person}`);
const people = fc
  .tuple(fc.boolean(), lines, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', 'em@frequnet.example;Auditors;;1'))
  .map(([crowded, rows, newline, slip]) =>
    peopleFile(['email;groups;Team;Employee id', ...(crowded ? [...crowd, slip] : []), ...rows, ''].join(newline)),
  );
const list = accessFile(
  'Team,access_groups,service,roles\nPlatform,Developers,kms,Writer\nData,Auditors,,\ndata,,is,Viewer\nOther,N/A,kms,Reader\n',
);
const files = fc.tuple(people, fc.boolean()).map(([one, joined]) => (joined ? [one, list] : [one]));

const group = (id: string) => ({ kind: 'access-group', id }) as const;
const catalog = fc.constantFrom(
  makeTestCatalog({
    profiles: [
      { name: 'Stored', options: [group(AUDITORS)] },
      { name: 'Spoiled', options: [group('AccessGroupId-gone')] },
    ],
  }),
  makeTestCatalog({ allowedAddressPatterns: ['*@x.example'] }),
  null,
);

const line = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 2, max: 8 }) }, fc.integer({ min: 1, max: 27 }));
const rule = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('null-emptied', 'capitals-lowered', 'addresses-split') },
  fc.constantFrom(...REPAIR_RULES),
);
const inPeople = fc.constant('people');
const options = fc.subarray([group(DEVELOPERS), group(AUDITORS), group('AccessGroupId-gone')]);
const single: fc.Arbitrary<SingleDecision> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('edit' as const),
      file: inPeople,
      line,
      column: fc.nat(4),
      value: fc.constantFrom(...ADDRESSES, ...GROUPS, ...KEYS, ...NUMBERS),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('drop' as const), file: inPeople, line }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('undo-repair' as const), rule, file: inPeople, line }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('undo-repair' as const),
      rule,
      file: fc.constantFrom('people', 'people', 'access'),
      line,
      column: fc.nat(3),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('undo-repair' as const), rule }) },
  fc.record({ type: fc.constant('undo-repair' as const), rule, file: inPeople }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('give' as const),
      to: fc.oneof(
        fc.constant('everybody' as const),
        options.map((some) => ({ access: toAccess(some).key })),
        fc.constant({ people: ['ann@x.example', 'BO@x.example', 'nobody@x.example'] }),
      ),
      how: fc.constantFrom('add' as const, 'replace' as const),
      options,
    }),
  },
  fc.record({ type: fc.constant('accept' as const), code: fc.constantFrom(...ISSUE_CODES), file: inPeople, line }),
  fc.record({ type: fc.constant('allow-no-access' as const), allow: fc.boolean() }),
  fc.record({
    type: fc.constant('access-for-all' as const),
    accessGroups: fc.constantFrom('', 'Operators', 'Nobodies'),
  }),
  fc.record({
    type: fc.constant('map' as const),
    file: inPeople,
    column: fc.nat(3),
    field: fc.constantFrom(...FIELDS),
  }),
  fc.record({ type: fc.constant('read' as const), file: inPeople, delimiter: fc.constantFrom(';', ',') }),
  fc.record({
    type: fc.constant('edit' as const),
    file: fc.constant('access'),
    line: fc.integer({ min: 2, max: 5 }),
    column: fc.nat(3),
    value: fc.constantFrom('Platform', 'Developers', 'Nobody', 'Viewer', ''),
  }),
);

/** What a person does next. */
type Step = { readonly kind: 'undo' | 'redo' } | { readonly kind: 'decide'; readonly decision: Decision };
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: single.map((decision): Step => ({ kind: 'decide', decision })) },
    {
      weight: 1,
      arbitrary: fc
        .array(single, { minLength: 1, maxLength: 4 })
        .map((decisions): Step => ({ kind: 'decide', decision: { type: 'together', decisions } })),
    },
    { weight: 2, arbitrary: fc.constantFrom<Step>({ kind: 'undo' }, { kind: 'redo' }) },
  ),
  { minLength: 1, maxLength: 8 },
);

/** The decision lists that a person goes through. */
function* follow(taken: readonly Step[]): Generator<readonly Decision[]> {
  let done: readonly Decision[] = [];
  let undone: readonly Decision[] = [];
  yield done;
  for (const step of taken) {
    if (step.kind === 'decide') [done, undone] = [[...done, step.decision], []];
    else if (step.kind === 'undo') [done, undone] = [done.slice(0, -1), [...done.slice(-1), ...undone]];
    else [done, undone] = [[...done, ...undone.slice(0, 1)], undone.slice(1)];
    yield done;
  }
}

/** Rows and people as a page shows them. */
function look({ lookup, people }: Derived) {
  const rows = lookup.slice(0, lookup.rows);
  return {
    rows,
    again: rows.map((row, index) => ({
      ...row,
      line: lookup.lineOf(index),
      outcome: lookup.outcomeOf(index),
      people: lookup.peopleIn(index),
    })),
    people: people.map((_, index) => lookup.person(index)),
    met: rows.flatMap((_, row) => {
      const met: number[] = [];
      lookup.eachNewIn(row, (person) => met.push(person));
      return met.map((person) => people[person]?.row === row);
    }),
  };
}

describe('a deriver that has seen other decisions', () => {
  it('derives what a new one does, after any steps', () => {
    fc.assert(
      fc.property(files, catalog, steps, (sources, names, taken) => {
        const kept = createDeriver(sources, names);
        for (const decisions of follow(taken)) {
          expect(kept.derive(decisions)).toEqual(derive(sources, decisions, names));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('leaves what it derived before as it was', () => {
    fc.assert(
      fc.property(files, catalog, steps, (sources, names, taken) => {
        const kept = createDeriver(sources, names);
        const before = [...follow(taken)].map((decisions) => ({ decisions, derived: kept.derive(decisions) }));
        for (const { decisions, derived } of before) expect(derived).toEqual(derive(sources, decisions, names));
      }),
      { numRuns: 30 },
    );
  });

  it('shows rows and people one by one as it lists them', () => {
    fc.assert(
      fc.property(files, catalog, steps, (sources, names, taken) => {
        const kept = createDeriver(sources, names);
        for (const decisions of follow(taken)) {
          const derived = kept.derive(decisions);
          const { rows, again, people: each, met } = look(derived);
          expect(rows).toEqual(derived.rows);
          expect(again).toEqual(derived.rows);
          expect(each).toEqual(derived.people);
          expect(met).toEqual(derived.people.map(() => true));
        }
      }),
      { numRuns: 30 },
    );
  });
});
