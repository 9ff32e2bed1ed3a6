import { describe, expect, it } from 'vitest';
import { isBroad } from './broad.ts';
import { CLASSIC_PERMISSIONS, CLASSIC_SET_NAMES, CLASSIC_SETS, findClassicSet } from './classic.ts';
import { ADMINISTRATOR_ROLE, VIEWER_ROLE } from './roles.ts';
import type { AccessOption, PolicyAttribute } from './types.ts';

const policy = (role: string, ...attributes: readonly PolicyAttribute[]): AccessOption => ({
  kind: 'iam-policy',
  attributes,
  roles: [role],
});
const everything = { name: 'serviceType', value: 'service' };
const group = { name: 'resourceGroupId', value: 'g' };

describe('isBroad', () => {
  it.each<[string, AccessOption]>([
    ['Administrator on all services', policy(ADMINISTRATOR_ROLE, everything)],
    [
      'Administrator on account management',
      policy(ADMINISTRATOR_ROLE, { name: 'serviceType', value: 'platform_service' }),
    ],
    ['Administrator on IAM account management', policy(ADMINISTRATOR_ROLE, { name: 'service_group_id', value: 'IAM' })],
    ['any resource group', policy(VIEWER_ROLE, { name: 'resourceGroupId', value: '*' })],
    ['a bare wildcard', policy(VIEWER_ROLE, { name: 'resource', value: '*', operator: 'stringMatch' })],
    ['the classic super user', { kind: 'classic', permissions: CLASSIC_SETS['super user'] }],
  ])('says so of %s', (_, option) => {
    expect(isBroad(option)).toBe(true);
  });

  it.each<[string, AccessOption]>([
    ['Viewer on all services', policy(VIEWER_ROLE, everything)],
    ['Administrator in one resource group', policy(ADMINISTRATOR_ROLE, everything, group)],
    ['Administrator on one service', policy(ADMINISTRATOR_ROLE, { name: 'serviceName', value: 'kms' })],
    [
      'a wildcard with a beginning',
      policy(VIEWER_ROLE, { name: 'resource', value: 'team-*', operator: 'stringMatch' }),
    ],
    ['the classic basic user', { kind: 'classic', permissions: CLASSIC_SETS['basic user'] }],
    ['an access group', { kind: 'access-group', id: 'a' }],
  ])('does not say so of %s', (_, option) => {
    expect(isBroad(option)).toBe(false);
  });
});

describe('the classic permission sets', () => {
  it('have as many permissions as the window says', () => {
    expect(CLASSIC_SET_NAMES.map((name) => [name, new Set(CLASSIC_SETS[name]).size])).toEqual([
      ['view only', 6],
      ['basic user', 21],
      ['super user', 58],
    ]);
  });

  it('are found by what they hold', () => {
    expect(findClassicSet(CLASSIC_SETS['basic user'])).toBe('basic user');
    expect(findClassicSet(['HARDWARE_VIEW'])).toBeNull();
    expect(CLASSIC_PERMISSIONS.has('ACCESS_ALL_GUEST')).toBe(false);
  });
});
