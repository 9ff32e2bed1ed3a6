import type { Access, CloudFoundryOption, PolicyOption } from '../access/types.ts';

/*
 * The body of IBM's invite call. One request is one access for every address in it. Shapes: IBM's user management API
 * ("Invite users to an account"); `infrastructure_roles` and `organization_roles` as IBM's own Go client and Terraform provider send
 * them, since the public API pages leave them out.
 */

/** Most addresses in one invite call; above, the API answers 413 with code 1023 (IBM-Cloud/terraform-provider-ibm issue 2160). */
export const MAX_INVITEES = 100;

export interface InviteRequest {
  readonly users: readonly { readonly email: string; readonly account_role: 'Member' }[];
  readonly iam_policy?: readonly {
    readonly type: 'access';
    readonly roles: readonly { readonly role_id: string }[];
    readonly resources: readonly {
      readonly attributes: readonly {
        readonly name: string;
        readonly value: string;
        readonly operator?: 'stringMatch';
      }[];
    }[];
  }[];
  readonly access_groups?: readonly string[];
  readonly infrastructure_roles?: { readonly permissions: readonly string[] };
  readonly organization_roles?: readonly InviteOrganization[];
}

export interface InviteOrganization {
  readonly id: string;
  readonly region: string;
  readonly users: readonly string[];
  readonly auditors: readonly string[];
  readonly managers: readonly string[];
  readonly billing_managers: readonly string[];
  readonly spaces: readonly {
    readonly id: string;
    readonly developers: readonly string[];
    readonly managers: readonly string[];
    readonly auditors: readonly string[];
  }[];
}

/**
 * Makes the exact body of the POST for these invitees and this access in account `accountId` (32 hex digits). Keys without
 * content are left out: an account without linked classic infrastructure refuses even an empty `infrastructure_roles`
 * (terraform-provider-ibm issue 1114). Key order is fixed, so equal input gives equal bytes. Takes resolved access; an unresolved
 * name is put in as written, so that a draft can show what is missing, and never passes planning.
 */
export function toInviteRequest(access: Access, invitees: readonly string[], accountId: string): InviteRequest {
  const groups = access.options.filter((option) => option.kind === 'access-group').map((option) => option.id);
  const policies = access.options.filter(
    (option): option is PolicyOption => option.kind === 'iam-policy' || option.kind === 'account-management-policy',
  );
  const permissions = access.options
    .filter((option) => option.kind === 'classic')
    .flatMap((option) => option.permissions);
  const cloudFoundry = access.options.filter((option) => option.kind === 'cloud-foundry');
  return {
    users: invitees.map((email) => ({ email, account_role: 'Member' })),
    ...(policies.length > 0 && { iam_policy: policies.map((policy) => toPolicy(policy, accountId)) }),
    ...(groups.length > 0 && { access_groups: groups }),
    ...(permissions.length > 0 && { infrastructure_roles: { permissions } }),
    ...(cloudFoundry.length > 0 && { organization_roles: toOrganizations(cloudFoundry, invitees) }),
  };
}

function toPolicy(policy: PolicyOption, accountId: string): NonNullable<InviteRequest['iam_policy']>[number] {
  const attributes = policy.attributes.map(({ name, value, operator }) => ({
    name,
    value,
    ...(operator && { operator }),
  }));
  return {
    type: 'access',
    roles: policy.roles.map((role_id) => ({ role_id })),
    resources: [{ attributes: [{ name: 'accountId', value: accountId }, ...attributes] }],
  };
}

/** One entry per organization; its spaces inside. Everybody in the invitation is put into each chosen role. */
function toOrganizations(options: readonly CloudFoundryOption[], invitees: readonly string[]): InviteOrganization[] {
  const byOrganization = new Map<string, CloudFoundryOption[]>();
  for (const option of options) {
    const key = `${option.organization}\n${option.region}`;
    byOrganization.set(key, [...(byOrganization.get(key) ?? []), option]);
  }
  return [...byOrganization.values()].map((ofOne) => {
    const first = ofOne[0]!;
    const orgRoles = new Set(ofOne.flatMap((option) => option.organizationRoles));
    const inRole = (has: boolean): readonly string[] => (has ? invitees : []);
    return {
      id: first.organization,
      region: first.region,
      // Everybody with a role in the organization is also its user (IBM's own clients always send the whole list here).
      users: invitees,
      auditors: inRole(orgRoles.has('auditors')),
      managers: inRole(orgRoles.has('managers')),
      billing_managers: inRole(orgRoles.has('billing_managers')),
      spaces: ofOne.map((option) => ({
        id: option.space,
        developers: inRole(option.spaceRoles.includes('developers')),
        managers: inRole(option.spaceRoles.includes('managers')),
        auditors: inRole(option.spaceRoles.includes('auditors')),
      })),
    };
  });
}
