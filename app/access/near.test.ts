import { describe, expect, it } from 'vitest';
import { toAccess } from './access.ts';
import { findNear } from './near.ts';
import { VIEWER_ROLE } from './roles.ts';
import type { AccessOption } from './types.ts';

const group = (id: string): AccessOption => ({ kind: 'access-group', id });
const WRITER = 'crn:v1:bluemix:public:iam::::serviceRole:Writer';
const policy = (...roles: string[]): AccessOption => ({
  kind: 'iam-policy',
  attributes: [{ name: 'serviceName', value: 'kms' }],
  roles,
});

describe('accesses that differ by one thing', () => {
  it('see each other, and say who has more', () => {
    const near = findNear([toAccess([group('a'), policy(WRITER)]), toAccess([group('a'), policy(WRITER), group('b')])]);
    expect(near[0]).toMatchObject({ index: 1, more: 'other', difference: group('b') });
    expect(near[1]).toMatchObject({ index: 0, more: 'this', difference: group('b') });
    expect(near[1]?.shared).toEqual(toAccess([group('a'), policy(WRITER)]).options);
  });

  it('are also those that differ by one role in the same place', () => {
    const near = findNear([toAccess([policy(WRITER)]), toAccess([policy(WRITER, VIEWER_ROLE)])]);
    expect(near[1]?.difference).toEqual(policy(VIEWER_ROLE));
  });

  it('are not those that differ by two things, or by one thing each', () => {
    const near = findNear([
      toAccess([group('a')]),
      toAccess([group('b')]),
      toAccess([group('a'), group('c'), group('d')]),
    ]);
    expect(near).toEqual([null, null, null]);
  });

  it('do not count having nothing as being near', () => {
    expect(findNear([toAccess([]), toAccess([group('a')])])).toEqual([null, null]);
  });

  it('prefer the first of several', () => {
    const near = findNear([
      toAccess([group('a')]),
      toAccess([group('a'), group('b')]),
      toAccess([group('a'), group('c')]),
    ]);
    expect(near.map((found) => found?.index)).toEqual([1, 0, 0]);
  });
});
