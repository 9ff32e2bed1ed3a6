import type { Moment, PracticeState, PracticeUser } from './state.ts';

/*
 * How an invited person moves: PROCESSING, PENDING, ACTIVE. Every move is written down with its time when it is decided; reading
 * looks at the clock.
 */

/** From the invite's answer to PENDING. Real accounts took seconds to half a minute; a practice account should not bore. */
export const PROCESSING_MS = 1_000;
/** `+slow`. */
export const SLOW_PROCESSING_MS = 60_000;
/** `+accept`: from PENDING to ACTIVE. */
export const ACCEPT_AFTER_MS = 2_000;
/** IBM: an invitation can be accepted for 30 days ("Managing users in an account"). */
export const LIFETIME_MS = 30 * 24 * 60 * 60 * 1_000;

const WAITING = new Set(['PROCESSING', 'PENDING']);
/** States of records that were never accepted: they are known by their placeholder, and removing them cancels an invitation. */
const NOT_ACCEPTED = new Set([...WAITING, 'ERROR_WHILE_PROCESSING']);

/** The state at `now`; the first moment also holds for all time before it. */
export function stateAt(user: PracticeUser, now: number): string {
  const past = user.timeline.filter((moment) => moment.at <= now);
  return (past.at(-1) ?? user.timeline[0]!).state;
}

/** True while the invitation waits: PROCESSING or PENDING. */
export function isWaiting(state: string): boolean {
  return WAITING.has(state);
}

/** True before acceptance, also when processing failed. */
export function isPlaceholderState(state: string): boolean {
  return NOT_ACCEPTED.has(state);
}

export function placeholderOf(user: PracticeUser): string {
  return `BSS-${user.recordId}`;
}

/** How the account knows the person at `now`: the placeholder until they accept, their lasting IAM id from then on. */
export function iamIdAt(user: PracticeUser, now: number): string {
  return isPlaceholderState(stateAt(user, now)) ? placeholderOf(user) : user.iamId;
}

const indexes = new WeakMap<readonly PracticeUser[], ReadonlyMap<string, PracticeUser>>();

/** The record whose address is `email`, whatever the case. Asked a hundred times for one invitation, so the list is indexed once. */
export function findByEmail(state: PracticeState, email: string): PracticeUser | null {
  let index = indexes.get(state.users);
  if (index === undefined) {
    index = new Map(state.users.map((user) => [user.email.toLowerCase(), user]));
    indexes.set(state.users, index);
  }
  return index.get(email.toLowerCase()) ?? null;
}

/**
 * The record that `id` names at `now`: the lasting record id or the IAM id of the moment. A placeholder names nobody once its
 * person has accepted.
 */
export function findById(state: PracticeState, id: string, now: number): PracticeUser | null {
  return state.users.find((user) => user.recordId === id || iamIdAt(user, now) === id) ?? null;
}

/** The same person having accepted at `at`. */
export function accepted(user: PracticeUser, at: number): PracticeUser {
  return { ...user, timeline: [...user.timeline.filter((moment) => moment.at <= at), { at, state: 'ACTIVE' }] };
}

/** What a tag in the local part (`name+tag@…`) makes of a new invitation; the tags are those of the practice account's guide. */
export function timelineFor(email: string, now: number): readonly Moment[] {
  const begin: Moment = { at: now, state: 'PROCESSING' };
  if (hasTag(email, 'error')) return [begin, { at: now + PROCESSING_MS, state: 'ERROR_WHILE_PROCESSING' }];
  const pendingAt = now + (hasTag(email, 'slow') ? SLOW_PROCESSING_MS : PROCESSING_MS);
  const pending: Moment = { at: pendingAt, state: 'PENDING' };
  if (hasTag(email, 'accept')) return [begin, pending, { at: pendingAt + ACCEPT_AFTER_MS, state: 'ACTIVE' }];
  return [begin, pending];
}

/** True when one of the tags of the local part is `tag`: `x+accept@…`, also among others as in `x+slow+accept@…`. */
export function hasTag(email: string, tag: string): boolean {
  const local = email.slice(0, email.lastIndexOf('@'));
  return local.toLowerCase().split('+').slice(1).includes(tag);
}

/** After `readers` were read as PENDING: those who race (`+race`) accept now. Gives the same state when nobody did. */
export function acceptRacers(state: PracticeState, read: readonly PracticeUser[], now: number): PracticeState {
  const racing = new Set(
    read.filter((user) => user.acceptsWhenRead && stateAt(user, now) === 'PENDING').map((user) => user.serial),
  );
  if (racing.size === 0) return state;
  return { ...state, users: state.users.map((user) => (racing.has(user.serial) ? accepted(user, now) : user)) };
}
