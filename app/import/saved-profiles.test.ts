import { describe, expect, it } from 'vitest';
import type { AccessProfile } from '../access/profile.ts';
import { wordIssue } from '../words/issues.ts';
import { derive } from './derive.ts';
import { AUDITORS, DEVELOPERS, makeTestCatalog, OPERATORS } from './test-catalog.ts';
import { accessFile, peopleFile } from './test-files.ts';

const profile = (name: string, id: string): AccessProfile => ({ name, options: [{ kind: 'access-group', id }] });
const withProfiles = (...profiles: AccessProfile[]) => makeTestCatalog({ profiles });
const list = peopleFile('email,profile\nann@x.org,night  SHIFT\nbo@x.org,Auditing\n');

describe('a saved profile', () => {
  const catalog = withProfiles(profile('Night shift', OPERATORS), profile('Auditing', AUDITORS));

  it('gives its access to whoever names it, as keys are compared', () => {
    const derived = derive([list], [], catalog);
    expect(derived.issues).toEqual([]);
    expect(derived.accesses.map(({ options }) => options)).toEqual([
      [{ kind: 'access-group', id: OPERATORS }],
      [{ kind: 'access-group', id: AUDITORS }],
    ]);
  });

  it('comes after the access list, which knows better, and is on neither side of the join', () => {
    const access = accessFile('profile,access_groups\nAuditing,Developers\n');
    const derived = derive([list, access], [], catalog);
    expect(derived.accesses.map(({ options }) => options)).toEqual([
      [{ kind: 'access-group', id: OPERATORS }],
      [{ kind: 'access-group', id: DEVELOPERS }],
    ]);
    expect(derived.join).toMatchObject({ inBoth: 1, peopleOnly: [], accessOnly: [] });
  });

  it('is suggested for a name that is nearly its own', () => {
    const derived = derive([peopleFile('email,profile\nann@x.org,Audting\n')], [], catalog);
    expect(derived.issues).toMatchObject([{ code: 'profile-unknown', line: 2, suggestion: 'Auditing' }]);
  });

  it('keeps its people out, with one finding, when the account has lost what it names', () => {
    const derived = derive(
      [list],
      [],
      withProfiles(profile('Night shift', 'AccessGroupId-gone'), profile('Auditing', AUDITORS)),
    );
    expect(derived.invitations.flatMap(({ invitees }) => invitees)).toEqual(['bo@x.org']);
    expect(derived.issues).toMatchObject([{ code: 'access-group-unknown', severity: 'error', file: null, line: null }]);
    expect(wordIssue(derived.issues[0]!).message).toContain('It stands in the saved profile “Night shift”.');
  });

  it('says nothing of profiles that nobody uses', () => {
    const unused = profile('Unused', 'AccessGroupId-gone');
    expect(derive([list], [], withProfiles(...catalog.profiles!, unused)).issues).toEqual([]);
  });
});
