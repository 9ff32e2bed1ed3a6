import type { Access, AccessOption } from './types.ts';

/** Everything of a catalog that accesses name: ids of groups, resource groups and roles, names of services. */
export function listUsedIds(accesses: readonly Access[]): ReadonlySet<string> {
  return new Set(accesses.flatMap(({ options }) => options.flatMap(idsOf)));
}

function idsOf(option: AccessOption): readonly string[] {
  switch (option.kind) {
    case 'access-group':
      return [option.id];
    case 'iam-policy':
    case 'account-management-policy':
      return [...option.attributes.map(({ value }) => value), ...option.roles];
    case 'classic':
      return [];
    case 'cloud-foundry':
      return [option.organization, option.space];
  }
}
