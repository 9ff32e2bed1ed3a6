import { isBroad } from '../access/broad.ts';
import type { Catalog } from '../access/catalog.ts';
import { type CatalogLabels, toLabels } from '../access/catalog-labels.ts';
import { findClassicSet } from '../access/classic.ts';
import { attributeOf, isResourceGroupItself } from '../access/policy-attributes.ts';
import type {
  Access,
  AccessKind,
  AccessOption,
  CfOrgRole,
  CfSpaceRole,
  ClassicOption,
  CloudFoundryOption,
  PolicyOption,
} from '../access/types.ts';
import { plural, shortenId } from './format.ts';

/* Access in words: a line for reading, a tag for telling apart. */

export interface AccessTag {
  readonly text: string;
  readonly kind: AccessKind;
  /** So much access that a person should pause. */
  readonly broad: boolean;
}

const WIDE_TARGETS: Readonly<Record<string, { readonly line: string; readonly tag: string }>> = {
  'serviceType=service': { line: 'all identity and access enabled services', tag: 'all services' },
  'serviceType=platform_service': { line: 'all account management services', tag: 'all account management' },
  'service_group_id=IAM': { line: 'all IAM account management services', tag: 'all IAM account management' },
};
const ALL_SERVICES = WIDE_TARGETS['serviceType=service']!;

const NARROWING: readonly (readonly [attribute: string, words: string])[] = [
  ['region', 'region'],
  ['serviceInstance', 'instance'],
  ['resourceType', 'resource type'],
  ['resource', 'resource'],
];

const ORG_ROLES: Readonly<Record<CfOrgRole, string>> = {
  managers: 'Manager',
  billing_managers: 'Billing manager',
  auditors: 'Auditor',
  users: 'User',
};
const SPACE_ROLES: Readonly<Record<CfSpaceRole, string>> = {
  managers: 'Manager',
  developers: 'Developer',
  auditors: 'Auditor',
};

/** One line for each option, in canonical order: `Developers`, `Viewer on cloud-object-storage in prod`. No option, no line. */
export function explainAccess(access: Access, catalog: Catalog | null): readonly string[] {
  const labels = toLabels(catalog);
  return access.options.map((option) => explainOption(option, labels));
}

function explainOption(option: AccessOption, labels: CatalogLabels): string {
  switch (option.kind) {
    case 'access-group':
      return labels.accessGroup(option.id);
    case 'iam-policy':
    case 'account-management-policy':
      return explainPolicy(option, labels);
    case 'classic':
      return `Classic infrastructure: ${toClassicWords(option)}`;
    case 'cloud-foundry':
      return `Cloud Foundry: ${explainCloudFoundry(option, labels)}`;
  }
}

function explainPolicy(policy: PolicyOption, labels: CatalogLabels): string {
  const roles = policy.roles.map(labels.role).join(', ');
  if (isResourceGroupItself(policy)) return `${roles} on ${toGroupItself(policy, labels)}`;
  const group = attributeOf(policy, 'resourceGroupId');
  const place =
    group === undefined ? '' : group === '*' ? ' in any resource group' : ` in ${labels.resourceGroup(group)}`;
  const target = attributeOf(policy, 'serviceName') ?? findWideTarget(policy).line;
  return [`${roles} on ${target}${place}`, ...toNarrowing(policy)].join(', ');
}

function toGroupItself(policy: PolicyOption, labels: CatalogLabels): string {
  const group = attributeOf(policy, 'resource') ?? '*';
  return group === '*' ? 'any resource group itself' : `the resource group ${labels.resourceGroup(group)} itself`;
}

function findWideTarget(policy: PolicyOption): { readonly line: string; readonly tag: string } {
  const wide = policy.attributes.map(({ name, value }) => WIDE_TARGETS[`${name}=${value}`]);
  return wide.find((target) => target !== undefined) ?? ALL_SERVICES;
}

function toNarrowing(policy: PolicyOption): string[] {
  return NARROWING.flatMap(([name, words]) => {
    const value = attributeOf(policy, name);
    return value === undefined ? [] : [`${words} ${value}`];
  });
}

function toClassicWords({ permissions }: ClassicOption): string {
  return findClassicSet(permissions) ?? plural(permissions.length, 'permission', 'permissions');
}

function explainCloudFoundry(option: CloudFoundryOption, labels: CatalogLabels): string {
  const inOrg = option.organizationRoles.map((role) => ORG_ROLES[role]).join(', ');
  const inSpace = option.spaceRoles.map((role) => SPACE_ROLES[role]).join(', ');
  const region = option.region === '' ? '' : ` (${option.region})`;
  return `${inOrg} in ${labels.organization(option.organization)}${region}, ${inSpace} in space ${labels.space(option.space)}`;
}

/** A short tag, different for options that differ: `Writer · Object Storage · staging`. */
export function tagAccess(option: AccessOption, catalog: Catalog | null): AccessTag {
  return { text: toTagText(option, toLabels(catalog)), kind: option.kind, broad: isBroad(option) };
}

function toTagText(option: AccessOption, labels: CatalogLabels): string {
  switch (option.kind) {
    case 'access-group':
      return toGroupTag(option.id, labels);
    case 'iam-policy':
    case 'account-management-policy':
      return toPolicyTag(option, labels);
    case 'classic':
      return findClassicSet(option.permissions)
        ? `Classic · ${toClassicWords(option)}`
        : `Classic · ${option.permissions.join(', ')}`;
    case 'cloud-foundry':
      return [
        'Cloud Foundry',
        `${labels.organization(option.organization)} ${option.organizationRoles.map((role) => ORG_ROLES[role]).join(', ')}`,
        `${labels.space(option.space)} ${option.spaceRoles.map((role) => SPACE_ROLES[role]).join(', ')}`,
      ].join(' · ');
  }
}

/** Groups that share a name are told apart by their ids, of which a tag that is cut off would show only what all ids begin with. */
function toGroupTag(id: string, labels: CatalogLabels): string {
  return labels.accessGroup(id).replace(`(${id})`, `(${shortenId(id.replace(/^AccessGroupId-/, ''))})`);
}

function toPolicyTag(policy: PolicyOption, labels: CatalogLabels): string {
  return [policy.roles.map(labels.role).join(', '), ...toPolicyScope(policy, labels)].join(' · ');
}

function toPolicyScope(policy: PolicyOption, labels: CatalogLabels): readonly string[] {
  if (isResourceGroupItself(policy)) {
    const group = attributeOf(policy, 'resource') ?? '*';
    return [`${group === '*' ? 'any resource group' : labels.resourceGroup(group)} itself`];
  }
  const service = attributeOf(policy, 'serviceName');
  const group = attributeOf(policy, 'resourceGroupId');
  return [
    service === undefined ? findWideTarget(policy).tag : shortenService(labels.service(service)),
    ...(group === undefined ? [] : [group === '*' ? 'any resource group' : labels.resourceGroup(group)]),
    ...toNarrowing(policy),
  ];
}

/** What an option is about, without how much of it: `Object Storage, staging`. Equal for options of equal scope. */
export function nameScope(option: AccessOption, catalog: Catalog | null): string {
  const labels = toLabels(catalog);
  switch (option.kind) {
    case 'access-group':
      return toGroupTag(option.id, labels);
    case 'iam-policy':
    case 'account-management-policy':
      return toPolicyScope(option, labels).join(', ');
    case 'classic':
      return 'Classic';
    case 'cloud-foundry':
      return ['Cloud Foundry', labels.organization(option.organization), labels.space(option.space)].join(', ');
  }
}

/** How much of its scope an option gives, a word each: `Reader`, `Writer`; `member` of a group. */
export function nameExtent(option: AccessOption, catalog: Catalog | null): readonly string[] {
  switch (option.kind) {
    case 'access-group':
      return ['member'];
    case 'iam-policy':
    case 'account-management-policy':
      return option.roles.map(toLabels(catalog).role);
    case 'classic':
      return [toClassicWords(option)];
    case 'cloud-foundry':
      return [
        ...option.organizationRoles.map((role) => ORG_ROLES[role]),
        ...option.spaceRoles.map((role) => SPACE_ROLES[role]),
      ];
  }
}

/** A service as people call it: IBM's display names begin and end with the same few words. */
export function shortenService(displayName: string): string {
  return displayName.replace(/^(?:IBM )?Cloud (?=\S)/, '').replace(/(?<=\S) (?:Service|Infrastructure Services)$/, '');
}
