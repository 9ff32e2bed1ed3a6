import { describe, expect, it } from 'vitest';
import { toAccess } from '../access/access.ts';
import type { AccessOption } from '../access/types.ts';
import type { Decision } from './decision.ts';
import { derive } from './derive.ts';
import type { Derived } from './derived.ts';
import { AUDITORS, DEVELOPERS, makeTestCatalog, OPERATORS, STAGING, VIEWER } from './test-catalog.ts';
import { accessFile, peopleFile } from './test-files.ts';

const catalog = makeTestCatalog();
const group = (id: string): AccessOption => ({ kind: 'access-group', id });
const keyOf = (...ids: string[]) => toAccess(ids.map(group)).key;
const LIST =
  'email,groups\nann@x.org,Developers\nbo@x.org,Developers\ncy@x.org,Auditors\ndi@x.org,Developers;Nobodies\nem@x.org,\n';

type Give = Extract<Decision, { type: 'give' }>;
const give = (to: Give['to'], ids: readonly string[], how: Give['how'] = 'add'): Give => ({
  type: 'give',
  to,
  how,
  options: ids.map(group),
});
const deriveList = (decisions: readonly Decision[], text = LIST) => derive([peopleFile(text)], decisions, catalog);

/** Who is invited, with the groups they get. */
function invited(derived: Derived): Record<string, string[]> {
  return Object.fromEntries(
    derived.invitations.flatMap(({ access, invitees }) =>
      invitees.map((email) => [
        email,
        derived.accesses[access]!.options.map((option) => ('id' in option ? option.id : option.kind)),
      ]),
    ),
  );
}
const codes = ({ issues }: Derived) => issues.map(({ code, line }) => `${code} ${line}`);

describe('access given by a decision', () => {
  it('goes to everybody who has a certain access, in one small decision', () => {
    const derived = deriveList([give({ access: keyOf(DEVELOPERS) }, [OPERATORS])]);
    expect(invited(derived)).toEqual({
      'ann@x.org': [DEVELOPERS, OPERATORS],
      'bo@x.org': [DEVELOPERS, OPERATORS],
      'cy@x.org': [AUDITORS],
    });
  });

  it('merges people whose access has become equal into one invitation', () => {
    const derived = deriveList([give({ access: keyOf(AUDITORS) }, [DEVELOPERS], 'replace')]);
    expect(derived.invitations.map(({ invitees }) => invitees)).toEqual([['ann@x.org', 'bo@x.org', 'cy@x.org']]);
    expect(derived.accesses).toHaveLength(1);
  });

  it('follows on what was given before: a key is that of the moment before the decision', () => {
    const [first, second] = [
      give({ access: keyOf(AUDITORS) }, [OPERATORS]),
      give({ access: keyOf(AUDITORS, OPERATORS) }, [DEVELOPERS]),
    ];
    expect(invited(deriveList([first, second]))['cy@x.org']).toEqual([AUDITORS, DEVELOPERS, OPERATORS]);
    expect(invited(deriveList([second, first]))['cy@x.org']).toEqual([AUDITORS, OPERATORS]);
  });

  it('cures having no access, and only that, for people whom nothing else keeps out', () => {
    const derived = deriveList([give('everybody', [OPERATORS])]);
    expect(invited(derived)['em@x.org']).toEqual([OPERATORS]);
    expect(invited(derived)['di@x.org']).toBeUndefined();
    expect(codes(derived)).toEqual(['access-group-unknown 5']);
  });

  it('can go to those who have none', () => {
    const derived = deriveList([give({ access: '' }, [OPERATORS])]);
    expect(Object.keys(invited(derived))).toEqual(['ann@x.org', 'bo@x.org', 'cy@x.org', 'em@x.org']);
    expect(invited(derived)['ann@x.org']).toEqual([DEVELOPERS]);
  });

  it('does not take an access with an error in it for the access it looks like', () => {
    const derived = deriveList([give({ access: keyOf(DEVELOPERS) }, [OPERATORS], 'replace')]);
    expect(invited(derived)['di@x.org']).toBeUndefined();
  });

  it('settles an error about access when it takes the place of what the file says', () => {
    const derived = deriveList([give({ people: ['di@x.org', 'EM@x.org'] }, [AUDITORS], 'replace')]);
    expect(invited(derived)).toMatchObject({ 'di@x.org': [AUDITORS], 'em@x.org': [AUDITORS] });
    expect(derived.issues).toEqual([]);
    expect(derived.accounting).toEqual({ rows: 5, accepted: 5, merged: 0, rejected: 0, ignored: 0 });
  });

  it('settles an error of the access list only for the people it replaces', () => {
    const files = [
      peopleFile('email,profile\nann@x.org,a\nbo@x.org,a\n'),
      accessFile('profile,access_groups\na,Nobodies\n'),
    ];
    const derived = derive(files, [give({ people: ['ann@x.org'] }, [AUDITORS], 'replace')], catalog);
    expect(invited(derived)).toEqual({ 'ann@x.org': [AUDITORS] });
    expect(derived.issues).toMatchObject([{ code: 'access-group-unknown', file: 'access.csv', severity: 'error' }]);
  });

  it('never settles an error about anything else', () => {
    const text = 'email,groups\nann@x.org,Developers,surplus\nbo@x.org,Developers\n';
    const derived = deriveList([give('everybody', [AUDITORS], 'replace')], text);
    expect(Object.keys(invited(derived))).toEqual(['bo@x.org']);
    expect(codes(derived)).toEqual(['row-width 2']);
  });

  it('keeps a finding of a row as long as one of its people has the access the file says', () => {
    const text = 'email,groups\nann@x.org;bo@x.org,Nobodies\n';
    const one = deriveList([give({ people: ['ann@x.org'] }, [AUDITORS], 'replace')], text);
    expect(invited(one)).toEqual({ 'ann@x.org': [AUDITORS] });
    expect(one.issues.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    const both = deriveList([give({ people: ['ann@x.org', 'bo@x.org'] }, [AUDITORS], 'replace')], text);
    expect(both.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('can take everything away, which is an error unless people without access are wanted', () => {
    const decision = give({ people: ['ann@x.org'] }, [], 'replace');
    expect(codes(deriveList([decision]))).toContain('access-missing 2');
    expect(invited(deriveList([decision, { type: 'allow-no-access', allow: true }]))['ann@x.org']).toEqual([]);
  });

  it('is undone by dropping the decision', () => {
    const before = deriveList([]);
    expect(deriveList([give('everybody', [OPERATORS])].slice(0, 0))).toEqual(before);
  });
});

describe('access given that is not what it was', () => {
  const other = makeTestCatalog({
    accountId: 'f'.repeat(32),
    accessGroups: [{ id: AUDITORS, name: 'Auditors', description: '' }],
  });
  const list = peopleFile('email,groups\nann@x.org,Auditors\nbo@x.org,Auditors\n');

  it('keeps its people out where the account has no such thing, with one finding on the draft', () => {
    const decisions = [give('everybody', [OPERATORS]), give({ people: ['ann@x.org'] }, [OPERATORS])];
    const derived = derive([list], decisions, other);
    expect(derived.invitations).toEqual([]);
    expect(derived.issues).toMatchObject([
      { severity: 'error', code: 'access-group-unknown', file: null, line: null, value: OPERATORS, count: 2 },
    ]);
  });

  it('is settled by giving something else instead', () => {
    const decisions = [give('everybody', [OPERATORS]), give('everybody', [AUDITORS], 'replace')];
    const derived = derive([list], decisions, other);
    expect(Object.keys(invited(derived))).toEqual(['ann@x.org', 'bo@x.org']);
    expect(derived.issues).toEqual([]);
  });

  it('says so when nobody has the access or the address it was given to', () => {
    const decisions = [
      give({ access: keyOf(DEVELOPERS) }, [AUDITORS]),
      give({ people: ['zoe@x.org', 'ann@x.org'] }, [AUDITORS]),
    ];
    expect(derive([list], decisions, other).issues).toMatchObject([
      { severity: 'warning', code: 'given-to-nobody', file: null, params: { reason: 'access' } },
      { severity: 'warning', code: 'given-to-nobody', value: 'zoe@x.org', count: 1, params: { reason: 'person' } },
    ]);
  });

  it('waits for a catalog when it was typed without one', () => {
    const typed: Decision = {
      type: 'give',
      to: 'everybody',
      how: 'add',
      options: [{ kind: 'access-group', id: 'Operators', unresolved: true }],
    };
    const offline = derive([peopleFile('email\nann@x.org\n')], [typed], null);
    expect(offline.issues).toMatchObject([{ code: 'catalog-missing', file: null, field: 'access_groups', count: 1 }]);
    expect(invited(derive([peopleFile('email\nann@x.org\n')], [typed], catalog))).toEqual({ 'ann@x.org': [OPERATORS] });
  });

  it('takes policies too', () => {
    const viewer: AccessOption = {
      kind: 'iam-policy',
      attributes: [
        { name: 'resource', value: STAGING },
        { name: 'resourceType', value: 'resource-group' },
      ],
      roles: [VIEWER],
    };
    const derived = deriveList([{ type: 'give', to: { access: keyOf(DEVELOPERS) }, how: 'add', options: [viewer] }]);
    expect(derived.accesses[0]!.options).toEqual([group(DEVELOPERS), viewer]);
  });
});

describe('decisions taken together', () => {
  it('count as the decisions in them, in their order', () => {
    const edits: Decision[] = [
      { type: 'edit', file: 'people', line: 5, column: 1, value: 'Developers' },
      { type: 'drop', file: 'people', line: 6 },
    ];
    const single = edits.flatMap((decision) => (decision.type === 'together' ? [] : [decision]));
    const together: Decision = { type: 'together', decisions: [...single, give({ people: ['di@x.org'] }, [AUDITORS])] };
    expect(deriveList([together])).toEqual(deriveList([...edits, give({ people: ['di@x.org'] }, [AUDITORS])]));
  });
});

describe('accepted findings', () => {
  const text = 'email,groups\nann@gmial.com,Developers\nbo@gmial.com,Developers\nkim@,Developers\n';
  const accepted = (decisions: Decision[]) =>
    deriveList(decisions, text)
      .issues.filter((issue) => issue.accepted)
      .map(({ code, line }) => `${code} ${line}`);

  it('are those of a code, of a file, or of a row', () => {
    expect(accepted([])).toEqual([]);
    expect(accepted([{ type: 'accept', code: 'email-suspicious' }])).toEqual([
      'email-suspicious 2',
      'email-suspicious 3',
    ]);
    expect(accepted([{ type: 'accept', code: 'email-suspicious', file: 'people', line: 3 }])).toEqual([
      'email-suspicious 3',
    ]);
    expect(accepted([{ type: 'accept', code: 'email-suspicious', file: 'people' }])).toHaveLength(2);
    expect(accepted([{ type: 'accept', code: 'email-suspicious', file: 'another' }])).toEqual([]);
  });

  it('are never errors', () => {
    expect(
      accepted([
        { type: 'accept', code: 'email-invalid' },
        { type: 'accept', code: 'email-missing' },
      ]),
    ).toEqual([]);
  });
});
