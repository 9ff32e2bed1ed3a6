import { attributeOf } from '../access/policy-attributes.ts';
import type { AccessOption, PolicyOption } from '../access/types.ts';
import type { AccessCells } from './access-cells.ts';

/* An access option back as the cells a person would write for it: the inverse of read-access.ts. */

const SEPARATOR = ';';

/** The cells that give exactly this option when they are read again with the catalog whose ids it carries. */
export function toCells(option: AccessOption): AccessCells {
  switch (option.kind) {
    case 'access-group':
      return { access_groups: option.id };
    case 'iam-policy':
    case 'account-management-policy':
      return toPolicyCells(option);
    case 'classic':
      return { classic: option.permissions.join(SEPARATOR) };
    case 'cloud-foundry':
      return {
        cf_org: option.organization,
        cf_org_roles: option.organizationRoles.join(SEPARATOR),
        ...(option.region !== '' && { cf_region: option.region }),
        cf_space: option.space,
        cf_space_roles: option.spaceRoles.join(SEPARATOR),
      };
  }
}

function toPolicyCells(policy: PolicyOption): AccessCells {
  const roles = policy.roles.join(SEPARATOR);
  const cell = (attribute: string): string | undefined => attributeOf(policy, attribute);
  const isGroupItself = policy.attributes.length === 2 && cell('resourceType') === 'resource-group' && cell('resource');
  if (isGroupItself) return { resource_group: isGroupItself, resource_group_access: roles };
  return withoutAbsent({
    service: cell('serviceName') ?? toWideService(policy),
    roles,
    resource_group: cell('resourceGroupId'),
    region: cell('region'),
    service_instance: cell('serviceInstance'),
    resource_type: cell('resourceType'),
    resource: cell('resource'),
  });
}

/** What stands in the service cell of a policy on no single service; nothing means all services. */
function toWideService(policy: PolicyOption): string | undefined {
  if (attributeOf(policy, 'service_group_id') !== undefined) return 'all-iam-account-management';
  return attributeOf(policy, 'serviceType') === 'platform_service' ? 'all-account-management' : undefined;
}

function withoutAbsent(cells: { readonly [F in keyof AccessCells]: AccessCells[F] | undefined }): AccessCells {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined));
}
