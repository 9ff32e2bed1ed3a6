import type { CfOrgRole, CfSpaceRole, CloudFoundryOption } from './types.ts';

/* Cloud Foundry roles while they are put together. IBM wants a role in the organization and one in a space of it. */

export const CF_ORG_ROLES: readonly CfOrgRole[] = ['managers', 'billing_managers', 'auditors', 'users'];
export const CF_SPACE_ROLES: readonly CfSpaceRole[] = ['managers', 'developers', 'auditors'];

/** '' is not chosen. */
export type CloudFoundryForm = Omit<CloudFoundryOption, 'kind' | 'unresolved'>;

/** What Cloud Foundry roles still lack. */
export type MissingInCloudFoundry = 'organization' | 'organization-role' | 'space' | 'space-role';

/** Nothing chosen yet. */
export function makeCloudFoundryForm(): CloudFoundryForm {
  return { organization: '', region: '', organizationRoles: [], space: '', spaceRoles: [] };
}

/** The first thing that is missing; null where it is whole. The region follows from the organization and may be empty. */
export function findMissingInCloudFoundry(form: CloudFoundryForm): MissingInCloudFoundry | null {
  if (form.organization.trim() === '') return 'organization';
  if (form.organizationRoles.length === 0) return 'organization-role';
  if (form.space.trim() === '') return 'space';
  return form.spaceRoles.length === 0 ? 'space-role' : null;
}

/** Whether nothing was chosen. */
export function isBlankCloudFoundry(form: CloudFoundryForm): boolean {
  return form.organization === '' && form.space === '' && form.organizationRoles.length + form.spaceRoles.length === 0;
}

/** The option, or null while something is missing. */
export function toCloudFoundry(form: CloudFoundryForm): CloudFoundryOption | null {
  if (findMissingInCloudFoundry(form) !== null) return null;
  const place = {
    organization: form.organization.trim(),
    region: form.region.trim(),
    space: form.space.trim(),
  };
  return { ...form, ...place, kind: 'cloud-foundry' };
}

/** Roles in one space as one entry, in the place of the first; blank ones are dropped. */
export function settleCloudFoundry(forms: readonly CloudFoundryForm[]): readonly CloudFoundryForm[] {
  const settled = new Map<string, CloudFoundryForm>();
  for (const form of forms.filter((each) => !isBlankCloudFoundry(each))) {
    const key = [form.organization, form.region, form.space].join('\n');
    const known = settled.get(key);
    settled.set(key, known === undefined ? form : mergeRoles(known, form));
  }
  return [...settled.values()];
}

function mergeRoles(one: CloudFoundryForm, other: CloudFoundryForm): CloudFoundryForm {
  return {
    ...one,
    organizationRoles: [...new Set([...one.organizationRoles, ...other.organizationRoles])],
    spaceRoles: [...new Set([...one.spaceRoles, ...other.spaceRoles])],
  };
}
