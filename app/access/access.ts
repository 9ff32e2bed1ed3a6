import type { Access, AccessOption, CloudFoundryOption, PolicyAttribute, PolicyOption } from './types.ts';

/*
 * Canonical access: the same options always give the same value and the same key, whatever order, case or number of rows they came
 * from. Policies of equal scope become one with the union of the roles; so do classic permissions, and roles in one space.
 */

const KIND_ORDER: readonly AccessOption['kind'][] = [
  'access-group',
  'iam-policy',
  'account-management-policy',
  'classic',
  'cloud-foundry',
];

/** Makes the canonical access of these options. The key is readable and equal exactly for equal access; `''` is no access. */
export function toAccess(options: readonly AccessOption[]): Access {
  const byScope = new Map<string, AccessOption>();
  for (const option of options) {
    const scope = toScopeKey(option);
    const known = byScope.get(scope);
    byScope.set(scope, known ? mergeOptions(known, option) : normalise(option));
  }
  const keyed = [...byScope.values()].map((option) => ({ option, key: toOptionKey(option) }));
  keyed.sort((a, b) => rank(a.option) - rank(b.option) || compare(a.key, b.key));
  return { key: keyed.map(({ key }) => key).join('\n'), options: keyed.map(({ option }) => option) };
}

/** What an option is about, without how much of it: options with the same scope are merged. */
export function toScopeKey(option: AccessOption): string {
  switch (option.kind) {
    case 'access-group':
      return `group ${fold(option.id, option.unresolved)}`;
    case 'iam-policy':
    case 'account-management-policy':
      return `policy ${toAttributesKey(option)}`;
    case 'classic':
      return 'classic';
    case 'cloud-foundry':
      return `cf ${[option.organization, option.region, option.space].map((part) => fold(part, option.unresolved)).join('/')}`;
  }
}

/** The whole option as text, canonical: equal options give equal text. */
export function toOptionKey(option: AccessOption): string {
  const scope = toScopeKey(option);
  switch (option.kind) {
    case 'access-group':
      return scope;
    case 'iam-policy':
    case 'account-management-policy':
      return `${scope}: ${option.roles.map((role) => fold(role, option.unresolved)).join(', ')}`;
    case 'classic':
      return `${scope}: ${option.permissions.join(', ')}`;
    case 'cloud-foundry':
      return `${scope}: ${option.organizationRoles.join(', ')}; ${option.spaceRoles.join(', ')}`;
  }
}

function toAttributesKey(policy: PolicyOption): string {
  return [...policy.attributes]
    .sort(compareAttributes)
    .map(({ name, value, operator }) => `${name}${operator ? '~' : '='}${fold(value, policy.unresolved)}`)
    .join(' & ');
}

/** Names that no catalog has resolved are compared as people write them: without regard to case. */
function fold(text: string, unresolved: true | undefined): string {
  return unresolved ? text.toLowerCase() : text;
}

function normalise(option: AccessOption): AccessOption {
  switch (option.kind) {
    case 'access-group':
      return option;
    case 'iam-policy':
    case 'account-management-policy':
      return {
        ...option,
        attributes: [...option.attributes].sort(compareAttributes),
        roles: toSortedSet(option.roles),
      };
    case 'classic':
      return { ...option, permissions: toSortedSet(option.permissions) };
    case 'cloud-foundry':
      return {
        ...option,
        organizationRoles: toSortedSet(option.organizationRoles),
        spaceRoles: toSortedSet(option.spaceRoles),
      };
  }
}

/** Both have the same scope key, hence the same kind but for the label of a policy, which its attributes decide. */
function mergeOptions(a: AccessOption, b: AccessOption): AccessOption {
  if (isPolicy(a) && isPolicy(b)) return normalise({ ...a, ...keepUnresolved(b), roles: [...a.roles, ...b.roles] });
  if (a.kind === 'classic' && b.kind === 'classic') {
    return normalise({ ...a, permissions: [...a.permissions, ...b.permissions] });
  }
  if (a.kind === 'cloud-foundry' && b.kind === 'cloud-foundry') return normalise(mergeCloudFoundry(a, b));
  return a;
}

function mergeCloudFoundry(a: CloudFoundryOption, b: CloudFoundryOption): CloudFoundryOption {
  return {
    ...a,
    organizationRoles: [...a.organizationRoles, ...b.organizationRoles],
    spaceRoles: [...a.spaceRoles, ...b.spaceRoles],
  };
}

function keepUnresolved(option: PolicyOption): { readonly unresolved?: true } {
  return option.unresolved ? { unresolved: true } : {};
}

function isPolicy(option: AccessOption): option is PolicyOption {
  return option.kind === 'iam-policy' || option.kind === 'account-management-policy';
}

function rank(option: AccessOption): number {
  return KIND_ORDER.indexOf(option.kind);
}

function compareAttributes(a: PolicyAttribute, b: PolicyAttribute): number {
  return compare(a.name, b.name) || compare(a.value, b.value);
}

/** By code unit: the same in every language and on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toSortedSet<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort(compare);
}
