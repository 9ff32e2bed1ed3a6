import { PRACTICE_ACCOUNT_ID, RESOURCE_GROUPS } from './content.ts';
import type { Route, Scene, Turn } from './exchange.ts';
import { answer } from './exchange.ts';
import type { PracticeState } from './state.ts';

/* `GET /v2/resource_groups`: one answer, no pages. */

export const resourceGroupRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/v2/resource_groups', family: 'resource-groups', handle: listResourceGroups },
];

const CREATED_AT = '2024-01-02T03:04:05.000Z';

function listResourceGroups(state: PracticeState, { request }: Scene): Turn {
  const account = request.query.get('account_id');
  const name = request.query.get('name');
  const onlyDefault = request.query.get('default') === 'true';
  const groups = RESOURCE_GROUPS.filter(
    (group) =>
      // Another account's groups are not visible; that is an empty list, not an error. [inferred]
      (account === null || account === PRACTICE_ACCOUNT_ID) &&
      (name === null || group.name === name) &&
      (!onlyDefault || group.isDefault),
  );
  return answer(state, 200, {
    resources: groups.map((group) => ({
      id: group.id,
      crn: `crn:v1:bluemix:public:resource-controller::a/${PRACTICE_ACCOUNT_ID}::resource-group:${group.id}`,
      account_id: PRACTICE_ACCOUNT_ID,
      name: group.name,
      state: 'ACTIVE',
      default: group.isDefault,
      quota_id: 'a3d7b8d01e261c24677937c29ab33f3c',
      payment_methods_url: `/v2/resource_groups/${group.id}/payment_methods`,
      quota_url: '/v2/quota_definitions/a3d7b8d01e261c24677937c29ab33f3c',
      teams_url: `/v2/resource_groups/${group.id}/teams`,
      created_at: CREATED_AT,
      updated_at: CREATED_AT,
    })),
  });
}
