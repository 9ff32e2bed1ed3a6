import { familyOf } from './account-state.ts';
import { tell } from './chronicle.ts';
import type { EventOf, SeenPerson } from './event.ts';
import { changePeople, personOf, withFact } from './people.ts';
import type { Person } from './person.ts';
import { takeOut } from './queue.ts';
import type { StandingReason } from './reason.ts';
import type { SubmissionState } from './state.ts';

/* What the account itself says of our people. Only this makes anybody PENDING or ACTIVE. */

/** People of ours were read. Whoever was not sent by us and is there already is left out. */
export function seePeople(state: SubmissionState, at: number, people: readonly SeenPerson[]): SubmissionState {
  const byEmail = new Map(people.map((seen) => [seen.email, seen]));
  let next = takeOut(state, new Set(byEmail.keys()));
  for (const { email, state: word } of people) {
    const person = personOf(state, email);
    if (person === undefined || person.state === word) continue;
    const kind = person.sends === 0 ? 'left-out' : person.status === 'unknown' ? 'found' : 'seen';
    next = tell(next, { at, invitation: person.invitation, people: 1, kind, params: { state: word } });
  }
  return changePeople(next, byEmail.keys(), (person) => see(person, byEmail.get(person.email)!, at));
}

/**
 * People who were in the account are missing from a complete sweep. Once may be a slip of the list; twice they are gone: cancelled
 * where we asked for it, vanished where nobody told us why.
 */
export function missPeople(state: SubmissionState, { at, emails }: EventOf<'missed'>): SubmissionState {
  const gone = emails.filter((email) => {
    const person = personOf(state, email);
    return person !== undefined && (person.cancelledAt !== null || person.missingSince !== null);
  });
  let next = changePeople(state, emails, (person) => miss(person, at));
  for (const email of gone) {
    const person = personOf(next, email)!;
    const kind = person.status === 'cancelled' ? 'cancelled' : 'gone';
    next = tell(next, { at, invitation: person.invitation, people: 1, kind, params: {} });
  }
  return next;
}

function see(person: Person, seen: SeenPerson, at: number): Person {
  const isOurs = person.sends > 0;
  const next: Person = {
    ...person,
    status: isOurs ? 'accepted' : 'skipped',
    state: seen.state,
    reason: isOurs ? null : reasonToSkip(seen.state),
    refusal: null,
    missingSince: null,
    closed: false,
    recordId: seen.recordId,
    iamId: seen.iamId,
    cancelledAt: familyOf(seen.state) === 'member' ? null : person.cancelledAt,
  };
  return person.state === seen.state ? next : withFact(next, at, 'seen', seen.state);
}

function miss(person: Person, at: number): Person {
  const gone = { ...person, state: null, iamId: null, missingSince: null };
  if (person.cancelledAt !== null) return withFact({ ...gone, status: 'cancelled', reason: null }, at, 'cancelled');
  if (person.missingSince === null) return withFact({ ...person, missingSince: at }, at, 'missed');
  if (person.status !== 'accepted') return withFact(gone, at, 'vanished');
  return withFact({ ...gone, status: 'vanished', reason: 'disappeared' }, at, 'vanished');
}

function reasonToSkip(state: string): StandingReason {
  switch (familyOf(state)) {
    case 'member':
      return 'already-member';
    case 'creating':
    case 'waiting':
      return 'already-invited';
    case 'failed':
      return 'record-failed';
    case 'other':
      return 'cannot-tell';
  }
}
