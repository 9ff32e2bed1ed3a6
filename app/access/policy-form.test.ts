import { describe, expect, it } from 'vitest';
import {
  findMissing,
  GROUP_ITSELF,
  isBlank,
  makePolicyForm,
  narrowingOf,
  type PolicyForm,
  toPolicy,
  toPolicyForm,
  withResourceGroup,
  withService,
} from './policy-form.ts';
import { COMMON_SERVICE_ROLES, VIEWER_ROLE } from './roles.ts';
import type { PolicyAttribute, PolicyOption } from './types.ts';

const WRITER = COMMON_SERVICE_ROLES[1]!.id;
const STAGING = '3'.repeat(32);
const form = (changes: Partial<PolicyForm> = {}): PolicyForm => ({ ...makePolicyForm('iam-policy'), ...changes });
const attributesOf = (changes: Partial<PolicyForm>): readonly PolicyAttribute[] | undefined =>
  toPolicy(form({ roles: [WRITER], ...changes }))?.attributes;

describe('a policy that is put together', () => {
  it('begins with nothing chosen, and no role is ever chosen for anybody', () => {
    expect(isBlank(form())).toBe(true);
    expect(form().roles).toEqual([]);
    expect(toPolicy(form({ service: 'kms' }))).toBeNull();
  });

  it('says what is missing in the order of the form', () => {
    expect(findMissing(form())).toBe('service');
    expect(findMissing(form({ service: 'kms', place: 'group' }))).toBe('resource-group');
    expect(findMissing(form({ service: 'kms', place: 'part', region: '  ' }))).toBe('part');
    expect(findMissing(form({ service: 'kms' }))).toBe('role');
    expect(findMissing(form({ service: 'kms', roles: [WRITER] }))).toBeNull();
  });

  it('is on all services of the account, or on those of a resource group by the group alone', () => {
    expect(attributesOf({ service: 'all' })).toEqual([{ name: 'serviceType', value: 'service' }]);
    expect(attributesOf({ service: 'all', place: 'group', resourceGroup: STAGING })).toEqual([
      { name: 'resourceGroupId', value: STAGING },
    ]);
  });

  it('marks what holds a wildcard, and nothing else', () => {
    const part = { service: 'cos', place: 'part', resourceGroup: STAGING, resourceType: 'bucket' } as const;
    expect(attributesOf({ ...part, resource: ' team-a-* ' })).toEqual([
      { name: 'resource', value: 'team-a-*', operator: 'stringMatch' },
      { name: 'resourceGroupId', value: STAGING },
      { name: 'resourceType', value: 'bucket' },
      { name: 'serviceName', value: 'cos' },
    ]);
  });

  it('does not count what its place leaves out, and has it still when the place comes back', () => {
    const typed = { service: 'cos', resourceGroup: STAGING, resource: 'team-a' } as const;
    expect(attributesOf({ ...typed, place: 'account' })).toEqual([{ name: 'serviceName', value: 'cos' }]);
    expect(attributesOf({ ...typed, place: 'group' })).toHaveLength(2);
    expect(attributesOf({ ...typed, place: 'part' })).toHaveLength(3);
  });

  it('can be on a resource group itself', () => {
    expect(attributesOf({ service: GROUP_ITSELF, resourceGroup: STAGING })).toEqual([
      { name: 'resource', value: STAGING },
      { name: 'resourceType', value: 'resource-group' },
    ]);
  });

  it('of account management is never in a resource group or a region', () => {
    const management = { kind: 'account-management-policy', service: 'billing', resourceGroup: STAGING } as const;
    expect(attributesOf({ ...management, place: 'group' })).toEqual([{ name: 'serviceName', value: 'billing' }]);
    expect(narrowingOf(management)).toEqual([]);
  });

  it('is narrowed by region alone where it is on all services', () => {
    expect(narrowingOf(form({ service: 'all' }))).toEqual(['region']);
    expect(findMissing(form({ service: 'all', place: 'part', resource: 'x' }))).toBe('part');
  });

  it('forgets roles and resources when it goes to another service, and keeps the place', () => {
    const before = form({ service: 'cos', place: 'part', resourceGroup: STAGING, resource: 'x', roles: [WRITER] });
    expect(withService(before, 'kms')).toEqual(form({ service: 'kms', place: 'group', resourceGroup: STAGING }));
    expect(withService(before, 'cos')).toBe(before);
  });

  it('moves into a resource group when one is chosen, and out of it again', () => {
    const inside = withResourceGroup(form({ service: 'kms' }), STAGING);
    expect(inside.place).toBe('group');
    expect(withResourceGroup(inside, '').place).toBe('account');
    expect(withResourceGroup({ ...inside, place: 'part' }, '').place).toBe('part');
  });
});

describe('a policy that is opened again', () => {
  const policy = (...attributes: readonly PolicyAttribute[]): PolicyOption => ({
    kind: 'iam-policy',
    attributes,
    roles: [VIEWER_ROLE],
  });

  it.each([
    policy({ name: 'serviceType', value: 'service' }),
    policy({ name: 'resourceGroupId', value: '*' }),
    policy(
      { name: 'resource', value: '*', operator: 'stringMatch' },
      { name: 'resourceType', value: 'resource-group' },
    ),
    policy({ name: 'region', value: 'eu-de' }, { name: 'serviceName', value: 'kms' }),
  ])('is the form that makes it', (one) => {
    const opened = toPolicyForm(one);
    expect(opened).not.toBeNull();
    expect(toPolicy(opened!)).toEqual(one);
  });

  it('is no form where the form would lose something of it', () => {
    expect(
      toPolicyForm(
        policy({ name: 'resource', value: 'x', operator: 'stringMatch' }, { name: 'serviceName', value: 'kms' }),
      ),
    ).toBeNull();
    expect(
      toPolicyForm({
        ...policy({ name: 'serviceInstance', value: '1' }, { name: 'serviceName', value: 'billing' }),
        kind: 'account-management-policy',
      }),
    ).toBeNull();
  });
});
