import type { AccountStore } from './account-store.ts';
import { API_KEYS, PRACTICE_ACCOUNT_ID, PRACTICE_ACCOUNT_NAME } from './content.ts';
import { NO_SUCH_USER, userError } from './errors.ts';
import type { Answer, PracticeRequest } from './exchange.ts';
import { FaultSyntaxError } from './fault-syntax.ts';
import { findByEmail, findById, stateAt } from './lifecycle.ts';
import { matchPath } from './match-path.ts';
import { mayChangeUsers } from './permissions.ts';
import type { FaultBoard } from './fault-board.ts';
import type { Fault } from './fault.ts';
import type { RequestLog } from './request-log.ts';
import { withUser } from './state.ts';
import type { PracticeState } from './state.ts';
import { authenticate } from './token.ts';
import { acceptInvitation } from './user-record.ts';

/*
 * The routes below `/practice`: what IBM Cloud does not have, so that a client can tell the simulator and a test can steer it. They
 * are never subject to faults and never listed among the requests.
 */

/** What the control routes act on. */
export interface Controls {
  readonly store: AccountStore;
  readonly board: FaultBoard;
  readonly log: RequestLog;
  readonly now: () => number;
  readonly tokenSecret: string;
  advance(ms: number): Promise<void>;
  /** A fresh account: no faults, no requests, no time passed. */
  reset(): Promise<void>;
}

type Control = (
  controls: Controls,
  request: PracticeRequest,
  params: Readonly<Record<string, string>>,
) => Promise<Answer> | Answer;

const ROUTES: readonly (readonly [method: string, pattern: string, handle: Control])[] = [
  ['GET', '/practice/about', about],
  [
    'GET',
    '/practice/requests',
    (controls) => ok({ forgotten: controls.log.forgotten(), requests: controls.log.all() }),
  ],
  ['DELETE', '/practice/requests', clearRequests],
  ['GET', '/practice/violations', (controls) => ok(countViolations(controls.store.state()))],
  ['GET', '/practice/mails', (controls) => ok({ mails: listMails(controls.store.state()) })],
  ['GET', '/practice/faults', (controls) => ok({ faults: controls.board.all().map(toFaultEntry) })],
  ['POST', '/practice/faults', addFaults],
  ['DELETE', '/practice/faults', clearFaults],
  ['DELETE', '/practice/faults/:id', clearFaults],
  ['GET', '/practice/clock', (controls) => ok({ now: new Date(controls.now()).toISOString() })],
  ['POST', '/practice/clock', advanceClock],
  ['POST', '/practice/reset', reset],
  ['POST', '/practice/accept', accept],
  ['POST', '/practice/accounts/:account/users/:user/resend', resend],
];

const NOTHING: Answer = { status: 204 };

/** Answers a request below `/practice`. */
export async function handleControl(controls: Controls, request: PracticeRequest): Promise<Answer> {
  for (const [method, pattern, handle] of ROUTES) {
    const params = method === request.method ? matchPath(pattern, request.path) : null;
    if (params !== null) return handle(controls, request, params);
  }
  return refuse(404, 'not-found');
}

function about(): Answer {
  return ok({
    practice: true,
    name: PRACTICE_ACCOUNT_NAME,
    accountId: PRACTICE_ACCOUNT_ID,
    apiKeys: Object.keys(API_KEYS),
  });
}

function countViolations(state: PracticeState): Readonly<Record<string, unknown>> {
  const count = (kind: string): number => state.violations.filter((violation) => violation.kind === kind).length;
  return {
    doubleInvitations: count('double-invitation'),
    removedMembers: count('removed-member'),
    over100: count('over-100'),
    violations: state.violations,
  };
}

/** The invitation mails that would have been sent, in the order of time. */
function listMails(state: PracticeState): readonly { readonly email: string; readonly at: string }[] {
  return state.users
    .flatMap(({ email, mailedAt }) => mailedAt.map((at) => ({ email, at })))
    .toSorted((a, b) => a.at - b.at)
    .map(({ email, at }) => ({ email, at: new Date(at).toISOString() }));
}

/** `{"fault":"…"}` or `{"faults":["…"]}`; either all are added or none. */
function addFaults(controls: Controls, request: PracticeRequest): Answer {
  const body = readObject(request.body);
  const texts: readonly unknown[] = Array.isArray(body.faults) ? body.faults : [body.fault];
  const added: Fault[] = [];
  try {
    for (const text of texts) added.push(controls.board.add(typeof text === 'string' ? text : ''));
  } catch (error) {
    if (!(error instanceof FaultSyntaxError)) throw error;
    for (const fault of added) controls.board.remove(fault.id);
    return refuse(400, error.problem, { word: error.word });
  }
  return { status: 201, body: { faults: added.map(toFaultEntry) } };
}

/** All of them, or the one the path names. */
function clearFaults(controls: Controls, _request: PracticeRequest, { id }: Readonly<Record<string, string>>): Answer {
  if (id === undefined) controls.board.clear();
  else controls.board.remove(Number(id));
  return NOTHING;
}

function clearRequests(controls: Controls): Answer {
  controls.log.clear();
  return NOTHING;
}

async function reset(controls: Controls): Promise<Answer> {
  await controls.reset();
  return NOTHING;
}

function toFaultEntry(fault: Fault): Readonly<Record<string, unknown>> {
  return { id: fault.id, fault: fault.text, matched: fault.matched, hit: fault.hit };
}

/** `{"advanceMs": 1000}`: practice time jumps ahead; it never goes back. */
async function advanceClock(controls: Controls, request: PracticeRequest): Promise<Answer> {
  const ms = readObject(request.body).advanceMs;
  if (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 0) return refuse(400, 'bad-value', { word: 'advanceMs' });
  await controls.advance(ms);
  return ok({ now: new Date(controls.now()).toISOString() });
}

/** `{"email": "…"}`: the invited person accepts, as if they had followed the link in the mail. */
function accept(controls: Controls, request: PracticeRequest): Promise<Answer> {
  const { email } = readObject(request.body);
  return controls.store.change((state) => {
    const user = typeof email === 'string' ? findByEmail(state, email) : null;
    return user === null ? { state, answer: NO_SUCH_USER } : acceptInvitation(state, user, controls.now());
  });
}

/**
 * Sends the invitation's e-mail again: 202, or 409 unless the person is PENDING. IBM publishes no such route, so this one is ours; it
 * asks for the same rights as inviting. Whether a resend starts the 30 days anew is not documented: here it does not. [inferred]
 */
function resend(
  controls: Controls,
  request: PracticeRequest,
  params: Readonly<Record<string, string>>,
): Promise<Answer> {
  return controls.store.change((state) => {
    const caller = authenticate(request, controls.now(), controls.tokenSecret);
    if (typeof caller === 'string') return { state, answer: userError(401, 'Unauthorized', 'The token is not valid') };
    const refusal = mayChangeUsers(caller);
    if (refusal !== null) return { state, answer: refusal };
    const user = params.account === PRACTICE_ACCOUNT_ID ? findById(state, params.user ?? '', controls.now()) : null;
    if (user === null) return { state, answer: NO_SUCH_USER };
    if (stateAt(user, controls.now()) !== 'PENDING') {
      return { state, answer: userError(409, 'Conflict', 'Only a pending invitation can be sent again') };
    }
    const mailedAt = [...user.mailedAt, controls.now()];
    return { state: withUser(state, { ...user, mailedAt }), answer: { status: 202 } };
  });
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function refuse(status: number, error: string, details: Readonly<Record<string, string>> = {}): Answer {
  return { status, body: { error, ...details } };
}

function readObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
