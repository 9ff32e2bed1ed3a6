import { tell } from './chronicle.ts';
import type { EventOf } from './event.ts';
import { changePeople, personOf, withFact } from './people.ts';
import type { Fact, Person } from './person.ts';
import { seePeople } from './sightings.ts';
import type { SubmissionState } from './state.ts';

/* What a person asked for one person: looking up, cancelling, sending the e-mail again. Each call is an intent and an answer. */

export function lookUp(state: SubmissionState, { at, email, found }: EventOf<'looked-up'>): SubmissionState {
  const noted = note(countCall(state), email, at, 'looked-up', found?.state ?? null);
  return found === null ? noted : seePeople(noted, at, [found]);
}

export function intendCancel(state: SubmissionState, { at, email }: EventOf<'cancel-intended'>): SubmissionState {
  const asked = changePeople(countCall(state), [email], (person) => ({ ...person, cancelledAt: at }));
  return note(asked, email, at, 'cancel-sent', null);
}

/**
 * Only `removed` is proof. `gone` means that the placeholder no longer exists, because the person accepted or somebody else removed
 * the record; that and a lost answer are settled by the next sweep.
 */
export function answerCancel(
  state: SubmissionState,
  { at, email, result }: EventOf<'cancel-answered'>,
): SubmissionState {
  if (result === 'refused') return takeBackCancel(state, email, at);
  if (result !== 'removed') return note(state, email, at, 'cancel-lost', result);
  const cancelled = changePeople(state, [email], (person) =>
    withFact(
      { ...person, status: 'cancelled', state: null, iamId: null, reason: null, missingSince: null },
      at,
      'cancelled',
    ),
  );
  return tell(cancelled, { at, invitation: invitationOf(state, email), people: 1, kind: 'cancelled', params: {} });
}

/** A clear no: nothing was removed, and a later absence is not our doing. */
function takeBackCancel(state: SubmissionState, email: string, at: number): SubmissionState {
  return changePeople(state, [email], (person) => withFact({ ...person, cancelledAt: null }, at, 'cancel-refused'));
}

export function intendResend(state: SubmissionState, { at, email }: EventOf<'resend-intended'>): SubmissionState {
  return note(countCall(state), email, at, 'resend-sent', null);
}

export function answerResend(
  state: SubmissionState,
  { at, email, result }: EventOf<'resend-answered'>,
): SubmissionState {
  if (result !== 'resent') return note(state, email, at, 'resend-failed', result);
  const noted = note(state, email, at, 'resent', null);
  return tell(noted, { at, invitation: invitationOf(state, email), people: 1, kind: 'resent', params: {} });
}

function note(
  state: SubmissionState,
  email: string,
  at: number,
  kind: Fact['kind'],
  detail: string | null,
): SubmissionState {
  return changePeople(state, [email], (person: Person) => withFact(person, at, kind, detail));
}

function countCall(state: SubmissionState): SubmissionState {
  return { ...state, calls: { ...state.calls, other: state.calls.other + 1 } };
}

function invitationOf(state: SubmissionState, email: string): number | null {
  return personOf(state, email)?.invitation ?? null;
}
