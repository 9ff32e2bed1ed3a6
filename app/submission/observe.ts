import { indexUsers } from './account-state.ts';
import type { AccountUser } from './account-user.ts';
import { MAX_NAMED, type SeenPerson, type SubmissionEvent } from './event.ts';
import type { Person } from './person.ts';
import type { AccountReading } from './plan.ts';
import { ABSENT_LAST_MS } from './rules.ts';
import type { SubmissionState } from './state.ts';

/**
 * What a reading of the account means for a submission, as events in the order in which they belong into the journal. Only people
 * whose state is news are named, so a sweep that finds nothing new is one short line however many people there are. The last event
 * is always `swept`; a kill before it leaves true facts and draws no conclusion from absence.
 */
export function observe(state: SubmissionState, reading: AccountReading): readonly SubmissionEvent[] {
  const startedAt = Date.parse(reading.startedAt);
  const at = Date.parse(reading.endedAt);
  const users = indexUsers(reading.users);
  const seen: SeenPerson[] = [];
  const missed: string[] = [];
  for (const person of state.people) {
    const user = users.get(person.email);
    if (user === undefined) {
      if (person.state !== null && reading.complete && !reading.restricted) missed.push(person.email);
    } else if (isNews(person, user, startedAt)) {
      seen.push(toSeen(user));
    }
  }
  return [
    ...inParts(seen).map((people): SubmissionEvent => ({ type: 'seen', at, people })),
    ...inParts(missed).map((emails): SubmissionEvent => ({ type: 'missed', at, emails })),
    {
      type: 'swept',
      at,
      startedAt,
      pages: reading.pages,
      complete: reading.complete,
      restricted: reading.restricted,
    },
  ];
}

export function toSeen({ email, state, recordId, iamId }: AccountUser): SeenPerson {
  return { email, state, recordId, iamId };
}

function isNews(person: Person, user: AccountUser, startedAt: number): boolean {
  if (person.status === 'cancelled') return hasOutlivedCancelling(person, user, startedAt);
  if (person.state !== user.state || person.missingSince !== null) return true;
  // Of people who are not ours only the state is of interest.
  return person.sends > 0 && (person.recordId !== user.recordId || person.iamId !== user.iamId);
}

/**
 * A list may lag behind a removal, so only one that began well after it contradicts it; and only about the same record, since
 * somebody else may have invited the person again.
 */
function hasOutlivedCancelling(person: Person, user: AccountUser, startedAt: number): boolean {
  return user.recordId === person.recordId && startedAt - (person.cancelledAt ?? startedAt) >= ABSENT_LAST_MS;
}

function inParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / MAX_NAMED) }, (_, part) =>
    all.slice(part * MAX_NAMED, (part + 1) * MAX_NAMED),
  );
}
