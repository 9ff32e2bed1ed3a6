import { describe, expect, it } from 'vitest';
import { toAccess } from './access.ts';
import type { AccessOption, PolicyOption } from './types.ts';

const group = (id: string): AccessOption => ({ kind: 'access-group', id });
const policy = (service: string, ...roles: string[]): PolicyOption => ({
  kind: 'iam-policy',
  attributes: [
    { name: 'serviceName', value: service },
    { name: 'resourceGroupId', value: 'g' },
  ],
  roles,
});

describe('toAccess', () => {
  it('is the same value and key whatever order the options came in', () => {
    const a = toAccess([group('a'), group('b'), policy('kms', 'r', 'w'), { kind: 'classic', permissions: ['X', 'Y'] }]);
    const b = toAccess([
      { kind: 'classic', permissions: ['Y', 'X', 'X'] },
      policy('kms', 'w', 'r'),
      group('b'),
      group('a'),
      group('b'),
    ]);
    expect(b).toEqual(a);
  });

  it('unites the roles of policies of equal scope and keeps other scopes apart', () => {
    const { options } = toAccess([policy('kms', 'w'), policy('is', 'w'), policy('kms', 'r')]);
    expect(options).toEqual([
      { ...policy('is', 'w'), attributes: [...policy('is').attributes].reverse() },
      { ...policy('kms', 'r', 'w'), attributes: [...policy('kms').attributes].reverse() },
    ]);
  });

  it('tells an exact value from a wildcard', () => {
    const exact: PolicyOption = { kind: 'iam-policy', attributes: [{ name: 'resource', value: 'a*' }], roles: ['r'] };
    const wildcard: PolicyOption = {
      ...exact,
      attributes: [{ name: 'resource', value: 'a*', operator: 'stringMatch' }],
    };
    expect(toAccess([exact]).key).not.toBe(toAccess([wildcard]).key);
  });

  it('compares names that nobody has resolved without regard to case', () => {
    const named = (id: string): AccessOption => ({ kind: 'access-group', id, unresolved: true });
    expect(toAccess([named('Developers')]).key).toBe(toAccess([named('developers'), named('DEVELOPERS')]).key);
  });

  it('unites the roles in one space and keeps spaces apart', () => {
    const space = (id: string, role: 'developers' | 'auditors'): AccessOption => ({
      kind: 'cloud-foundry',
      organization: 'o',
      region: 'us-south',
      organizationRoles: ['users'],
      space: id,
      spaceRoles: [role],
    });
    const { options } = toAccess([space('dev', 'developers'), space('prod', 'auditors'), space('dev', 'auditors')]);
    expect(options).toMatchObject([
      { space: 'dev', spaceRoles: ['auditors', 'developers'] },
      { space: 'prod', spaceRoles: ['auditors'] },
    ]);
  });

  it('is the empty key for no access', () => {
    expect(toAccess([])).toEqual({ key: '', options: [] });
  });
});
