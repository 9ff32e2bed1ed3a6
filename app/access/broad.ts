import { CLASSIC_SETS } from './classic.ts';
import { attributeOf, isResourceGroupItself } from './policy-attributes.ts';
import { ADMINISTRATOR_ROLE } from './roles.ts';
import type { AccessOption, PolicyOption } from './types.ts';

/**
 * Tells whether an option gives so much that a person should pause: Administrator on all services of the account, on account
 * management as a whole, the classic super user, or a bare `*` as a scope.
 */
export function isBroad(option: AccessOption): boolean {
  switch (option.kind) {
    case 'access-group':
    case 'cloud-foundry':
      return false;
    case 'classic':
      return CLASSIC_SETS['super user'].every((permission) => option.permissions.includes(permission));
    case 'iam-policy':
    case 'account-management-policy':
      return isBroadPolicy(option);
  }
}

function isBroadPolicy(policy: PolicyOption): boolean {
  if (isResourceGroupItself(policy)) return false;
  if (policy.attributes.some((attribute) => attribute.value === '*')) return true;
  const wide =
    attributeOf(policy, 'serviceType') !== undefined || attributeOf(policy, 'service_group_id') !== undefined;
  return wide && policy.attributes.length === 1 && policy.roles.includes(ADMINISTRATOR_ROLE);
}
