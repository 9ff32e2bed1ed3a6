import type { Catalog } from '../access/catalog.ts';
import { type CatalogLabels, toLabels } from '../access/catalog-labels.ts';
import { attributeOf, isResourceGroupItself } from '../access/policy-attributes.ts';
import type { Access, AccessOption, PolicyOption } from '../access/types.ts';
import { explainAccess } from './access.ts';

/* Access in whole sentences, for somebody who has to decide whether it is right. */

/** A piece of a sentence; names that the person chose are strong. */
export interface Piece {
  readonly text: string;
  readonly strong: boolean;
}

export interface Sentence {
  readonly pieces: readonly Piece[];
  /** What the roles in it allow, in IBM's words; empty where the catalog has none. */
  readonly roles: readonly { readonly name: string; readonly description: string }[];
}

const plain = (text: string): Piece => ({ text, strong: false });
const strong = (text: string): Piece => ({ text, strong: true });

/** One sentence for each option, in canonical order. Names come from the catalog; ids stand where it has none. */
export function describeAccess(access: Access, catalog: Catalog | null): readonly Sentence[] {
  const labels = toLabels(catalog);
  return access.options.map((option) => describeOption(option, labels, catalog));
}

function describeOption(option: AccessOption, labels: CatalogLabels, catalog: Catalog | null): Sentence {
  switch (option.kind) {
    case 'access-group':
      return {
        pieces: [plain('Member of the access group '), strong(labels.accessGroup(option.id))],
        roles: describeGroup(option.id, labels, catalog),
      };
    case 'iam-policy':
    case 'account-management-policy':
      return { pieces: describePolicy(option, labels), roles: describeRoles(option, catalog) };
    case 'classic':
    case 'cloud-foundry':
      return { pieces: explainAccess({ key: '', options: [option] }, catalog).map(plain), roles: [] };
  }
}

function describeGroup(id: string, labels: CatalogLabels, catalog: Catalog | null): Sentence['roles'] {
  const description = catalog?.accessGroups.find((group) => group.id === id)?.description ?? '';
  return description === '' ? [] : [{ name: labels.accessGroup(id), description }];
}

function describePolicy(policy: PolicyOption, labels: CatalogLabels): readonly Piece[] {
  const roles = strong(policy.roles.map(labels.role).join(', '));
  if (isResourceGroupItself(policy)) {
    const group = attributeOf(policy, 'resource') ?? '*';
    return group === '*'
      ? [roles, plain(' on every resource group itself, not on what is in it')]
      : [roles, plain(' on the resource group '), strong(labels.resourceGroup(group)), plain(' itself')];
  }
  return [roles, plain(' on '), ...describeTarget(policy, labels), ...describePlace(policy, labels)];
}

function describeTarget(policy: PolicyOption, labels: CatalogLabels): readonly Piece[] {
  const service = attributeOf(policy, 'serviceName');
  if (service === undefined) return [plain(describeWide(policy))];
  if (policy.kind === 'account-management-policy') return [strong(labels.service(service))];
  const instance = attributeOf(policy, 'serviceInstance');
  if (instance === undefined) return [plain(`every ${labels.service(service)} instance`)];
  return [plain(`the ${labels.service(service)} instance `), strong(instance)];
}

/** What a policy without a service applies to (IBM: `serviceType`, `service_group_id`). */
function describeWide(policy: PolicyOption): string {
  if (attributeOf(policy, 'service_group_id') !== undefined) return 'all IAM account management services';
  return attributeOf(policy, 'serviceType') === 'platform_service'
    ? 'all account management services'
    : 'all identity and access enabled services';
}

function describePlace(policy: PolicyOption, labels: CatalogLabels): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (words: string, value: string | undefined): void => {
    if (value !== undefined) pieces.push(plain(words), strong(value));
  };
  const group = attributeOf(policy, 'resourceGroupId');
  if (group === '*') pieces.push(plain(' in any resource group'));
  else add(' in the resource group ', group === undefined ? undefined : labels.resourceGroup(group));
  add(' in the region ', attributeOf(policy, 'region'));
  add(', resource type ', attributeOf(policy, 'resourceType'));
  add(', resource ', attributeOf(policy, 'resource'));
  return pieces;
}

function describeRoles(policy: PolicyOption, catalog: Catalog | null): Sentence['roles'] {
  if (catalog === null) return [];
  const service = attributeOf(policy, 'serviceName');
  const own = catalog.services.find(({ name }) => name === service)?.roles ?? [];
  const known = new Map([...catalog.commonRoles, ...own].map((role) => [role.id, role] as const));
  return policy.roles.flatMap((id) => {
    const role = known.get(id);
    return role === undefined || role.description === ''
      ? []
      : [{ name: role.displayName, description: role.description }];
  });
}
