import { addTrouble, openTroubleOf, settleTrouble, tell } from './chronicle.ts';
import type { EventOf } from './event.ts';
import { changePeople, withFact } from './people.ts';
import type { Person } from './person.ts';
import { isSettled } from './progress.ts';
import { putBack } from './queue.ts';
import { settleRefused } from './refusals.ts';
import { ABSENT_FIRST_MS, ABSENT_LAST_MS, backOff, MAX_RESENDS } from './rules.ts';
import { toBatch, type SubmissionState } from './state.ts';

/* The end of a sweep: what follows from people being absent. Conclusions are drawn from complete sweeps only. */

export function endSweep(state: SubmissionState, event: EventOf<'swept'>): SubmissionState {
  const { at, pages, complete } = event;
  const counted = { ...state, calls: { ...state.calls, list: state.calls.list + pages }, lastSweepAt: at };
  if (!complete) return failSweep(counted, { at, code: 'incomplete', retryAfterMs: null });
  const looked = settleTrouble(
    { ...counted, mustLook: false, readAt: at, sweepFailures: 0, sweepNotBefore: 0 },
    ['unreachable'],
    at,
  );
  const signedIn = looked.paused === 'sign-in' && isSettled(looked) ? { ...looked, paused: null } : looked;
  return settleAbsent(settleAllRefused(signedIn, at), event);
}

/** The account could not be read, or not to its end. The next attempt is when the server asked for it, else after doubling waits. */
export function failSweep(
  state: SubmissionState,
  { at, code, retryAfterMs }: Omit<EventOf<'sweep-failed'>, 'type'>,
): SubmissionState {
  const sweepFailures = state.sweepFailures + 1;
  const sweepNotBefore = at + (retryAfterMs ?? backOff(sweepFailures));
  const next = { ...state, sweepFailures, sweepNotBefore, lastSweepAt: at };
  if (openTroubleOf(next, 'unreachable') !== -1) return next;
  const told = tell(next, { at, invitation: null, people: 0, kind: 'unreachable', params: { code } });
  return addTrouble(told, { kind: 'unreachable', at, invitation: null, emails: [], params: { code } });
}

/** Whoever of a refused call was seen has been taken out already. */
function settleAllRefused(state: SubmissionState, at: number): SubmissionState {
  return state.refused.reduceRight<SubmissionState>((next, refused) => settleRefused(next, refused, at), {
    ...state,
    refused: [],
  });
}

/** Who waits for the account to say something about them, and has not been seen. */
function isAwaited(person: Person): person is Person & { readonly callEndedAt: number } {
  const waits = person.status === 'unknown' || person.status === 'accepted';
  return waits && person.state === null && !person.closed && person.callEndedAt !== null;
}

function settleAbsent(state: SubmissionState, { at, startedAt, restricted }: EventOf<'swept'>): SubmissionState {
  const awaited = state.people.filter(isAwaited);
  const counts = awaited.filter(({ callEndedAt }) => startedAt - callEndedAt >= ABSENT_FIRST_MS);
  const proven = counts.filter(
    ({ callEndedAt, missingSince }) => missingSince !== null && startedAt - callEndedAt >= ABSENT_LAST_MS,
  );
  const first = counts.filter(({ missingSince }) => missingSince === null);
  const noted = changePeople(state, emailsOf(first), (person) =>
    withFact({ ...person, missingSince: startedAt }, at, 'missed'),
  );
  return restricted ? leaveToPerson(noted, proven, at) : concludeAbsence(noted, proven, at);
}

/** Who may be hidden is not absent: nothing is sent again and a person decides. */
function leaveToPerson(state: SubmissionState, people: readonly Person[], at: number): SubmissionState {
  const next = changePeople(state, emailsOf(people), (person) => ({
    ...person,
    closed: true,
    reason: 'list-restricted',
  }));
  return people.length === 0
    ? next
    : tell(next, { at, invitation: null, people: people.length, kind: 'never-found', params: { restricted: 1 } });
}

function concludeAbsence(state: SubmissionState, absent: readonly Person[], at: number): SubmissionState {
  const accepted = absent.filter(({ status }) => status === 'accepted');
  const unknown = absent.filter(({ status }) => status === 'unknown');
  const again = unknown.filter(({ resends }) => resends < MAX_RESENDS);
  const given = unknown.filter(({ resends }) => resends >= MAX_RESENDS);

  let next = changePeople(state, emailsOf(accepted), (person) =>
    withFact({ ...person, status: 'vanished', reason: 'never-appeared' }, at, 'vanished'),
  );
  next = changePeople(next, emailsOf(given), (person) =>
    withFact({ ...person, closed: true, reason: 'never-found' }, at, 'absent'),
  );
  next = changePeople(next, emailsOf(again), (person) => ({ ...person, resends: person.resends + 1 }));
  for (const [invitation, people] of byInvitation(accepted)) {
    next = tell(next, { at, invitation, people: people.length, kind: 'vanished', params: {} });
  }
  for (const [invitation, people] of byInvitation(given)) {
    next = tell(next, { at, invitation, people: people.length, kind: 'never-found', params: { restricted: 0 } });
  }
  const batches = [...byInvitation(again)].map(([invitation, people]) => toBatch(invitation, emailsOf(people)));
  for (const { invitation, emails } of state.stoppedAt === null ? batches : []) {
    next = tell(next, { at, invitation, people: emails.length, kind: 'sent-again', params: {} });
  }
  return batches.length === 0 ? next : putBack(next, batches, { at, kind: 'absent', detail: null });
}

function byInvitation(people: readonly Person[]): ReadonlyMap<number, Person[]> {
  const groups = new Map<number, Person[]>();
  for (const person of people) {
    if (person.invitation === null) continue;
    const group = groups.get(person.invitation);
    if (group === undefined) groups.set(person.invitation, [person]);
    else group.push(person);
  }
  return groups;
}

function emailsOf(people: readonly Person[]): string[] {
  return people.map(({ email }) => email);
}
