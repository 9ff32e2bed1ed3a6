import { z } from 'zod';
import { CLASSIC_PERMISSIONS } from './classic.ts';
import type { AccessKind, AccessOption, CfOrgRole, CfSpaceRole } from './types.ts';

/* Access options that come from outside: chosen in the window, kept in a draft or in a saved profile. */

/** What a policy may be narrowed by. `accountId` is none of them: the request adds the draft's own (invitations/request.ts). */
const ATTRIBUTES = [
  'serviceType',
  'service_group_id',
  'serviceName',
  'resourceGroupId',
  'region',
  'serviceInstance',
  'resourceType',
  'resource',
] as const;

/** Longest attribute value in characters (IBM policy management API, rule attributes). */
const MAX_VALUE = 1000;

const name = z.string().min(1).max(MAX_VALUE);
const unresolved = z.literal(true).exactOptional();
const attribute = z.object({
  name: z.enum(ATTRIBUTES),
  value: name,
  operator: z.literal('stringMatch').exactOptional(),
});
const policy = { attributes: z.array(attribute).min(1), roles: z.array(name).min(1), unresolved };
const organizationRole = z.enum(['managers', 'billing_managers', 'auditors', 'users'] satisfies CfOrgRole[]);
const spaceRole = z.enum(['managers', 'developers', 'auditors'] satisfies CfSpaceRole[]);

/** One schema for every kind: a kind too many, too few or of another shape does not compile. */
const BY_KIND = {
  'access-group': z.object({ kind: z.literal('access-group'), id: name, unresolved }),
  'iam-policy': z.object({ kind: z.literal('iam-policy'), ...policy }),
  'account-management-policy': z.object({ kind: z.literal('account-management-policy'), ...policy }),
  classic: z.object({
    kind: z.literal('classic'),
    permissions: z.array(z.string().refine((permission) => CLASSIC_PERMISSIONS.has(permission))).min(1),
  }),
  'cloud-foundry': z.object({
    kind: z.literal('cloud-foundry'),
    organization: name,
    region: z.string().max(MAX_VALUE),
    organizationRoles: z.array(organizationRole).min(1),
    space: name,
    spaceRoles: z.array(spaceRole).min(1),
    unresolved,
  }),
} satisfies { readonly [K in AccessKind]: z.ZodType<AccessOption & { readonly kind: K }> };

/** An access option. What it names is not looked up here. */
export const accessOptionSchema: z.ZodType<AccessOption, AccessOption> = z.discriminatedUnion('kind', [
  BY_KIND['access-group'],
  BY_KIND['iam-policy'],
  BY_KIND['account-management-policy'],
  BY_KIND.classic,
  BY_KIND['cloud-foundry'],
]);
