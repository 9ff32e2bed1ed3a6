/*
 * Services that Guestlist knows by name. The global catalogue does not list all that policies can name (VPC infrastructure is `is`
 * there), so these are offered as well wherever the roles API has roles for them. Resource types are those that IBM's pages on each
 * service's access name; elsewhere they can be typed.
 */

export interface KnownService {
  readonly name: string;
  readonly displayName: string;
  readonly resourceTypes: readonly string[];
}

export const KNOWN_SERVICES: readonly KnownService[] = [
  { name: 'cloud-object-storage', displayName: 'Cloud Object Storage', resourceTypes: ['bucket'] },
  { name: 'container-registry', displayName: 'Container Registry', resourceTypes: ['namespace'] },
  { name: 'containers-kubernetes', displayName: 'Kubernetes Service', resourceTypes: [] },
  { name: 'databases-for-postgresql', displayName: 'Databases for PostgreSQL', resourceTypes: [] },
  { name: 'is', displayName: 'VPC Infrastructure Services', resourceTypes: [] },
  { name: 'kms', displayName: 'Key Protect', resourceTypes: ['key'] },
  {
    name: 'messagehub',
    displayName: 'Event Streams',
    resourceTypes: ['cluster', 'group', 'schema', 'topic', 'txnid'],
  },
  { name: 'secrets-manager', displayName: 'Secrets Manager', resourceTypes: ['secret-group'] },
];

/** Account management services with the names of IBM's page "Assigning access to account management services". */
export const ACCOUNT_MANAGEMENT_NAMES: Readonly<Record<string, string>> = {
  billing: 'Billing',
  cloudshell: 'Cloud Shell settings',
  'context-based-restrictions': 'Context-based restrictions',
  enterprise: 'Enterprise',
  entitlement: 'License and entitlement',
  globalcatalog: 'Global catalog',
  'globalcatalog-collection': 'Catalog management',
  'iam-access-management': 'Role management',
  'iam-groups': 'IAM Access Groups',
  'iam-identity': 'IAM Identity',
  project: 'Projects',
  'security-compliance': 'Security and Compliance Center',
  support: 'Support center',
  'user-management': 'User management',
};
