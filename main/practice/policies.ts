import { OWNER_IAM_ID, PRACTICE_ACCOUNT_ID } from './content.ts';
import type { Identity } from './content.ts';
import { iamError } from './errors.ts';
import { hexId } from './deterministic-ids.ts';
import type { Route, Scene, Turn } from './exchange.ts';
import { answer } from './exchange.ts';
import { iamIdAt, stateAt } from './lifecycle.ts';
import type { GrantedPolicy, PolicyAttribute, PracticeState } from './state.ts';

/* `GET /v1/policies`: what invitations granted, and the caller's own policy on user management. */

export const policyRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/v1/policies', family: 'policies', handle: listPolicies },
];

const PLATFORM_ROLE = { administrator: 'Administrator', editor: 'Editor', viewer: 'Viewer' } as const;

function listPolicies(state: PracticeState, scene: Scene): Turn {
  const { query } = scene.request;
  if (query.get('account_id') !== PRACTICE_ACCOUNT_ID) {
    return {
      state,
      answer: iamError(400, 'missing_required_query_parameter', 'account_id is missing or not this account'),
    };
  }
  const wanted = query.get('iam_id');
  const granted = state.users
    .filter((user) => stateAt(user, scene.now) !== 'ERROR_WHILE_PROCESSING')
    .flatMap((user) =>
      user.grants.policies.map((policy) => ({
        policy,
        iamId: iamIdAt(user, scene.now),
        by: user.invitedBy,
        at: user.addedAt,
      })),
    );
  const own = { policy: ownPolicy(state.seed, scene.caller), iamId: scene.caller.iamId, by: null, at: 0 };
  const all = scene.caller.iamId === OWNER_IAM_ID ? granted : [...granted, own];
  const policies = all
    .filter(({ iamId }) => wanted === null || iamId === wanted)
    .map(({ policy, iamId, by, at }) =>
      toPolicy(policy, iamId, by ?? OWNER_IAM_ID, new Date(at).toISOString(), scene.origin),
    );
  return answer(state, 200, { policies });
}

/** What lets an editor invite, and a viewer only look. The owner needs no policy. */
function ownPolicy(seed: number, caller: Identity): GrantedPolicy {
  const attributes: PolicyAttribute[] = [
    { name: 'accountId', value: PRACTICE_ACCOUNT_ID },
    { name: 'serviceName', value: 'user-management' },
  ];
  return {
    id: hexId(seed, 'own policy', caller.userManagement.length),
    roles: [`crn:v1:bluemix:public:iam::::role:${PLATFORM_ROLE[caller.userManagement]}`],
    resources: [attributes],
  };
}

function toPolicy(
  policy: GrantedPolicy,
  iamId: string,
  by: string,
  at: string,
  origin: string,
): Readonly<Record<string, unknown>> {
  return {
    id: policy.id,
    type: 'access',
    subjects: [{ attributes: [{ name: 'iam_id', value: iamId }] }],
    roles: policy.roles.map((role) => ({ role_id: role, display_name: role.slice(role.lastIndexOf(':') + 1) })),
    resources: policy.resources.map((attributes) => ({ attributes })),
    href: `${origin}/v1/policies/${policy.id}`,
    created_at: at,
    created_by_id: by,
    last_modified_at: at,
    last_modified_by_id: by,
    state: 'active',
  };
}
