import type { Route, Scene, Turn } from './exchange.ts';
import { answer } from './exchange.ts';
import { NO_SUCH_USER, userError } from './errors.ts';
import { OWNER_IAM_ID } from './content.ts';
import { accepted, acceptRacers, findById, isPlaceholderState, LIFETIME_MS, stateAt } from './lifecycle.ts';
import { mayChangeUsers } from './permissions.ts';
import { withUser, withViolation } from './state.ts';
import type { PracticeState, PracticeUser, Profile, UserSettings } from './state.ts';
import { toUserEntry } from './user-view.ts';

/* One user of the account: profile, state, settings, removal, acceptance. */

const USER = '/v2/accounts/:account/users/:user';

export const userRecordRoutes: readonly Route[] = [
  { method: 'GET', pattern: USER, family: 'users', handle: readProfile },
  { method: 'PATCH', pattern: USER, family: 'users', handle: changeProfile },
  { method: 'DELETE', pattern: USER, family: 'users', handle: (state, scene) => remove(state, scene, 204) },
  // The asynchronous removal; its status is not documented. [inferred: 202]
  {
    method: 'DELETE',
    pattern: '/v3/accounts/:account/users/:user',
    family: 'users',
    handle: (state, scene) => remove(state, scene, 202),
  },
  { method: 'GET', pattern: `${USER}/settings`, family: 'users', handle: readSettings },
  { method: 'PATCH', pattern: `${USER}/settings`, family: 'users', handle: changeSettings },
  { method: 'POST', pattern: '/v2/users/accept', family: 'users', handle: accept },
];

/** Runs `act` on the user the path names, or answers 404. */
function onUser(state: PracticeState, scene: Scene, act: (user: PracticeUser) => Turn): Turn {
  const user = findById(state, scene.params.user ?? '', scene.now);
  return user === null ? { state, answer: NO_SUCH_USER } : act(user);
}

function readProfile(state: PracticeState, scene: Scene): Turn {
  return onUser(state, scene, (user) =>
    answer(acceptRacers(state, [user], scene.now), 200, toUserEntry(user, scene.now)),
  );
}

/** What an editor may set. SUSPENDED is missing from the API's text, but the console and the CLI set it. [documented] */
const SETTABLE_STATES = new Set(['ACTIVE', 'VPN_ONLY', 'DISABLED_CLASSIC_INFRASTRUCTURE', 'SUSPENDED']);

function changeProfile(state: PracticeState, scene: Scene): Turn {
  const refusal = mayChangeUsers(scene.caller);
  if (refusal !== null) return { state, answer: refusal };
  return onUser(state, scene, (user) => {
    const { state: wanted, ...rest } = readTexts(scene.request.body, [
      'state',
      'firstname',
      'lastname',
      'phonenumber',
      'altphonenumber',
      'photo',
    ]);
    const current = stateAt(user, scene.now);
    if (wanted !== undefined && (!SETTABLE_STATES.has(wanted) || isPlaceholderState(current))) {
      return { state, answer: userError(400, 'Bad Request', 'Invalid state', `${current} cannot become ${wanted}`) };
    }
    const timeline = wanted === undefined ? user.timeline : [...user.timeline, { at: scene.now, state: wanted }];
    const profile: Profile = { ...user.profile, ...rest };
    return answer(withUser(state, { ...user, timeline, profile }), 204);
  });
}

function remove(state: PracticeState, scene: Scene, status: number): Turn {
  const refusal = mayChangeUsers(scene.caller);
  if (refusal !== null) return { state, answer: refusal };
  return onUser(state, scene, (user) => {
    // That the owner stays is plain; the wording is not documented. [inferred]
    if (user.iamId === OWNER_IAM_ID) {
      return { state, answer: userError(403, 'Forbidden', 'The account owner cannot be removed') };
    }
    const noted = isPlaceholderState(stateAt(user, scene.now))
      ? state
      : withViolation(state, 'removed-member', scene.now, user.email);
    return answer({ ...noted, users: noted.users.filter((each) => each.serial !== user.serial) }, status);
  });
}

function readSettings(state: PracticeState, scene: Scene): Turn {
  return onUser(state, scene, (user) => answer(state, 200, user.settings));
}

function changeSettings(state: PracticeState, scene: Scene): Turn {
  const refusal = mayChangeUsers(scene.caller);
  if (refusal !== null) return { state, answer: refusal };
  return onUser(state, scene, (user) => {
    const texts = readTexts(scene.request.body, ['language', 'notification_language', 'allowed_ip_addresses']);
    const selfManage = readFlag(scene.request.body, 'self_manage');
    const settings: UserSettings = {
      ...user.settings,
      ...texts,
      ...(selfManage !== null && { self_manage: selfManage }),
    };
    return answer(withUser(state, { ...user, settings }), 204);
  });
}

/** The invitee's own call. 204 when they are a member already [documented], 202 on acceptance [inferred]. */
function accept(state: PracticeState, { caller, now }: Scene): Turn {
  const user = state.users.find((each) => each.iamId === caller.iamId);
  if (user === undefined) return { state, answer: NO_SUCH_USER };
  return stateAt(user, now) === 'PENDING' ? acceptInvitation(state, user, now) : answer(state, 204);
}

/** Somebody accepts: 202; 409 unless they are PENDING; 410 after 30 days, when the link is dead. [inferred] */
export function acceptInvitation(state: PracticeState, user: PracticeUser, now: number): Turn {
  if (stateAt(user, now) !== 'PENDING') {
    return { state, answer: userError(409, 'Conflict', 'Only a pending invitation can be accepted') };
  }
  if (now - user.addedAt > LIFETIME_MS) {
    return { state, answer: userError(410, 'Gone', 'The invitation has expired') };
  }
  return answer(withUser(state, accepted(user, now)), 202);
}

function readTexts<Name extends string>(body: string, names: readonly Name[]): Partial<Record<Name, string>> {
  const fields = readObject(body);
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string') texts[name] = value;
  }
  return texts;
}

function readFlag(body: string, name: string): boolean | null {
  const value = readObject(body)[name];
  return typeof value === 'boolean' ? value : null;
}

function readObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
