import { CLASSIC_SETS } from './classic.ts';
import { attributeOf, isResourceGroupItself } from './policy-attributes.ts';
import { ADMINISTRATOR_ROLE } from './roles.ts';
import type { AccessOption, PolicyOption } from './types.ts';

/** What makes an option so much access that a person should pause. */
export type Breadth =
  'all-services' | 'all-account-management' | 'all-iam-account-management' | 'super-user' | 'anything';

/**
 * Tells what makes an option broad, or null: Administrator on all services of the account or on account management as a whole, the
 * classic super user, or a bare `*` as a scope. Least privilege, as IBM asks for it ("Best practices for organizing resources and
 * assigning access": give users only what their work needs).
 */
export function findBreadth(option: AccessOption): Breadth | null {
  switch (option.kind) {
    case 'access-group':
    case 'cloud-foundry':
      return null;
    case 'classic': {
      const isAll = CLASSIC_SETS['super user'].every((permission) => option.permissions.includes(permission));
      return isAll ? 'super-user' : null;
    }
    case 'iam-policy':
    case 'account-management-policy':
      return findBreadthOfPolicy(option);
  }
}

/** Whether an option gives so much that a person should pause. */
export function isBroad(option: AccessOption): boolean {
  return findBreadth(option) !== null;
}

function findBreadthOfPolicy(policy: PolicyOption): Breadth | null {
  if (isResourceGroupItself(policy)) return null;
  if (policy.attributes.some((attribute) => attribute.value === '*')) return 'anything';
  if (policy.attributes.length !== 1 || !policy.roles.includes(ADMINISTRATOR_ROLE)) return null;
  if (attributeOf(policy, 'service_group_id') !== undefined) return 'all-iam-account-management';
  const type = attributeOf(policy, 'serviceType');
  if (type === undefined) return null;
  return type === 'platform_service' ? 'all-account-management' : 'all-services';
}
