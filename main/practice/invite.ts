import { answer } from './exchange.ts';
import type { Answer, Route, Scene, Turn } from './exchange.ts';
import { checkClassic } from './classic-permissions.ts';
import { hexId } from './deterministic-ids.ts';
import { oldUserError, userError } from './errors.ts';
import { blankUser } from './first-state.ts';
import { BodyProblem, countInvitees, parseInviteBody } from './invite-body.ts';
import type { InviteBody } from './invite-body.ts';
import { findByEmail, hasTag, isWaiting, stateAt, timelineFor } from './lifecycle.ts';
import { mayChangeUsers } from './permissions.ts';
import { withViolation } from './state.ts';
import type { Grants, PracticeState, PracticeUser } from './state.ts';
import { fitsAllowList } from './switches.ts';

/* `POST /v2/accounts/{account_id}/users`: the invite call. */

/** Above, the API answers 413 with code 1023 (terraform-provider-ibm issue 2160). */
const MAX_INVITEES = 100;

export const inviteRoute: Route = {
  method: 'POST',
  pattern: '/v2/accounts/:account/users',
  family: 'users',
  handle: inviteUsers,
};

function inviteUsers(before: PracticeState, scene: Scene): Turn {
  const { caller, now, request, switches } = scene;
  const refusal = mayChangeUsers(caller);
  if (refusal !== null) return { state: before, answer: refusal };
  const count = countInvitees(request.body);
  if (count > MAX_INVITEES) {
    const state = withViolation(before, 'over-100', now, `${count} addresses`);
    return { state, answer: oldUserError(413, 1023, 'Too many users in one invitation', count) };
  }
  let body: InviteBody;
  try {
    body = parseInviteBody(request.body);
  } catch (problem) {
    if (!(problem instanceof BodyProblem)) throw problem;
    return { state: before, answer: userError(400, 'Bad Request', 'Invalid request payload', problem.message) };
  }
  const state = noteDoubleInvitations(before, body, now);
  const no = refuseAddresses(state, body, scene) ?? checkClassic(body.classicPermissions, switches.classicLinked);
  if (no !== null) return { state: rememberTurnedAway(state, body, no), answer: no };
  return acceptInvitation(state, body, scene);
}

/** Whoever waits already should not be named again, whatever the answer will be. */
function noteDoubleInvitations(state: PracticeState, body: InviteBody, now: number): PracticeState {
  return uniqueByCase(body.emails).reduce((noted, email) => {
    const known = findByEmail(noted, email);
    const twice = known !== null && isWaiting(stateAt(known, now));
    return twice ? withViolation(noted, 'double-invitation', now, email) : noted;
  }, state);
}

/** Everything about the addresses that makes the server refuse the whole call; null when there is nothing. */
function refuseAddresses(state: PracticeState, body: InviteBody, { now, switches }: Scene): Answer | null {
  const { emails } = body;
  if (emails.some((email) => hasTag(email, 'refuse'))) {
    return userError(400, 'Bad Request', 'The invitation could not be created');
  }
  const { allowList } = switches;
  const foreign = allowList === null ? undefined : emails.find((email) => !fitsAllowList(email, allowList));
  // The wording for an address outside the allow-list is not documented. [inferred]
  if (foreign !== undefined) {
    return userError(
      400,
      'Bad Request',
      `Invite request blocked : ${foreign}`,
      'The address is not allowed in this account.',
    );
  }
  const processing = emails.filter((email) => isProcessing(state, email, now));
  if (processing.length === 0) return null;
  const names = processing.join(', ');
  const hint = `Users ${names} are already being processed. Try again after a minute.`;
  return userError(409, 'Conflict', `Invite request blocked : ${names}`, hint);
}

function isProcessing(state: PracticeState, email: string, now: number): boolean {
  const user = findByEmail(state, email);
  if (user !== null) return stateAt(user, now) === 'PROCESSING';
  return hasTag(email, 'busy') && !state.turnedAway.includes(email.toLowerCase());
}

/** `+busy` is turned away by the first 409 only. */
function rememberTurnedAway(state: PracticeState, body: InviteBody, refusal: Answer): PracticeState {
  if (refusal.status !== 409) return state;
  const busy = body.emails.filter((email) => hasTag(email, 'busy')).map((email) => email.toLowerCase());
  return { ...state, turnedAway: [...new Set([...state.turnedAway, ...busy])] };
}

function acceptInvitation(state: PracticeState, body: InviteBody, scene: Scene): Turn {
  const invited: PracticeUser[] = [];
  const entries = uniqueByCase(body.emails).map((email) => {
    const known = findByEmail(state, email);
    // ACTIVE stays ACTIVE (what clients saw before IBM made it an error, terraform-provider-ibm issue 6953). A repeated invite of
    // somebody PENDING or failed changes nothing either: IBM does not say what it does. [inferred]
    if (known !== null) return { id: known.recordId, email, state: stateAt(known, scene.now) };
    const user = newUser(state, state.nextSerial + invited.length, email, body, scene);
    invited.push(user);
    return { id: user.recordId, email, state: 'PROCESSING' };
  });
  const after: PracticeState = {
    ...state,
    nextSerial: state.nextSerial + invited.length,
    users: [...state.users, ...invited.filter(({ email }) => !hasTag(email, 'vanish'))],
  };
  return answer(invited.length === 0 ? state : after, 202, { resources: entries });
}

function newUser(
  state: PracticeState,
  serial: number,
  email: string,
  body: InviteBody,
  { now, caller }: Scene,
): PracticeUser {
  return {
    ...blankUser(state.seed, serial, email, now, 'PROCESSING'),
    invitedBy: caller.iamId,
    timeline: timelineFor(email, now),
    acceptsWhenRead: hasTag(email, 'race'),
    mailedAt: hasTag(email, 'error') ? [] : [now],
    grants: grantsOf(body, state.seed, serial),
  };
}

function grantsOf(body: InviteBody, seed: number, serial: number): Grants {
  return {
    groups: [...new Set(body.groups)],
    policies: body.policies.map((policy, index) => ({ id: hexId(seed, `policy ${serial}`, index), ...policy })),
    classicPermissions: body.classicPermissions ?? [],
    organizations: body.organizations,
  };
}

/** The same person twice in one call is invited once. [inferred] */
function uniqueByCase(emails: readonly string[]): readonly string[] {
  return [...new Map(emails.map((email) => [email.toLowerCase(), email])).values()];
}
