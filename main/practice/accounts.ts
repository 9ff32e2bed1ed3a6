import { LINKED_CLASSIC_ACCOUNT, OWNER_IAM_ID, PRACTICE_ACCOUNT_ID, PRACTICE_ACCOUNT_NAME } from './content.ts';
import type { Route, Scene } from './exchange.ts';
import { answer } from './exchange.ts';

/* The account itself, in its two APIs, and its identity settings. */

const OWNER_EMAIL = 'owner@practice.example';

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/v4/accounts/:account',
    family: 'accounts',
    handle: (state, { switches }) =>
      answer(state, 200, {
        id: PRACTICE_ACCOUNT_ID,
        name: PRACTICE_ACCOUNT_NAME,
        owner: PRACTICE_ACCOUNT_ID.split('').reverse().join(''),
        owner_userid: OWNER_EMAIL,
        owner_iamid: OWNER_IAM_ID,
        type: 'SUBSCRIPTION',
        status: 'ACTIVE',
        linked_softlayer_account: switches.classicLinked ? LINKED_CLASSIC_ACCOUNT : '',
        team_directory_enabled: true,
        traits: { eu_supported: false, poc: false, hippa: false },
      }),
  },
  {
    method: 'GET',
    pattern: '/coe/v2/accounts',
    family: 'accounts',
    handle: (state) => answer(state, 200, { total_results: 1, next_url: null, resources: [LEGACY_ENTRY] }),
  },
  {
    method: 'GET',
    pattern: '/coe/v2/accounts/:account',
    family: 'accounts',
    handle: (state) => answer(state, 200, LEGACY_ENTRY),
  },
  {
    method: 'GET',
    pattern: '/v1/accounts/:account/settings/identity',
    family: 'settings',
    handle: (state, scene) => answer(state, 200, identitySettings(scene)),
  },
  {
    method: 'GET',
    pattern: '/v1/accounts/:account/effective_settings/identity',
    family: 'settings',
    handle: (state, scene) =>
      answer(state, 200, {
        account_id: PRACTICE_ACCOUNT_ID,
        effective: identitySettings(scene),
        account: identitySettings(scene),
        assigned_templates: [],
      }),
  },
];

const LEGACY_ENTRY = {
  metadata: { guid: PRACTICE_ACCOUNT_ID, url: `/coe/v2/accounts/${PRACTICE_ACCOUNT_ID}` },
  entity: {
    name: PRACTICE_ACCOUNT_NAME,
    type: 'SUBSCRIPTION',
    state: 'ACTIVE',
    owner_userid: OWNER_EMAIL,
    owner_iam_id: OWNER_IAM_ID,
    country_code: 'USA',
    currency_code: 'USD',
    organizations_region: [],
  },
};

/** As far as invitations depend on them; the other fields have IBM's defaults. */
function identitySettings({ switches }: Scene): Readonly<Record<string, unknown>> {
  return {
    account_id: PRACTICE_ACCOUNT_ID,
    entity_tag: '1-practice',
    restrict_create_service_id: 'NOT_RESTRICTED',
    restrict_create_platform_apikey: 'NOT_RESTRICTED',
    restrict_user_list_visibility: switches.restrictedList ? 'RESTRICTED' : 'NOT_RESTRICTED',
    restrict_user_domains:
      switches.allowList === null
        ? []
        : [{ realm_id: 'IBMid', invitation_email_allow_patterns: switches.allowList, restrict_invitation: true }],
    allowed_ip_addresses: '',
    mfa: 'NONE',
    session_expiration_in_seconds: '86400',
    session_invalidation_in_seconds: '7200',
    max_sessions_per_identity: 'NOT_SET',
    system_access_token_expiration_in_seconds: '3600',
    system_refresh_token_expiration_in_seconds: '259200',
  };
}
