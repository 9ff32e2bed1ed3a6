import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAccess } from './access.ts';
import { CLASSIC_SETS } from './classic.ts';
import { compareAccess } from './compare-access.ts';
import { findNeighbours } from './neighbours.ts';
import { VIEWER_ROLE } from './roles.ts';
import { accessOptions } from './testing/arbitrary-options.ts';
import type { AccessOption } from './types.ts';

const group = (id: string): AccessOption => ({ kind: 'access-group', id });
const WRITER = 'crn:v1:bluemix:public:iam::::serviceRole:Writer';
const MANAGER = 'crn:v1:bluemix:public:iam::::serviceRole:Manager';
const policy = (...roles: string[]): AccessOption => ({
  kind: 'iam-policy',
  attributes: [{ name: 'serviceName', value: 'kms' }],
  roles,
});
const find = (...accesses: AccessOption[][]) => findNeighbours(accesses.map(toAccess));

describe('the nearest other access', () => {
  it('is one option away when one has a group more, and both sides say which', () => {
    const [here, there] = find([group('a'), policy(WRITER)], [group('a'), policy(WRITER), group('b')]);
    expect(here).toMatchObject({ index: 1, apart: 1, onlyHere: [], onlyThere: [group('b')] });
    expect(there).toMatchObject({ index: 0, apart: 1, onlyHere: [group('b')], onlyThere: [] });
    expect(there?.equal).toEqual(toAccess([group('a'), policy(WRITER)]).options);
  });

  it('compares roles inside policies of equal attributes', () => {
    const [here] = find([policy(WRITER)], [policy(WRITER, VIEWER_ROLE)]);
    expect(here).toEqual({
      index: 1,
      apart: 1,
      equal: [policy(WRITER)],
      onlyHere: [],
      onlyThere: [policy(VIEWER_ROLE)],
    });
  });

  it('counts a policy once on each side that has a role the other lacks', () => {
    const [here] = find([policy(WRITER, MANAGER)], [policy(WRITER, VIEWER_ROLE)]);
    expect(here).toMatchObject({ apart: 2, onlyHere: [policy(MANAGER)], onlyThere: [policy(VIEWER_ROLE)] });
  });

  it('does not tell classic sets apart permission by permission', () => {
    const classic = (set: keyof typeof CLASSIC_SETS): AccessOption => ({
      kind: 'classic',
      permissions: CLASSIC_SETS[set],
    });
    const [here] = find([classic('view only')], [classic('basic user')]);
    expect(here).toMatchObject({ apart: 1, equal: [classic('view only')], onlyThere: [classic('basic user')] });
  });

  it('is nobody where nothing is shared, and having nothing is not being near', () => {
    expect(find([group('a')], [group('b')], [], [policy(WRITER)])).toEqual([null, null, null, null]);
    expect(find([policy(WRITER)], [policy(MANAGER)])).toEqual([null, null]);
  });

  it('is the one that shares most among equally near ones, then the first', () => {
    const near = find([group('a'), group('b')], [group('a')], [group('a'), group('b'), group('c')], [group('b')]);
    expect(near.map((found) => found?.index)).toEqual([2, 0, 0, 0]);
  });

  it('can be found among 300 accesses that all share a group, pair by pair', () => {
    const accesses = Array.from({ length: 300 }, (_, n) =>
      toAccess([group('all'), group(`g${n % 17}`), group(`h${n}`), policy(n % 2 ? WRITER : MANAGER)]),
    );
    const found = findNeighbours(accesses);
    expect(found.every((neighbour) => neighbour?.apart === 2)).toBe(true);
    expect(found[0]?.index).toBe(34);
  });
});

describe('comparing two accesses', () => {
  const access = fc.array(accessOptions, { maxLength: 5 }).map(toAccess);
  const keyOf = (...lists: (readonly AccessOption[])[]) => toAccess(lists.flat()).key;

  it('loses and invents nothing: equal and one side are that side, all together the union', () => {
    fc.assert(
      fc.property(access, access, (here, there) => {
        const { equal, onlyHere, onlyThere } = compareAccess(here, there);
        expect(keyOf(equal, onlyHere)).toBe(here.key);
        expect(keyOf(equal, onlyThere)).toBe(there.key);
        expect(keyOf(equal, onlyHere, onlyThere)).toBe(keyOf(here.options, there.options));
      }),
    );
  });

  it('says the same from the other side', () => {
    fc.assert(
      fc.property(access, access, (here, there) => {
        const { onlyHere, onlyThere } = compareAccess(here, there);
        const back = compareAccess(there, here);
        expect([back.onlyThere, back.onlyHere]).toEqual([onlyHere, onlyThere]);
      }),
    );
  });

  it('agrees with looking at every pair in how near the nearest is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(access, { selector: ({ key }) => key, maxLength: 8 }), (accesses) => {
        const slow = accesses.map((here, index) => {
          const apart = accesses.flatMap((there, other) => {
            const { equal, onlyHere, onlyThere } = compareAccess(here, there);
            return other === index || equal.length === 0 ? [] : [onlyHere.length + onlyThere.length];
          });
          return apart.length === 0 ? null : Math.min(...apart);
        });
        expect(findNeighbours(accesses).map((found) => found?.apart ?? null)).toEqual(slow);
      }),
    );
  });
});
