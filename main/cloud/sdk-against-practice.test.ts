import AccountManagementV4 from '@ibm-cloud/platform-services/account-management/v4.js';
import GlobalCatalogV1 from '@ibm-cloud/platform-services/global-catalog/v1.js';
import IamAccessGroupsV2 from '@ibm-cloud/platform-services/iam-access-groups/v2.js';
import IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js';
import IamPolicyManagementV1 from '@ibm-cloud/platform-services/iam-policy-management/v1.js';
import ResourceManagerV2 from '@ibm-cloud/platform-services/resource-manager/v2.js';
import UserManagementV1 from '@ibm-cloud/platform-services/user-management/v1.js';
import { IamAuthenticator } from 'ibm-cloud-sdk-core';
import { describe, expect, it } from 'vitest';
import { openPractice } from '#main/practice/testing/open-practice.ts';
import type { PracticeFixture } from '#main/practice/testing/open-practice.ts';
import type { PracticeOptions } from '#main/practice/practice.ts';

/*
 * IBM's SDK as its own guide uses it, pointed at the practice account and otherwise unchanged: what it cannot do there, it could
 * not do in earnest either.
 */

/** The SDK looks at the wall clock for its tokens, so the practice account has to have today's time here. */
async function connect(options: Partial<PracticeOptions> = {}) {
  const account = await openPractice({ clock: { now: () => Date.now(), sleep: async () => undefined }, ...options });
  const authenticator = new IamAuthenticator({ apikey: 'practice', url: account.url });
  const service = { authenticator, serviceUrl: account.url };
  return {
    account,
    accountId: account.practice.accountId,
    users: new UserManagementV1(service),
    groups: new IamAccessGroupsV2(service),
    policies: new IamPolicyManagementV1(service),
    identity: new IamIdentityV1(service),
    resourceGroups: new ResourceManagerV2(service),
    catalog: new GlobalCatalogV1({ authenticator, serviceUrl: `${account.url}/api/v1` }),
    accounts: new AccountManagementV4(service),
    [Symbol.asyncDispose]: (): PromiseLike<void> => account[Symbol.asyncDispose](),
  };
}

async function idOf(account: PracticeFixture, email: string): Promise<string> {
  const { body } = await account.call('GET', `${account.users}?user_id=${email}`);
  return (body as { resources: { iam_id: string }[] }).resources[0]!.iam_id;
}

describe('user management of the SDK', () => {
  it('invites', async () => {
    await using sdk = await connect();
    const { status, result } = await sdk.users.inviteUsers({
      accountId: sdk.accountId,
      users: [{ email: 'ann@x.org', account_role: 'Member' }],
      iamPolicy: [
        {
          type: 'access',
          roles: [{ role_id: 'crn:v1:bluemix:public:iam::::role:Viewer' }],
          resources: [
            {
              attributes: [
                { name: 'accountId', value: sdk.accountId },
                { name: 'resourceGroupId', value: '*' },
              ],
            },
          ],
        },
      ],
      accessGroups: ['AccessGroupId-dev00000-0000-4000-8000-000000000001'],
    });
    expect(status).toBe(202);
    expect(result.resources).toMatchObject([{ email: 'ann@x.org', state: 'PROCESSING' }]);
  });

  it('lists a page, and pages through all', async () => {
    await using sdk = await connect({ extraUsers: 144 });
    const { result } = await sdk.users.listUsers({ accountId: sdk.accountId, limit: 20, includeSettings: true });
    expect(result).toMatchObject({ total_results: 150, limit: 20 });
    const pager = new UserManagementV1.UsersPager(sdk.users, { accountId: sdk.accountId, limit: 40 });
    expect(new Set((await pager.getAll()).map(({ id }) => id)).size).toBe(150);
  });

  it('searches one condition, and finds nobody for two, because it encodes the comma', async () => {
    await using sdk = await connect();
    const search = async (text: string) =>
      (await sdk.users.listUsers({ accountId: sdk.accountId, search: text })).result.total_results;
    expect(await search('state:PENDING')).toBe(2);
    expect(await search('state:PENDING,state:SUSPENDED')).toBe(0);
    const either = await sdk.account.call('GET', `${sdk.account.users}?search=state:PENDING,state:SUSPENDED`);
    expect(either.body).toMatchObject({ total_results: 3 });
  });

  it('finds by user id', async () => {
    await using sdk = await connect();
    const { result } = await sdk.users.listUsers({ accountId: sdk.accountId, userId: 'vic.vpn@practice.example' });
    expect(result.resources).toMatchObject([{ state: 'VPN_ONLY', realm: 'SL' }]);
  });

  it('reads and changes a profile', async () => {
    await using sdk = await connect();
    const iamId = await idOf(sdk.account, 'sam.suspended@practice.example');
    const person = { accountId: sdk.accountId, iamId };
    const changed = await sdk.users.updateUserProfile({
      ...person,
      firstname: 'Samuel',
      state: 'ACTIVE',
      phonenumber: '1',
    });
    expect(changed.status).toBe(204);
    const { result } = await sdk.users.getUserProfile({ ...person, includeActivity: 'true' });
    expect(result).toMatchObject({ firstname: 'Samuel', state: 'ACTIVE', phonenumber: '1', iam_id: iamId });
  });

  it('reads and changes settings', async () => {
    await using sdk = await connect();
    const person = { accountId: sdk.accountId, iamId: await idOf(sdk.account, 'ana.active@practice.example') };
    const changed = await sdk.users.updateUserSettings({
      ...person,
      language: 'de',
      allowedIpAddresses: '10.0.0.1',
      selfManage: true,
    });
    expect(changed.status).toBe(204);
    expect((await sdk.users.getUserSettings(person)).result).toMatchObject({ language: 'de', self_manage: true });
  });

  it('removes, once', async () => {
    await using sdk = await connect();
    const person = { accountId: sdk.accountId, iamId: await idOf(sdk.account, 'pat.pending@practice.example') };
    expect((await sdk.users.removeUser(person)).status).toBe(204);
    await expect(sdk.users.removeUser(person)).rejects.toMatchObject({ status: 404 });
    const other = { ...person, iamId: await idOf(sdk.account, 'old.pending@practice.example') };
    expect((await sdk.users.v3RemoveUser(other)).status).toBe(202);
  });

  it('accepts for who is a member already', async () => {
    await using sdk = await connect();
    expect((await sdk.users.accept({ accountId: sdk.accountId })).status).toBe(204);
  });

  it('fails with status, words and waiting time', async () => {
    await using sdk = await connect({ faults: ['GET users 429 retry-after=3'] });
    await expect(sdk.users.listUsers({ accountId: sdk.accountId })).rejects.toMatchObject({
      status: 429,
      message: 'Too many requests',
      headers: expect.objectContaining({ 'retry-after': '3' }) as object,
    });
  });
});

describe('the other services of the SDK', () => {
  it('list access groups in pages, and their members', async () => {
    await using sdk = await connect();
    const options = { accountId: sdk.accountId, limit: 3, hidePublicAccess: true };
    const groups = await new IamAccessGroupsV2.AccessGroupsPager(sdk.groups, options).getAll();
    expect(groups).toHaveLength(7);
    const { result } = await sdk.groups.listAccessGroupMembers({ accessGroupId: groups[0]!.id! });
    expect(result.members).toMatchObject([{ email: 'ana.active@practice.example' }]);
  });

  it('list roles and policies', async () => {
    await using sdk = await connect();
    const { result } = await sdk.policies.listRoles({ accountId: sdk.accountId, serviceName: 'kms' });
    expect(result.custom_roles).toMatchObject([{ display_name: 'Key lister' }]);
    await sdk.account.invite(['ann@x.org'], {
      iam_policy: [
        {
          type: 'access',
          roles: [{ role_id: result.custom_roles![0]!.crn }],
          resources: [
            {
              attributes: [
                { name: 'accountId', value: sdk.accountId },
                { name: 'serviceName', value: 'kms' },
              ],
            },
          ],
        },
      ],
    });
    const iamId = await idOf(sdk.account, 'ann@x.org');
    const listed = await sdk.policies.listPolicies({ accountId: sdk.accountId, iamId, type: 'access' });
    expect(listed.result.policies).toMatchObject([{ roles: [{ role_id: result.custom_roles![0]!.crn }] }]);
  });

  it('read identity settings and API key details', async () => {
    await using sdk = await connect();
    const settings = await sdk.identity.getAccountSettings({ accountId: sdk.accountId });
    expect(settings.result).toMatchObject({
      restrict_user_list_visibility: 'NOT_RESTRICTED',
      restrict_user_domains: [],
    });
    const effective = await sdk.identity.getEffectiveAccountSettings({ accountId: sdk.accountId });
    expect(effective.result.effective).toMatchObject({ mfa: 'NONE' });
    const key = await sdk.identity.getApiKeysDetails({ iamApiKey: 'practice' });
    expect(key.result).toMatchObject({ account_id: sdk.accountId });
  });

  it('list resource groups and catalogue entries, and read the account', async () => {
    await using sdk = await connect();
    const groups = await sdk.resourceGroups.listResourceGroups({ accountId: sdk.accountId });
    expect(groups.result.resources).toHaveLength(3);
    const entries = await sdk.catalog.listCatalogEntries({
      q: 'kind:service iam:true active:true',
      include: '*',
      limit: 5,
    });
    expect(entries.result.resources).toHaveLength(5);
    const account = await sdk.accounts.getAccount({ accountId: sdk.accountId });
    expect(account.result.name).toBe('Practice account');
  });
});
