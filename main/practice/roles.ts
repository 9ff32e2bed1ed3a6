import { PRACTICE_ACCOUNT_ID } from './content.ts';
import { iamError } from './errors.ts';
import type { Route, Scene, Turn } from './exchange.ts';
import { answer } from './exchange.ts';
import { rolesOfService } from './known-roles.ts';
import { platformRoles } from './role-content.ts';
import type { RoleSet } from './role-content.ts';
import type { PracticeState } from './state.ts';

/* `GET /v2/roles`: the roles of one service, of the IAM services as a group, or the platform roles. */

export const roleRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/v2/roles', family: 'roles', handle: listRoles },
];

const PLATFORM_ONLY: RoleSet = { system: platformRoles(), service: [], custom: [] };
const NONE: RoleSet = { system: [], service: [], custom: [] };

function listRoles(state: PracticeState, { request }: Scene): Turn {
  const service = request.query.get('service_name');
  const group = request.query.get('service_group_id');
  if (service !== null && group !== null) {
    return { state, answer: iamError(400, 'invalid_body', 'service_name and service_group_id exclude each other') };
  }
  const roles = service === null ? PLATFORM_ONLY : (rolesOfService(service) ?? NONE);
  // Custom roles belong to an account: without naming it only the others are listed. [inferred]
  const custom = request.query.get('account_id') === PRACTICE_ACCOUNT_ID ? roles.custom : [];
  return answer(state, 200, { custom_roles: custom, service_roles: roles.service, system_roles: roles.system });
}
