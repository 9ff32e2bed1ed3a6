import type { PolicyAttribute } from './types.ts';

/*
 * Targets of a policy that are no single service, and the services IBM counts as account management. Attributes: IBM, "Managing
 * users in an account" and "Assigning access to account management services".
 */

export type WideService = 'all' | 'all-account-management' | 'all-iam-account-management';

export const WIDE_SERVICE_ATTRIBUTES: Readonly<Record<WideService, PolicyAttribute>> = {
  all: { name: 'serviceType', value: 'service' },
  'all-account-management': { name: 'serviceType', value: 'platform_service' },
  'all-iam-account-management': { name: 'service_group_id', value: 'IAM' },
};

/** What people write for the three, folded as names are compared (lower case, single blanks). */
export const WIDE_SERVICE_NAMES: ReadonlyMap<string, WideService> = new Map([
  ['all', 'all'],
  ['all services', 'all'],
  ['all iam services', 'all'],
  ['all identity and access enabled services', 'all'],
  ['all-account-management', 'all-account-management'],
  ['all account management', 'all-account-management'],
  ['all account management services', 'all-account-management'],
  ['all-iam-account-management', 'all-iam-account-management'],
  ['all iam account management', 'all-iam-account-management'],
  ['all iam account management services', 'all-iam-account-management'],
]);

/** `serviceName`s of account management: they belong to the account and take no resource group and no region. */
export const ACCOUNT_MANAGEMENT_SERVICES: ReadonlySet<string> = new Set([
  'billing',
  'cloudshell',
  'context-based-restrictions',
  'enterprise',
  'entitlement',
  'globalcatalog',
  'globalcatalog-collection',
  'iam-access-management',
  'iam-groups',
  'iam-identity',
  'project',
  'security-compliance',
  'support',
  'user-management',
]);

/** Regions of IBM Cloud (IBM, "Region and data center locations"): only to tell whether a column called `region` means them. */
export const REGIONS: ReadonlySet<string> = new Set([
  'au-syd',
  'br-sao',
  'ca-mon',
  'ca-tor',
  'eu-de',
  'eu-es',
  'eu-gb',
  'global',
  'in-che',
  'in-mum',
  'jp-osa',
  'jp-tok',
  'kr-seo',
  'us-east',
  'us-south',
]);
