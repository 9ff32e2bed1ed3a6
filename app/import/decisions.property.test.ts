import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAccess } from '../access/access.ts';
import { type Decision, decisionSchema, type SingleDecision } from './decision.ts';
import { createDeriver, derive } from './derive.ts';
import { REPAIR_RULES } from './derived.ts';
import { FIELDS, ISSUE_CODES } from './issue.ts';
import { AUDITORS, DEVELOPERS, makeTestCatalog } from './test-catalog.ts';
import { accessFile, peopleFile } from './test-files.ts';

const catalog = makeTestCatalog();
const FILES = [
  peopleFile(
    [
      'E-mail;Full name;Team;access_groups',
      ' ann@x.org;Ann Lee;Platform;Developers',
      'bo@x.org;Bo Kim;platform;N/A',
      '',
      'kim@;Kim Moe;Data;Auditors',
      'ANN@x.org;Ann Lee;Data;',
      'cy@x.org, di@x.org;Cy and Di;Nowhere;Auditors',
      'em@x.org;Em Fox;;Nobodies',
      'fay@gmial.com;Fay Ray;Data;Developers;surplus',
      'Total;7;;',
    ].join('\r\n'),
  ),
  accessFile('profile,access_groups,service,roles\nPlatform,Developers,kms,Writer\nData,Auditors,,\nData,,is,Viewer\n'),
];
const EMAILS = ['ann@x.org', 'bo@x.org', 'cy@x.org', 'em@x.org', 'zoe@x.org'];
const CELLS = ['', 'gil@x.org', 'Developers', 'Auditors;Operators', 'Data', 'N/A', '=1+1', '#REF!'];

const file = fc.constantFrom('people', 'access');
const line = fc.integer({ min: 1, max: 11 });
const column = fc.nat(5);
const group = fc
  .constantFrom(DEVELOPERS, AUDITORS, 'AccessGroupId-gone')
  .map((id) => ({ kind: 'access-group', id }) as const);
const options = fc.uniqueArray(group, { selector: ({ id }) => id });

const single: fc.Arbitrary<SingleDecision> = fc.oneof(
  fc.record({
    type: fc.constant('read' as const),
    file,
    delimiter: fc.constantFrom(';', ','),
    headerLine: fc.constantFrom(1, 2, null),
  }),
  fc.record({ type: fc.constant('map' as const), file, column, field: fc.option(fc.constantFrom(...FIELDS)) }),
  fc.record({ type: fc.constant('join' as const), on: fc.constantFrom('Team', 'Full name', 'nothing') }),
  fc.record({ type: fc.constant('edit' as const), file, line, column, value: fc.constantFrom(...CELLS) }),
  fc.record({ type: fc.constant('drop' as const), file, line }),
  fc.record({
    type: fc.constant('undo-repair' as const),
    rule: fc.constantFrom(...REPAIR_RULES),
    file,
    line,
    column: fc.option(column, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('access-for-all' as const),
    accessGroups: fc.constantFrom('', 'Operators', 'Nobodies'),
  }),
  fc.record({ type: fc.constant('allow-no-access' as const), allow: fc.boolean() }),
  fc.record({
    type: fc.constant('give' as const),
    to: fc.oneof(
      fc.constant('everybody' as const),
      options.map((some) => ({ access: toAccess(some).key })),
      fc.subarray(EMAILS, { minLength: 1 }).map((people) => ({ people })),
    ),
    how: fc.constantFrom('add' as const, 'replace' as const),
    options,
  }),
  fc.record({ type: fc.constant('accept' as const), code: fc.constantFrom(...ISSUE_CODES), file, line }),
  fc.record({ type: fc.constant('apart' as const), access: fc.string(), from: fc.string() }),
);
const decisions: fc.Arbitrary<readonly Decision[]> = fc.array(
  fc.oneof(
    { arbitrary: single, weight: 4 },
    {
      arbitrary: fc.record({
        type: fc.constant('together' as const),
        decisions: fc.array(single, { minLength: 1, maxLength: 4 }),
      }),
      weight: 1,
    },
  ),
  { maxLength: 8 },
);

describe('any sequence of decisions', () => {
  it('is understood by a deriver that knew the decisions before as by a new one', () => {
    fc.assert(
      fc.property(decisions, (taken) => {
        const deriver = createDeriver(FILES, catalog);
        for (let kept = 0; kept <= taken.length; kept++) {
          const some = taken.slice(0, kept);
          expect(deriver.derive(some)).toEqual(derive(FILES, some, catalog));
        }
        expect(deriver.derive([])).toEqual(derive(FILES, [], catalog));
      }),
      { numRuns: 60 },
    );
  });

  it('accounts for every row and invites nobody in error, and nobody twice', () => {
    fc.assert(
      fc.property(decisions, (taken) => {
        const { rows, accounting, people, invitations, issues } = derive(FILES, taken, catalog);
        const { accepted, merged, rejected, ignored } = accounting;
        expect(accepted + merged + rejected + ignored).toBe(accounting.rows);
        expect(rows).toHaveLength(accounting.rows);
        const invitees = invitations.flatMap((invitation) => invitation.invitees);
        expect(new Set(invitees).size).toBe(invitees.length);
        expect(invitees.length).toBe(people.filter(({ invitation }) => invitation !== null).length);
        // Where a row has several people, other access for one of them leaves the error to the others.
        const isAlone = (at: number | null) => rows.some((row) => row.line === at && row.people.length === 1);
        const errorLines = issues.flatMap((issue) =>
          issue.severity === 'error' && issue.file === 'people.csv' && isAlone(issue.line) ? [issue.line] : [],
        );
        const inError = people.filter(({ lines }) => lines.some((one) => errorLines.includes(one)));
        expect(inError.filter(({ invitation }) => invitation !== null)).toEqual([]);
        expect(issues.some(({ severity, accepted: isAccepted }) => severity === 'error' && isAccepted)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('survives being written as JSON and read again', () => {
    fc.assert(
      fc.property(decisions, (taken) => {
        const again = taken.map((decision) => decisionSchema.parse(JSON.parse(JSON.stringify(decision))));
        expect(again).toEqual(taken);
      }),
    );
  });
});
