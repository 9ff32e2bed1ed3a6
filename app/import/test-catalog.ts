import type { Catalog, CatalogRole, CatalogService } from '../access/catalog.ts';
import { COMMON_SERVICE_ROLES, type KnownRole, PLATFORM_ROLES } from '../access/roles.ts';
import { ACCOUNT_MANAGEMENT_SERVICES } from '../access/services.ts';

/* A small catalog for tests, with the fixed ids of the practice account, so that tests read well. Not used by the product. */

export const TEST_ACCOUNT = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
export const DEVELOPERS = 'AccessGroupId-dev00000-0000-4000-8000-000000000001';
export const AUDITORS = 'AccessGroupId-aud00000-0000-4000-8000-000000000002';
export const OPERATORS = 'AccessGroupId-ops00000-0000-4000-8000-000000000003';
export const BILLING_VIEWERS = 'AccessGroupId-bil00000-0000-4000-8000-000000000004';
export const DATA_SCIENTISTS = 'AccessGroupId-dat00000-0000-4000-8000-000000000005';
export const CONTRACTORS_A = 'AccessGroupId-con00000-0000-4000-8000-000000000006';
export const CONTRACTORS_B = 'AccessGroupId-con00000-0000-4000-8000-000000000007';
export const DEFAULT_GROUP = '1'.repeat(32);
export const PROD = '2'.repeat(32);
export const STAGING = '3'.repeat(32);
export const VIEWER = 'crn:v1:bluemix:public:iam::::role:Viewer';
export const OPERATOR = 'crn:v1:bluemix:public:iam::::role:Operator';
export const EDITOR = 'crn:v1:bluemix:public:iam::::role:Editor';
export const ADMINISTRATOR = 'crn:v1:bluemix:public:iam::::role:Administrator';
export const READER = 'crn:v1:bluemix:public:iam::::serviceRole:Reader';
export const WRITER = 'crn:v1:bluemix:public:iam::::serviceRole:Writer';
export const MANAGER = 'crn:v1:bluemix:public:iam::::serviceRole:Manager';
export const KEY_LISTER = `crn:v1:bluemix:public:iam-access-management::a/${TEST_ACCOUNT}::customRole:KeyLister`;
export const ACME = '9a0e4a5c-0000-4000-8000-00000000ac3e';
export const ACME_DEV = '9a0e4a5c-0000-4000-8000-0000000000d1';
export const ACME_PROD = '9a0e4a5c-0000-4000-8000-0000000000d2';

const toRoles = (roles: readonly KnownRole[], kind: CatalogRole['kind']): readonly CatalogRole[] =>
  roles.map(({ id, name }) => ({ id, displayName: name, description: '', kind, actions: [] }));

const COMMON = [...toRoles(PLATFORM_ROLES, 'platform'), ...toRoles(COMMON_SERVICE_ROLES, 'service')];
const CUSTOM: CatalogRole = {
  id: KEY_LISTER,
  displayName: 'Key lister',
  description: '',
  kind: 'custom',
  actions: ['kms.secrets.list'],
};

const SERVICES: readonly (readonly [name: string, displayName: string])[] = [
  ['cloud-object-storage', 'Cloud Object Storage'],
  ['kms', 'Key Protect'],
  ['containers-kubernetes', 'Kubernetes Service'],
  ['is', 'VPC Infrastructure Services'],
  ['messagehub', 'Event Streams'],
  ['databases-for-postgresql', 'Databases for PostgreSQL'],
  ['secrets-manager', 'Secrets Manager'],
];

const toService = (name: string, displayName: string, accountManagement: boolean): CatalogService => ({
  name,
  displayName,
  accountManagement,
  roles: name === 'kms' ? [...COMMON, CUSTOM] : COMMON,
  resourceTypes: [],
});

/** The test catalog; `changes` replace whole properties. */
export function makeTestCatalog(changes: Partial<Catalog> = {}): Catalog {
  return {
    accountId: TEST_ACCOUNT,
    version: 'test-1',
    fetchedAt: '2026-11-22T12:00:00.000Z',
    accessGroups: [
      { id: DEVELOPERS, name: 'Developers', description: '' },
      { id: AUDITORS, name: 'Auditors', description: '' },
      { id: OPERATORS, name: 'Operators', description: '' },
      { id: BILLING_VIEWERS, name: 'Billing viewers', description: '' },
      { id: DATA_SCIENTISTS, name: 'Data scientists', description: '' },
      { id: CONTRACTORS_A, name: 'Contractors', description: '' },
      { id: CONTRACTORS_B, name: 'Contractors', description: '' },
    ],
    resourceGroups: [
      { id: DEFAULT_GROUP, name: 'Default', isDefault: true },
      { id: PROD, name: 'prod', isDefault: false },
      { id: STAGING, name: 'staging', isDefault: false },
    ],
    services: [
      ...SERVICES.map(([name, displayName]) => toService(name, displayName, false)),
      ...[...ACCOUNT_MANAGEMENT_SERVICES].map((name) => toService(name, name, true)),
    ],
    commonRoles: COMMON,
    cloudFoundry: [
      {
        id: ACME,
        name: 'acme',
        region: 'us-south',
        spaces: [
          { id: ACME_DEV, name: 'dev' },
          { id: ACME_PROD, name: 'prod' },
        ],
      },
    ],
    classicLinked: true,
    allowedAddressPatterns: null,
    ...changes,
  };
}
