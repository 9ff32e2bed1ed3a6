import { ownServiceRole, platformRole } from './role-content.ts';
import type { PlatformName, PracticeRole, RoleSet } from './role-content.ts';

/*
 * The account management services: names and extra roles as on IBM's page "Assigning access to account management services". The
 * actions of user management are those of "IAM roles and actions"; those of the others follow the same pattern.
 */

export interface AccountManagementService extends RoleSet {
  readonly name: string;
  readonly displayName: string;
}

/** The four roles of a service whose actions are `<service>.<thing>.<verb>`. */
function rolesOn(service: string, thing: string): readonly PracticeRole[] {
  const action = (verb: string): string => `${service}.${thing}.${verb}`;
  const verbs: readonly (readonly [PlatformName, readonly string[]])[] = [
    ['Viewer', ['retrieve']],
    ['Operator', ['retrieve', 'list']],
    ['Editor', ['retrieve', 'list', 'create', 'update']],
    ['Administrator', ['retrieve', 'list', 'create', 'update', 'delete', 'manage']],
  ];
  return verbs.map(([name, allowed]) => platformRole(name, allowed.map(action)));
}

function plain(name: string, displayName: string, thing: string, service: readonly PracticeRole[] = []) {
  return { name, displayName, system: rolesOn(name, thing), service, custom: [] };
}

const USER_READ = [
  'user-management.cloud-user.list',
  'user-management.user.retrieve',
  'user-management.user-setting.retrieve',
];
const USER_WRITE = [
  ...USER_READ,
  'user-management.invitation-email.create',
  'user-management.user.create',
  'user-management.user.delete',
  'user-management.user.state-change',
  'user-management.user.update',
];

const userManagement: AccountManagementService = {
  name: 'user-management',
  displayName: 'User management',
  system: [
    platformRole('Viewer', USER_READ),
    platformRole('Operator', USER_READ),
    platformRole('Editor', USER_WRITE),
    platformRole('Administrator', [...USER_WRITE, 'iam.policy.create', 'iam.policy.delete', 'iam.policy.update']),
  ],
  service: [
    ownServiceRole('user-management', 'VpnAdministrator', 'VPN Administrator', 'Manages the VPN access of users.', [
      'user-management.vpn.update',
    ]),
  ],
  custom: [],
};

export const ACCOUNT_MANAGEMENT_SERVICES: readonly AccountManagementService[] = [
  plain('billing', 'Billing', 'billing-account'),
  plain('globalcatalog-collection', 'Catalog management', 'catalog', [
    ownServiceRole(
      'globalcatalog-collection',
      'Publisher',
      'Publisher',
      'Publishes products of a private catalog to others.',
      ['globalcatalog-collection.offering.publish'],
    ),
  ]),
  plain('context-based-restrictions', 'Context-based restrictions', 'rule'),
  plain('enterprise', 'Enterprise', 'account-group', [
    ownServiceRole(
      'enterprise',
      'UsageReportsViewer',
      'Usage report viewer',
      'Views the usage reports of all accounts in the enterprise.',
      ['enterprise.enterprise.retrieve-usage-reports'],
    ),
  ]),
  plain('globalcatalog', 'Global catalog', 'catalog-entry'),
  plain('iam-groups', 'IAM Access Groups', 'groups'),
  plain('iam-identity', 'IAM Identity', 'account', [
    ownServiceRole('iam-identity', 'UserApiKeyCreator', 'User API key creator', 'Creates API keys of their own.', [
      'iam-identity.apikey.create',
    ]),
    ownServiceRole('iam-identity', 'ServiceIdCreator', 'Service ID creator', 'Creates service IDs.', [
      'iam-identity.serviceid.create',
    ]),
  ]),
  plain('cloudshell', 'Cloud Shell settings', 'account-settings'),
  plain('entitlement', 'License and entitlement', 'entitlement'),
  plain('project', 'Projects', 'project'),
  plain('iam-access-management', 'Role management', 'customRole'),
  plain('security-compliance', 'Security and Compliance Center', 'posture'),
  plain('support', 'Support center', 'case'),
  userManagement,
];
