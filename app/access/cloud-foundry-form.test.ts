import { describe, expect, it } from 'vitest';
import {
  type CloudFoundryForm,
  findMissingInCloudFoundry,
  makeCloudFoundryForm,
  settleCloudFoundry,
  toCloudFoundry,
} from './cloud-foundry-form.ts';

const WHOLE: CloudFoundryForm = {
  organization: 'acme',
  region: 'us-south',
  organizationRoles: ['auditors'],
  space: 'dev',
  spaceRoles: ['developers'],
};

describe('Cloud Foundry roles', () => {
  it('need a role in the organization and one in a space', () => {
    expect(findMissingInCloudFoundry(makeCloudFoundryForm())).toBe('organization');
    expect(findMissingInCloudFoundry({ ...WHOLE, organizationRoles: [] })).toBe('organization-role');
    expect(findMissingInCloudFoundry({ ...WHOLE, space: ' ' })).toBe('space');
    expect(findMissingInCloudFoundry({ ...WHOLE, spaceRoles: [] })).toBe('space-role');
    expect(toCloudFoundry({ ...WHOLE, spaceRoles: [] })).toBeNull();
    expect(toCloudFoundry(WHOLE)).toEqual({ kind: 'cloud-foundry', ...WHOLE });
  });

  it('in one space are one entry, in another a second, and a blank one is none', () => {
    const more: CloudFoundryForm = { ...WHOLE, organizationRoles: ['managers'], spaceRoles: ['developers'] };
    expect(settleCloudFoundry([WHOLE, makeCloudFoundryForm(), more, { ...WHOLE, space: 'prod' }])).toEqual([
      { ...WHOLE, organizationRoles: ['auditors', 'managers'] },
      { ...WHOLE, space: 'prod' },
    ]);
  });
});
