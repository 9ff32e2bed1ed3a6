import { accountRoutes } from './accounts.ts';
import { catalogueRoutes } from './catalogue.ts';
import { classicRoutes } from './classic.ts';
import { cloudFoundryRoutes } from './cloud-foundry.ts';
import { API_KEYS, PRACTICE_ACCOUNT_ID, PRACTICE_API_KEY } from './content.ts';
import { iamError, userError } from './errors.ts';
import type { Answer, PracticeRequest, Route, Scene, Turn } from './exchange.ts';
import { groupRoutes } from './groups.ts';
import { inviteRoute } from './invite.ts';
import { matchPath } from './match-path.ts';
import { policyRoutes } from './policies.ts';
import { resourceGroupRoutes } from './resource-groups.ts';
import { roleRoutes } from './roles.ts';
import type { PracticeState } from './state.ts';
import { authenticate, tokenRoutes } from './token.ts';
import { userListRoute } from './user-list.ts';
import { userRecordRoutes } from './user-record.ts';

/** Every simulated route. One port serves them all, so a client needs one base URL. */
export const ROUTES: readonly Route[] = [
  ...tokenRoutes,
  userListRoute,
  inviteRoute,
  ...userRecordRoutes,
  ...groupRoutes,
  ...roleRoutes,
  ...policyRoutes,
  ...resourceGroupRoutes,
  ...catalogueRoutes,
  ...accountRoutes,
  ...cloudFoundryRoutes,
  ...classicRoutes,
];

export interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a request; null when nothing is there. */
export function findRoute(request: PracticeRequest): Found | null {
  for (const route of ROUTES) {
    const params = route.method === request.method ? matchPath(route.pattern, request.path) : null;
    if (params !== null) return { route, params };
  }
  return null;
}

/** The whole of the simulated cloud as one function: a state and a request give a state and an answer. */
export function takeTurn(state: PracticeState, found: Found | null, scene: Omit<Scene, 'caller' | 'params'>): Turn {
  if (found === null) return { state, answer: userError(404, 'Not Found', 'There is nothing at this path') };
  const { route, params } = found;
  const caller =
    route.open === true ? API_KEYS[PRACTICE_API_KEY]! : authenticate(scene.request, scene.now, scene.tokenSecret);
  if (caller === 'none' || caller === 'expired') return { state, answer: unauthorized(route, caller) };
  if (params.account !== undefined && params.account !== PRACTICE_ACCOUNT_ID) {
    return { state, answer: userError(404, 'Not Found', 'Account not found') };
  }
  return route.handle(state, { ...scene, params, caller });
}

/** The body for a missing or expired token is not documented for user management. [inferred] */
function unauthorized(route: Route, problem: 'none' | 'expired'): Answer {
  const message = problem === 'expired' ? 'The token has expired' : 'The token is missing or not valid';
  return route.family === 'users' ? userError(401, 'Unauthorized', message) : iamError(401, 'invalid_token', message);
}
