import { describe, expect, it } from 'vitest';
import { explainAccess } from '../words/access.ts';
import type { Decision } from './decision.ts';
import { derive } from './derive.ts';
import { DEVELOPERS, makeTestCatalog } from './test-catalog.ts';
import { accessFile, peopleFile } from './test-files.ts';

const catalog = makeTestCatalog();

/** Derives a list of people; decisions about it name the file `people`. */
function decide(text: string, ...decisions: readonly Decision[]) {
  return derive([peopleFile(text)], decisions, catalog);
}

const codes = (derived: ReturnType<typeof decide>): string[] =>
  derived.issues.map(({ code, line }) => `${code}:${line}`);
const emails = (derived: ReturnType<typeof decide>): string[] => derived.people.map(({ email }) => email);

describe('a decision about reading', () => {
  it('changes delimiter and header line, and leaves the rest as guessed', () => {
    const text = 'x;y\nemail,groups;z\nann@x.example,Developers;1\n';
    expect(decide(text, { type: 'read', file: 'people', delimiter: ',' }).sources[0]).toMatchObject({
      delimiter: ',',
      headerLine: 2,
    });
    const headless = decide('email\nann@x.example\n', { type: 'read', file: 'people', headerLine: null });
    expect(headless.sources[0]).toMatchObject({ headerLine: null, rows: 2 });
  });
});

describe('a decision about a column', () => {
  const text = 'email,Squad\nann@x.example,Developers\n';

  it('makes it what the person says', () => {
    const derived = decide(text, { type: 'map', file: 'people', column: 1, field: 'access_groups' });
    expect(derived.sources[0]!.columns[1]).toMatchObject({ field: 'access_groups', reason: 'decision' });
    expect(derived.accesses[0]!.options).toEqual([{ kind: 'access-group', id: DEVELOPERS }]);
  });

  it('takes the field away from the column that had it', () => {
    const twice = 'groups,more groups,email\nDevelopers,Auditors,ann@x.example\n';
    const derived = decide(twice, { type: 'map', file: 'people', column: 1, field: 'access_groups' });
    expect(derived.sources[0]!.columns.map(({ field }) => field)).toEqual([null, 'access_groups', 'email']);
  });

  it('makes it an ordinary column with null, and the last word counts', () => {
    const away: Decision = { type: 'map', file: 'people', column: 0, field: null };
    expect(codes(decide(text, away))).toContain('column-missing:1');
    expect(emails(decide(text, away, { type: 'map', file: 'people', column: 0, field: 'email' }))).toEqual([
      'ann@x.example',
    ]);
  });

  it('cannot bring back a column that was dropped as a secret', () => {
    const secret = 'email,password\nann@x.example,hunter2\n';
    const derived = decide(secret, { type: 'map', file: 'people', column: 1, field: 'access_groups' });
    expect(derived.sources[0]!.columns[1]).toMatchObject({ field: null, reason: 'dropped', samples: [] });
    expect(JSON.stringify(derived)).not.toContain('hunter2');
  });
});

describe('a decision about a row', () => {
  const text = 'email,groups\nann@x.example,Nobody\nbo@,Developers\n';

  it('edits a cell, which is then checked like any other', () => {
    const derived = decide(
      text,
      { type: 'edit', file: 'people', line: 2, column: 1, value: ' developers' },
      { type: 'edit', file: 'people', line: 3, column: 0, value: 'Bo <bo@x.example>' },
    );
    expect(derived.invitations).toEqual([{ access: 0, invitees: ['ann@x.example', 'bo@x.example'] }]);
    expect(derived.rows[0]!.cells).toEqual(['ann@x.example', ' developers']);
    expect(codes(derived)).toEqual(['email-repaired:3']);
  });

  it('keeps the last of two edits of a cell', () => {
    const edit = (value: string): Decision => ({ type: 'edit', file: 'people', line: 2, column: 1, value });
    expect(codes(decide(text, edit('Nothing'), edit('Developers')))).toEqual(['email-invalid:3']);
  });

  it('drops it: it counts as ignored and is named', () => {
    const derived = decide(text, { type: 'drop', file: 'people', line: 3 });
    expect(derived.accounting).toEqual({ rows: 2, accepted: 0, merged: 0, rejected: 1, ignored: 1 });
    expect(derived.issues.find(({ line }) => line === 3)).toMatchObject({
      code: 'row-ignored',
      params: { reason: 'dropped' },
    });
  });
});

describe('a repair that is taken back', () => {
  const undo = (rule: string, line?: number): Decision => ({
    type: 'undo-repair',
    rule,
    ...(line !== undefined && { file: 'people', line }),
  });

  it.each([
    ['space-removed', ' ann@x.example', 'email-invalid'],
    ['invisible-removed', '\u200bann@x.example', 'email-suspicious'],
    ['mailto-removed', 'mailto:ann@x.example', 'email-invalid'],
    ['name-taken-off', 'Ann <ann@x.example>', 'email-invalid'],
    ['brackets-removed', '<ann@x.example>', 'email-invalid'],
    ['quotes-removed', '“ann@x.example”', 'email-invalid'],
    ['punctuation-removed', 'ann@x.example.', 'email-invalid'],
    ['addresses-split', 'ann@x.example|bo@x.example', 'email-invalid'],
    ['control-removed', 'an\u0007n@x.example', 'email-invalid'],
  ])('leaves the cell as it was in the file: %s', (rule, cell, code) => {
    const text = `email;groups\n${cell};Developers\n`;
    expect(decide(text).repairs.map((repair) => repair.rule)).toContain(rule);
    const derived = decide(text, undo(rule));
    expect(derived.repairs.map((repair) => repair.rule)).not.toContain(rule);
    expect(derived.issues.map((issue) => issue.code)).toContain(code);
  });

  it('keeps capitals, and still knows the person by them', () => {
    const derived = decide(
      'email,groups\nAnn@X.example,Developers\nann@x.example,Auditors\n',
      undo('capitals-lowered'),
    );
    expect(derived.people).toMatchObject([{ email: 'Ann@X.example', lines: [2, 3] }]);
  });

  it('keeps an international domain as written', () => {
    expect(emails(decide('email,groups\nann@bücher.example,Developers\n', undo('domain-to-ascii')))).toEqual([
      'ann@bücher.example',
    ]);
  });

  it('takes N/A for a name again', () => {
    const text = 'email,groups\nann@x.example,N/A\n';
    expect(codes(decide(text))).toEqual(['cell-null:2', 'access-missing:2']);
    expect(codes(decide(text, undo('null-emptied')))).toEqual(['access-group-unknown:2']);
  });

  it('can be taken back in one row only', () => {
    const derived = decide(
      'email,groups\n ann@x.example,Developers\n bo@x.example,Developers\n',
      undo('space-removed', 3),
    );
    expect(derived.repairs.map(({ line }) => line)).toEqual([2]);
    expect(codes(derived)).toEqual(['email-repaired:2', 'email-invalid:3']);
  });

  describe('in one cell only', () => {
    const inCell = (rule: string, line: number, column: number, file = 'people'): Decision => ({
      type: 'undo-repair',
      rule,
      file,
      line,
      column,
    });
    const places = ({ repairs }: ReturnType<typeof decide>) => repairs.map(({ line, column }) => [line, column]);

    it('leaves the other cells of the row repaired', () => {
      const text = 'email,groups,classic\nann@x.example,N/A,N/A\nbo@x.example,N/A,\n';
      const derived = decide(text, inCell('null-emptied', 2, 1));
      expect(places(derived)).toEqual([
        [2, 2],
        [3, 1],
      ]);
      expect(codes(derived)).toContain('access-group-unknown:2');
      expect(places(decide(text, inCell('null-emptied', 2, 1), inCell('null-emptied', 2, 2)))).toEqual([[3, 1]]);
      expect(places(decide(text, inCell('null-emptied', 2, 0)))).toHaveLength(3);
    });

    it('holds for addresses, and for characters that are taken out before a cell is read', () => {
      const text = 'email,groups,note\n ann@x.example,Developers,a\u0007b\nbo@x.example,Dev\u0007elopers,c\u0007d\n';
      expect(places(decide(text, inCell('space-removed', 2, 0), inCell('control-removed', 3, 1)))).toEqual([
        [2, 2],
        [3, 2],
      ]);
      expect(places(decide(text, inCell('space-removed', 2, 1)))).toHaveLength(4);
    });

    it('holds in a list of access', () => {
      const files = [
        peopleFile('email,profile\nann@x.example,p1\n'),
        accessFile('profile,access_groups,classic\np1,N/A,N/A\n'),
      ];
      const derived = derive(files, [inCell('null-emptied', 2, 1, 'access')], catalog);
      expect(places(derived)).toEqual([[2, 2]]);
      expect(codes(derived)).toContain('access-group-unknown:2');
    });

    it('says nothing new where the repair was taken back in the whole row', () => {
      const text = 'email,groups,classic\nann@x.example,N/A,N/A\n';
      expect(places(decide(text, inCell('null-emptied', 2, 1), undo('null-emptied', 2)))).toEqual([]);
      expect(places(decide(text, undo('null-emptied', 2), inCell('null-emptied', 2, 1)))).toEqual([]);
    });

    it('ends with another delimiter, as columns are others then; for a whole row it does not', () => {
      const text = 'email;groups\n ann@x.example;N/A\n';
      const again: Decision = { type: 'read', file: 'people', delimiter: ';' };
      expect(places(decide(text, inCell('null-emptied', 2, 1), undo('space-removed', 2), again))).toEqual([[2, 1]]);
      expect(places(decide(text, again, inCell('null-emptied', 2, 1)))).toEqual([[2, 0]]);
    });

    it('is not meant where no line is named', () => {
      const nowhere: Decision = { type: 'undo-repair', rule: 'space-removed', column: 0 };
      expect(places(decide('email\n ann@x.example\n', nowhere, { ...nowhere, file: 'people' }))).toEqual([[2, 0]]);
    });
  });
});

describe('access by decision', () => {
  const bare = 'email\nann@x.example\nbo@x.example\n';

  it('adds access groups to everybody', () => {
    const derived = decide('email,groups\nann@x.example,Auditors\nbo@x.example,\n', {
      type: 'access-for-all',
      accessGroups: 'Developers',
    });
    expect(derived.accesses.map((access) => explainAccess(access, catalog))).toEqual([
      ['Auditors', 'Developers'],
      ['Developers'],
    ]);
  });

  it('invites nobody while those groups are unknown, and says so once', () => {
    const derived = decide(bare, { type: 'access-for-all', accessGroups: 'Devolopers' });
    expect(derived.invitations).toEqual([]);
    expect(derived.issues.filter(({ code }) => code === 'access-group-unknown')).toMatchObject([
      { file: null, line: null, suggestion: 'Developers' },
    ]);
  });

  it('lets people be invited without access when that is allowed, and only the last word counts', () => {
    const allow = (value: boolean): Decision => ({ type: 'allow-no-access', allow: value });
    expect(decide(bare, allow(true)).invitations).toEqual([{ access: 0, invitees: ['ann@x.example', 'bo@x.example'] }]);
    expect(codes(decide(bare, allow(true), allow(false)))).toEqual(['access-missing:2', 'access-missing:3']);
  });
});

describe('roles beside services under a name of another language', () => {
  const files = [
    peopleFile('email,team\nann@x.example,red\n'),
    accessFile('team,Dienst,Rollen\nred,kms,Reader\nred,,Viewer\n'),
  ];

  it('are roles on those services, and it says that the column was guessed', () => {
    const derived = derive(files, [], catalog);
    expect(derived.sources[1]!.columns.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
      'profile join',
      'service content',
      'roles name-and-content',
    ]);
    expect(derived.issues.filter(({ code }) => code === 'column-name-guessed')).toMatchObject([
      { file: accessFile('').name, column: 'Dienst', field: 'service' },
    ]);
    expect(derived.accesses[0]!.options.map(({ kind }) => kind)).toEqual(['iam-policy', 'iam-policy']);
  });

  it('stay roles on all services where the person says that the column is something else', () => {
    const derived = derive(files, [{ type: 'map', file: files[1]!.id, column: 1, field: null }], catalog);
    expect(derived.accesses[0]!.options).toHaveLength(1);
  });
});

describe('a decision about the join', () => {
  it('joins on the column it names, which is read as nothing else', () => {
    const files = [
      peopleFile('email,group,profile\nann@x.example,red,p1\n'),
      accessFile('group,profile,roles,service\nred,p2,Reader,kms\n'),
    ];
    const derived = derive(files, [{ type: 'join', on: 'Group' }], catalog);
    expect(derived.join).toMatchObject({ on: 'group', inBoth: 1 });
    expect(derived.sources.map(({ columns }) => columns.map(({ field, reason }) => `${field} ${reason}`))).toEqual([
      ['email name-and-content', 'profile join', 'null kept'],
      ['profile join', 'null kept', 'roles name', 'service name'],
    ]);
    expect(derived.invitations).toHaveLength(1);
  });

  it('joins on a column that the access list calls otherwise', () => {
    const files = [
      peopleFile('email,team,site\nann@x.example,red,north\n'),
      accessFile('comment,place,team,access_groups\n,north,blue,Developers\n'),
    ];
    const derived = derive(files, [{ type: 'join', on: 'site' }], catalog);
    expect(derived.join).toMatchObject({ on: 'site', inBoth: 1 });
    expect(derived.sources[1]!.columns.map(({ field }) => field)).toEqual([null, 'profile', null, 'access_groups']);
    expect(derived.invitations).toHaveLength(1);
  });

  it('is not needed where the people have the keys of the list in a column of another name', () => {
    const files = [
      peopleFile('email,department\nann@x.example,red\n'),
      accessFile('team,access_groups\nred,Developers\n'),
    ];
    expect(derive(files, [], catalog).join).toMatchObject({ on: 'department', inBoth: 1 });
  });

  it('joins on the column it names although nothing in it is found, and says who is without access', () => {
    const files = [
      peopleFile('email,team,site\nann@x.example,red,north\n'),
      accessFile('team,access_groups\nred,Developers\n'),
    ];
    const derived = derive(files, [{ type: 'join', on: 'site' }], catalog);
    expect(derived.join).toMatchObject({ on: 'site', inBoth: 0 });
    expect(derived.issues).toMatchObject([{ code: 'profile-unknown', line: 2, value: 'north' }]);
  });

  it('leaves the other access columns of the list theirs, although the key is named like one', () => {
    const files = [
      peopleFile('email,groups\nann@x.example,red\n'),
      accessFile('groups,access_groups\nred,Developers\n'),
    ];
    const derived = derive(files, [{ type: 'join', on: 'groups' }], catalog);
    expect(derived.issues).toEqual([]);
    expect(derived.accesses[0]!.options).toEqual([{ kind: 'access-group', id: DEVELOPERS }]);
  });

  it('says once that the access for all cannot be read', () => {
    const derived = derive(
      [peopleFile('email\nann@x.example\n')],
      [{ type: 'access-for-all', accessGroups: 'No' }],
      catalog,
    );
    expect(derived.issues).toMatchObject([{ code: 'access-group-unknown', file: null, line: null }]);
    expect(derived.accounting.rejected).toBe(1);
  });
});
