import { describe, expect, it } from 'vitest';
import { derive } from '../import/derive.ts';
import {
  ACME,
  ACME_DEV,
  ACME_PROD,
  ADMINISTRATOR,
  AUDITORS,
  DEVELOPERS,
  EDITOR,
  makeTestCatalog,
  OPERATOR,
  PROD,
  READER,
  STAGING,
  TEST_ACCOUNT,
  VIEWER,
  WRITER,
} from '../import/test-catalog.ts';
import { peopleFile } from '../import/test-files.ts';
import { CLASSIC_SETS } from '../access/classic.ts';
import { toInviteRequest } from './request.ts';

/* Every shape of IBM's invite request (docs/ibm-cloud.md 2.1), from the cells that ask for it. */

const catalog = makeTestCatalog();

/** The request for the only invitation of a list of one row. */
function requestFor(cells: Readonly<Record<string, string>>) {
  const header = ['email', ...Object.keys(cells)];
  const row = ['ann@x.example', ...Object.values(cells)].map((cell) => `"${cell}"`);
  const derived = derive([peopleFile(`${header.join(',')}\n${row.join(',')}\n`)], [], catalog);
  expect(derived.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [invitation] = derived.invitations;
  return toInviteRequest(derived.accesses[invitation!.access]!, invitation!.invitees, TEST_ACCOUNT);
}

const users = [{ email: 'ann@x.example', account_role: 'Member' }];
const account = { name: 'accountId', value: TEST_ACCOUNT };

/** The whole request with one policy. */
function withPolicy(
  roles: readonly string[],
  ...attributes: readonly { readonly name: string; readonly value: string }[]
) {
  return {
    users,
    iam_policy: [
      {
        type: 'access',
        roles: roles.map((role_id) => ({ role_id })),
        resources: [{ attributes: [account, ...attributes] }],
      },
    ],
  };
}

describe('toInviteRequest', () => {
  it('puts people into access groups', () => {
    expect(requestFor({ access_groups: 'Developers; Auditors' })).toEqual({
      users,
      access_groups: [AUDITORS, DEVELOPERS],
    });
  });

  it.each([
    ['all services', { service: 'all', roles: 'Viewer' }, [VIEWER], [{ name: 'serviceType', value: 'service' }]],
    ['all services by roles alone', { roles: 'Viewer' }, [VIEWER], [{ name: 'serviceType', value: 'service' }]],
    [
      'all services in a resource group',
      { roles: 'Viewer', resource_group: 'prod' },
      [VIEWER],
      [{ name: 'resourceGroupId', value: PROD }],
    ],
    [
      'all services in any resource group',
      { service: 'all', roles: 'Viewer', resource_group: '*' },
      [VIEWER],
      [{ name: 'resourceGroupId', value: '*' }],
    ],
    ['one service', { service: 'kms', roles: 'Reader' }, [READER], [{ name: 'serviceName', value: 'kms' }]],
    [
      'one service by its display name',
      { service: 'Key Protect', roles: READER },
      [READER],
      [{ name: 'serviceName', value: 'kms' }],
    ],
    [
      'one service in a resource group',
      { service: 'cloud-object-storage', roles: 'Writer; Reader', resource_group: 'staging' },
      [READER, WRITER],
      [
        { name: 'resourceGroupId', value: STAGING },
        { name: 'serviceName', value: 'cloud-object-storage' },
      ],
    ],
    [
      'one instance in a region',
      { service: 'kms', roles: 'Reader', region: 'eu-de', service_instance: '3fa85f64' },
      [READER],
      [
        { name: 'region', value: 'eu-de' },
        { name: 'serviceInstance', value: '3fa85f64' },
        { name: 'serviceName', value: 'kms' },
      ],
    ],
    [
      'resources by wildcard',
      { service: 'messagehub', roles: 'Writer', resource_type: 'topic', resource: 'team-?-*' },
      [WRITER],
      [
        { name: 'resource', value: 'team-?-*', operator: 'stringMatch' },
        { name: 'resourceType', value: 'topic' },
        { name: 'serviceName', value: 'messagehub' },
      ],
    ],
    [
      'the resource group itself',
      { resource_group: 'prod', resource_group_access: 'Viewer' },
      [VIEWER],
      [
        { name: 'resource', value: PROD },
        { name: 'resourceType', value: 'resource-group' },
      ],
    ],
    [
      'all account management',
      { service: 'all-account-management', roles: 'Administrator' },
      [ADMINISTRATOR],
      [{ name: 'serviceType', value: 'platform_service' }],
    ],
    [
      'all IAM account management',
      { service: 'all-iam-account-management', roles: 'Operator' },
      [OPERATOR],
      [{ name: 'service_group_id', value: 'IAM' }],
    ],
    [
      'one account management service',
      { service: 'user-management', roles: 'Editor' },
      [EDITOR],
      [{ name: 'serviceName', value: 'user-management' }],
    ],
  ])('asks for a policy on %s', (_, cells, roles, attributes) => {
    expect(requestFor(cells)).toEqual(withPolicy(roles, ...attributes));
  });

  it('asks for a policy and for access to its resource group in one row', () => {
    const request = requestFor({
      service: 'kms',
      roles: 'Reader',
      resource_group: 'prod',
      resource_group_access: 'Viewer',
    });
    expect(request.iam_policy).toHaveLength(2);
  });

  it('sends classic permissions by key', () => {
    expect(requestFor({ classic: 'View only' })).toEqual({
      users,
      infrastructure_roles: { permissions: CLASSIC_SETS['view only'] },
    });
    expect(requestFor({ classic: 'DNS_MANAGE; hardware view' })).toEqual({
      users,
      infrastructure_roles: { permissions: ['DNS_MANAGE', 'HARDWARE_VIEW'] },
    });
  });

  it('puts everybody into each Cloud Foundry role, spaces inside their organization', () => {
    const cf = {
      cf_org: 'acme',
      cf_org_roles: 'OrgManager; Billing manager',
      cf_space: 'dev',
      cf_space_roles: 'Developer',
    };
    expect(requestFor(cf)).toEqual({
      users,
      organization_roles: [
        {
          id: ACME,
          region: 'us-south',
          users: ['ann@x.example'],
          auditors: [],
          managers: ['ann@x.example'],
          billing_managers: ['ann@x.example'],
          spaces: [{ id: ACME_DEV, developers: ['ann@x.example'], managers: [], auditors: [] }],
        },
      ],
    });
  });

  it('sends two spaces of an organization as one organization', () => {
    const text = [
      'email,cf_org,cf_org_roles,cf_space,cf_space_roles',
      'ann@x.example,acme,User,dev,Developer',
      'ann@x.example,acme,Auditor,prod,Auditor',
    ].join('\n');
    const derived = derive([peopleFile(text)], [], catalog);
    const request = toInviteRequest(derived.accesses[0]!, ['ann@x.example'], TEST_ACCOUNT);
    expect(request.organization_roles).toMatchObject([
      { id: ACME, auditors: ['ann@x.example'], managers: [], spaces: [{ id: ACME_DEV }, { id: ACME_PROD }] },
    ]);
  });

  it('leaves out what nobody asked for: an empty infrastructure_roles is refused by some accounts', () => {
    expect(toInviteRequest({ key: '', options: [] }, ['ann@x.example'], TEST_ACCOUNT)).toEqual({ users });
  });

  it('makes the same bytes whatever order the cells came in', () => {
    const a = requestFor({ access_groups: 'Developers;Auditors', service: 'kms', roles: 'Writer;Reader' });
    const b = requestFor({ roles: 'reader; WRITER', service: 'KMS', access_groups: 'auditors|developers' });
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
  });
});
