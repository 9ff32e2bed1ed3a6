/*
 * What every practice account contains. Other programs and the documentation rely on these ids and names; they never change with
 * the seed. Roles and services are in service-content.ts and account-management-content.ts.
 */

export const PRACTICE_ACCOUNT_ID = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
export const PRACTICE_ACCOUNT_NAME = 'Practice account';
/** The account owner's API key: the one a newcomer uses. */
export const PRACTICE_API_KEY = 'practice';
/** The linked classic infrastructure account, so that classic permissions can be tried. */
export const LINKED_CLASSIC_ACCOUNT = '1234567';

export const OWNER_IAM_ID = 'IBMid-2700000001';
const ANA_IAM_ID = 'IBMid-2700000002';

/** Who a token of the practice account speaks for, and what they may do on the user management service. */
export interface Identity {
  readonly kind: 'user' | 'service-id';
  readonly iamId: string;
  readonly name: string;
  readonly email: string | null;
  readonly userManagement: 'administrator' | 'editor' | 'viewer';
}

const ANA = { kind: 'user', iamId: ANA_IAM_ID, name: 'Ana Active', email: 'ana.active@practice.example' } as const;

/**
 * The API keys and whom they speak for; any other key is unknown. The editor's and the viewer's key both belong to Ana: here a key
 * carries its own role, so that both can be tried without editing policies.
 */
export const API_KEYS: Readonly<Record<string, Identity>> = {
  [PRACTICE_API_KEY]: {
    kind: 'user',
    iamId: OWNER_IAM_ID,
    name: 'Olga Owner',
    email: 'owner@practice.example',
    userManagement: 'administrator',
  },
  'practice-editor': { ...ANA, userManagement: 'editor' },
  'practice-viewer': { ...ANA, userManagement: 'viewer' },
  'practice-service-id': {
    kind: 'service-id',
    iamId: 'iam-ServiceId-5e1f0000-0000-4000-8000-000000000001',
    name: 'practice-automation',
    email: null,
    // Even an administrator is refused: only users may invite or remove (IBM, "Managing users in an account").
    userManagement: 'administrator',
  },
};

export const PUBLIC_ACCESS_GROUP = 'AccessGroupId-PublicAccess';

/** The access groups, in the order the account lists them. Two share a name on purpose: then only the id tells them apart. */
export const ACCESS_GROUPS: readonly { readonly id: string; readonly name: string; readonly description: string }[] = [
  {
    id: 'AccessGroupId-dev00000-0000-4000-8000-000000000001',
    name: 'Developers',
    description: 'Build and run applications in the staging resource group',
  },
  {
    id: 'AccessGroupId-aud00000-0000-4000-8000-000000000002',
    name: 'Auditors',
    description: 'Read everything, change nothing',
  },
  {
    id: 'AccessGroupId-ops00000-0000-4000-8000-000000000003',
    name: 'Operators',
    description: 'Keep production running',
  },
  {
    id: 'AccessGroupId-bil00000-0000-4000-8000-000000000004',
    name: 'Billing viewers',
    description: 'See invoices and usage',
  },
  {
    id: 'AccessGroupId-dat00000-0000-4000-8000-000000000005',
    name: 'Data scientists',
    description: 'Object storage and databases for analysis',
  },
  {
    id: 'AccessGroupId-con00000-0000-4000-8000-000000000006',
    name: 'Contractors',
    description: 'People from partner companies',
  },
  {
    id: 'AccessGroupId-con00000-0000-4000-8000-000000000007',
    name: 'Contractors',
    description: 'Short engagements, reviewed every quarter',
  },
  {
    id: PUBLIC_ACCESS_GROUP,
    name: 'Public Access',
    description: 'This group includes all users and service IDs by default',
  },
];

export const RESOURCE_GROUPS: readonly { readonly id: string; readonly name: string; readonly isDefault: boolean }[] = [
  { id: '1'.repeat(32), name: 'Default', isDefault: true },
  { id: '2'.repeat(32), name: 'prod', isDefault: false },
  { id: '3'.repeat(32), name: 'staging', isDefault: false },
];

export const CLOUD_FOUNDRY_REGION = 'us-south';

export const CLOUD_FOUNDRY_ORGANIZATION = {
  id: 'acme0000-0000-4000-8000-000000000001',
  name: 'acme',
  spaces: [
    { id: 'dev00000-0000-4000-8000-000000000011', name: 'dev' },
    { id: 'prod0000-0000-4000-8000-000000000012', name: 'prod' },
  ],
} as const;

/** The people a fresh practice account holds. `daysAgo`: when they were invited or joined, counted back from the first start. */
export const FIRST_USERS: readonly {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly state: string;
  readonly daysAgo: number;
  readonly iamId: string | null;
}[] = [
  {
    email: 'owner@practice.example',
    firstName: 'Olga',
    lastName: 'Owner',
    state: 'ACTIVE',
    daysAgo: 900,
    iamId: OWNER_IAM_ID,
  },
  {
    email: 'ana.active@practice.example',
    firstName: 'Ana',
    lastName: 'Active',
    state: 'ACTIVE',
    daysAgo: 400,
    iamId: ANA_IAM_ID,
  },
  {
    email: 'pat.pending@practice.example',
    firstName: '',
    lastName: '',
    state: 'PENDING',
    daysAgo: 3,
    iamId: null,
  },
  {
    email: 'old.pending@practice.example',
    firstName: '',
    lastName: '',
    state: 'PENDING',
    daysAgo: 40,
    iamId: null,
  },
  {
    email: 'sam.suspended@practice.example',
    firstName: 'Sam',
    lastName: 'Suspended',
    state: 'SUSPENDED',
    daysAgo: 300,
    iamId: null,
  },
  {
    email: 'vic.vpn@practice.example',
    firstName: 'Vic',
    lastName: 'Vpn',
    state: 'VPN_ONLY',
    daysAgo: 200,
    iamId: null,
  },
];
