import { toCountKey, type Fact, type Person } from './person.ts';
import { type SubmissionState } from './state.ts';

/** Enough for a year of weekly resends; older facts stay in the journal. */
const MAX_FACTS = 60;

/**
 * Changes these people, and the counts with them: the only way in which people change. Addresses that are not in the submission
 * are passed over.
 */
export function changePeople(
  state: SubmissionState,
  emails: Iterable<string>,
  change: (person: Person) => Person,
): SubmissionState {
  const people = state.people.slice();
  const counts: Record<string, number> = { ...state.counts };
  for (const email of emails) {
    const position = state.index.get(email);
    if (position === undefined) continue;
    const before = people[position]!;
    const after = change(before);
    people[position] = after;
    addTo(counts, toCountKey(before), -1);
    addTo(counts, toCountKey(after), 1);
  }
  return { ...state, people, counts };
}

export function personOf(state: SubmissionState, email: string): Person | undefined {
  const position = state.index.get(email);
  return position === undefined ? undefined : state.people[position];
}

/** The person with one more fact on their timeline. */
export function withFact(person: Person, at: number, kind: Fact['kind'], detail: string | null = null): Person {
  return { ...person, facts: [...person.facts.slice(1 - MAX_FACTS), { at, kind, detail }] };
}

function addTo(counts: Record<string, number>, key: string, change: number): void {
  const sum = (counts[key] ?? 0) + change;
  if (sum === 0) delete counts[key];
  else counts[key] = sum;
}
