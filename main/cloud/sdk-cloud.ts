import AccountManagementV4 from '@ibm-cloud/platform-services/account-management/v4.js';
import GlobalCatalogV1 from '@ibm-cloud/platform-services/global-catalog/v1.js';
import IamAccessGroupsV2 from '@ibm-cloud/platform-services/iam-access-groups/v2.js';
import IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js';
import IamPolicyManagementV1 from '@ibm-cloud/platform-services/iam-policy-management/v1.js';
import ResourceManagerV2 from '@ibm-cloud/platform-services/resource-manager/v2.js';
import UserManagementV1 from '@ibm-cloud/platform-services/user-management/v1.js';
import type { AccountUser } from '#app/submission/account-user.ts';
import type { Clock, Log } from '#main/compose/ports.ts';
import { readAccountFacts } from './account.ts';
import { readAccountSettings } from './account-settings.ts';
import { parseBaseUrl } from './base-url.ts';
import { readAccessGroups, readResourceGroups } from './catalog-names.ts';
import { CloudError } from './cloud.ts';
import type { Caller, Cloud } from './cloud.ts';
import { readCloudFoundry } from './cloud-foundry.ts';
import { endpointsOf } from './endpoints.ts';
import { InviteService, sendInvite } from './invite-service.ts';
import { KeyAuthenticator } from './key-authenticator.ts';
import { readOneUser, removePlaceholder, resendInvitation } from './pending-user.ts';
import { PlainService } from './plain-service.ts';
import { createReader } from './reader.ts';
import { commonRolesOf, readRoles } from './roles.ts';
import { readServices } from './services.ts';
import { parseCaller } from './token-claims.ts';
import { createTransport, REQUEST_TIMEOUT_MS } from './transport.ts';
import { readUserList } from './users.ts';

/* The Cloud interface on IBM's official SDK. What each call does is in the files around; here they are put together. */

/** Cloud Foundry's hosts may be gone without a word: nobody should wait a minute for them. */
const CLOUD_FOUNDRY_TIMEOUT_MS = 5_000;

export interface CloudOptions {
  readonly apiKey: string;
  /** Null: IBM's own hosts. Otherwise one base for every service and the token endpoint, as parseBaseUrl accepts it. */
  readonly baseUrl: string | null;
  readonly clock: Clock;
  /** True only for an account known to be the simulator: its own routes may then be used. */
  readonly practice: boolean;
  readonly log?: Log;
  /** Time for one request, in milliseconds of the wall clock. */
  readonly timeoutMs?: number;
}

/** A connection for one credential. Contacts nobody until it is asked something. Throws CloudError for a base URL that is refused. */
export function createCloud(options: CloudOptions): Cloud {
  const { clock, log, timeoutMs = REQUEST_TIMEOUT_MS } = options;
  const baseUrl = checkBaseUrl(options.baseUrl);
  const endpoints = endpointsOf(baseUrl);
  const transport = createTransport(baseUrl, timeoutMs, { reuse: true });
  const authenticator = new KeyAuthenticator({ apiKey: options.apiKey, iamUrl: endpoints.iam, clock, transport });
  const reading = { authenticator, ...transport };
  const writing = { authenticator, ...createTransport(baseUrl, timeoutMs, { reuse: false }) };
  const probing = { ...reading, timeout: Math.min(timeoutMs, CLOUD_FOUNDRY_TIMEOUT_MS) };

  const users = new UserManagementV1({ ...reading, serviceUrl: endpoints.userManagement });
  const groups = new IamAccessGroupsV2({ ...reading, serviceUrl: endpoints.iam });
  const policies = new IamPolicyManagementV1({ ...reading, serviceUrl: endpoints.iam });
  const identity = new IamIdentityV1({ ...reading, serviceUrl: endpoints.iam });
  const resourceGroups = new ResourceManagerV2({ ...reading, serviceUrl: endpoints.resourceManager });
  const catalog = new GlobalCatalogV1({ ...reading, serviceUrl: endpoints.globalCatalog });
  const accounts = new AccountManagementV4({ ...reading, serviceUrl: endpoints.accounts });
  const cloudFoundry = new PlainService({ ...probing, serviceUrl: endpoints.cloudFoundry });
  const invitations = new InviteService({ ...writing, serviceUrl: endpoints.userManagement });
  const simulator = new PlainService({ ...writing, serviceUrl: endpoints.userManagement });

  const read = createReader({ clock, authenticator, log });
  const probe = createReader({ clock, authenticator, log, triesWithoutAnswer: 1 });
  const identify = async (signal?: AbortSignal): Promise<Caller> =>
    parseCaller(await read(() => authenticator.token(), signal));
  const signIn = async (signal?: AbortSignal): Promise<void> => {
    await read(() => authenticator.token(), signal);
  };
  const write = { clock, authenticator, signIn };

  return {
    identify,

    readAccount: async (accountId, signal) => {
      const caller = await identify(signal);
      return readAccountFacts(accounts, read, accountId, caller.iamId, signal);
    },

    fetchCatalog: async (accountId, signal) => {
      const caller = await identify(signal);
      const [accessGroups, resourceGroupList, platformRoles, services, organizations, facts, settings] =
        await Promise.all([
          readAccessGroups(groups, read, accountId, signal),
          readResourceGroups(resourceGroups, read, accountId, signal),
          readRoles(policies, read, accountId, null, signal),
          readServices({ catalog, policies }, read, accountId, signal),
          readCloudFoundry(cloudFoundry, probe, signal),
          readAccountFacts(accounts, read, accountId, caller.iamId, signal),
          readAccountSettings(identity, read, accountId, signal),
        ]);
      return {
        accountId,
        accessGroups,
        resourceGroups: resourceGroupList,
        services,
        commonRoles: commonRolesOf(platformRoles, services),
        cloudFoundry: organizations,
        classicLinked: facts.classicLinked,
        allowedAddressPatterns: settings.allowedAddressPatterns,
      };
    },

    readUsers: async (accountId, readOptions) => {
      const startedAt = toIso(clock.now());
      const caller = await identify(readOptions.signal);
      const settings = await readAccountSettings(identity, read, accountId, readOptions.signal);
      const sweep = await readUserList(users, read, accountId, readOptions);
      return {
        ...sweep,
        startedAt,
        endedAt: toIso(clock.now()),
        restricted: settings.listRestricted !== false && seesOnlySelf(sweep.users, caller.iamId),
      };
    },

    invite: (accountId, request, signal) =>
      sendInvite(
        { service: invitations, clock, signIn, signOut: () => authenticator.forget(), log },
        accountId,
        request,
        signal,
      ),

    readUser: (accountId, id, signal) => readOneUser(users, read, accountId, id, signal),

    removePlaceholder: (accountId, placeholder) =>
      removePlaceholder({ ...write, service: invitations }, accountId, placeholder),

    resend: async (accountId, placeholder) =>
      options.practice ? resendInvitation({ ...write, service: simulator }, accountId, placeholder) : 'not-offered',
  };
}

function checkBaseUrl(text: string | null): string | null {
  if (text === null) return null;
  const base = parseBaseUrl(text);
  if (!base.ok) throw new CloudError('refused', `The base URL cannot be used: ${base.problem}`);
  return base.url;
}

/**
 * Where the list is restricted, a caller without a role for it sees themselves and whom they invited (IBM, "Controlling user
 * visibility"). Everybody who sees the whole list sees at least one other member in it: the owner, or whoever the owner took in. An
 * account with a single member and a restricted list looks the same and is treated as restricted, which only asks a person to decide.
 */
function seesOnlySelf(users: readonly AccountUser[], callerIamId: string): boolean {
  return users.every((user) => user.iamId === callerIamId || user.iamId.startsWith('BSS-'));
}

function toIso(ms: number): string {
  return new Date(ms).toISOString();
}
