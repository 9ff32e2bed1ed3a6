import { describe, expect, it } from 'vitest';
import { readAccessForm } from '#app/access/access-form.ts';
import { makePolicyForm, type PolicyForm } from '#app/access/policy-form.ts';
import { MANAGER_ROLE, VIEWER_ROLE } from '#app/access/roles.ts';
import type { AccessOption } from '#app/access/types.ts';
import {
  addEntry,
  type BuilderState,
  openBuilder,
  openEntry,
  removeEntry,
  removeOption,
  withForm,
} from './builder-state.ts';

const policy = (service: string, ...roles: readonly string[]): PolicyForm => ({
  ...makePolicyForm('iam-policy'),
  service,
  roles,
});
const withPolicies = (policies: readonly PolicyForm[]): BuilderState => {
  const empty = openBuilder([]);
  return withForm(empty, { ...empty.form, policies });
};
const servicesOf = ({ form }: BuilderState): readonly string[] => form.policies.map(({ service }) => service);

describe('the builder', () => {
  it('has an open entry in every list, of which nothing is chosen at first', () => {
    const { form, open } = openBuilder([]);
    expect([form.policies, form.management, form.cloudFoundry].map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(open).toEqual({ policies: 0, management: 0, cloudFoundry: 0 });
    expect(readAccessForm(form)).toEqual({ access: { key: '', options: [] }, missing: [] });
  });

  it('opens the policy that matters first, not the Viewer beside it', () => {
    const { form, open } = openBuilder([
      {
        kind: 'iam-policy',
        attributes: [
          { name: 'resource', value: 'x' },
          { name: 'resourceType', value: 'resource-group' },
        ],
        roles: [VIEWER_ROLE],
      },
      { kind: 'iam-policy', attributes: [{ name: 'serviceName', value: 'kms' }], roles: [VIEWER_ROLE] },
    ]);
    expect(form.policies[open.policies]!.service).toBe('kms');
  });

  it('opens a new entry at the end', () => {
    const state = addEntry(withPolicies([policy('kms', VIEWER_ROLE)]), 'policies');
    expect(servicesOf(state)).toEqual(['kms', '']);
    expect(state.open.policies).toBe(1);
  });

  it('drops an entry of which nothing was chosen when another one is opened', () => {
    const state = openEntry(addEntry(withPolicies([policy('kms', VIEWER_ROLE)]), 'policies'), 'policies', 0);
    expect(servicesOf(state)).toEqual(['kms']);
    expect(state.open.policies).toBe(0);
  });

  it('makes policies of one scope one, and opens that', () => {
    const twins = withPolicies([policy('kms', VIEWER_ROLE), policy('is', VIEWER_ROLE), policy('kms', MANAGER_ROLE)]);
    const state = openEntry(twins, 'policies', 2);
    expect(state.form.policies).toEqual([policy('kms', VIEWER_ROLE, MANAGER_ROLE), policy('is', VIEWER_ROLE)]);
    expect(state.open.policies).toBe(0);
  });

  it('opens an unfinished entry as it is', () => {
    const state = openEntry(
      withPolicies([policy('kms', VIEWER_ROLE), { ...policy(''), resourceGroup: 'x' }]),
      'policies',
      1,
    );
    expect(state.open.policies).toBe(1);
  });

  it('keeps the open entry open when one before it goes, and opens the one that follows when it goes itself', () => {
    const three = {
      ...withPolicies([policy('a'), policy('b'), policy('c')]),
      open: { policies: 1, management: 0, cloudFoundry: 0 },
    };
    expect(removeEntry(three, 'policies', 0).open.policies).toBe(0);
    const itself = removeEntry(three, 'policies', 1);
    expect(itself.form.policies[itself.open.policies]!.service).toBe('c');
  });

  it('takes an option out by its tag, and has an open entry still', () => {
    const option: AccessOption = {
      kind: 'iam-policy',
      attributes: [{ name: 'serviceName', value: 'kms' }],
      roles: [VIEWER_ROLE],
    };
    const state = removeOption(openBuilder([option]), option);
    expect(servicesOf(state)).toEqual(['']);
  });
});
