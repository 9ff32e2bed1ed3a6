import type { OutcomeLine, SubmissionSnapshot, TrackedPerson, TroubleCard } from '#app/contract/views.ts';
import { countStandings, isConfirmed, standingOf, toStanding, type Standing } from '#app/submission/standing.ts';
import type { Moment } from '../../components/pictures/stack-layout.ts';

/* What the submit screen says of a snapshot. Pure: a snapshot and the time in, numbers and lists out. */

/** Everybody this submission set out to invite. People left out by the plan are none of its business. */
export function peopleToSend(snapshot: Pick<SubmissionSnapshot, 'tracked'>): readonly TrackedPerson[] {
  return snapshot.tracked.filter((person) => person.status !== 'skipped');
}

/** How the submission stands in one line. Counts are people; times ISO 8601 UTC. */
export type Headline =
  | { readonly kind: 'sending'; readonly next: number; readonly of: number }
  | { readonly kind: 'settling' | 'confirming'; readonly people: number }
  | { readonly kind: 'offline'; readonly since: string }
  | { readonly kind: 'paused'; readonly cause: 'person' | 'sign-in' | 'not-authorized' }
  | { readonly kind: 'interrupted' | 'stopped' }
  | { readonly kind: 'ended'; readonly confirmed: number; readonly of: number; readonly needsYou: number };

/** The state of the submission as its title tells it. Ended is only called confirmed where the account has everybody. */
export function toHeadline(snapshot: SubmissionSnapshot, now: number): Headline {
  const counts = countSent(snapshot, now);
  const open = (kind: TroubleCard['kind']) => snapshot.trouble.find((card) => card.kind === kind && !card.settled);
  switch (snapshot.phase) {
    case 'paused':
      if (open('sign-in') !== undefined) return { kind: 'paused', cause: 'sign-in' };
      return { kind: 'paused', cause: open('not-authorized') === undefined ? 'person' : 'not-authorized' };
    case 'interrupted':
    case 'stopped':
      return { kind: snapshot.phase };
    case 'finished':
      return toEnd(snapshot, counts);
    case 'sending':
    case 'settling':
    case 'tracking': {
      const offline = open('unreachable');
      if (offline !== undefined) return { kind: 'offline', since: offline.at };
      if (snapshot.phase === 'settling') return { kind: 'settling', people: counts.unknown + counts.queued };
      if (snapshot.phase === 'tracking') return { kind: 'confirming', people: counts.accepted + counts.processing };
      const { answered, invitations } = snapshot;
      return { kind: 'sending', next: Math.min(answered + 1, invitations), of: invitations };
    }
  }
}

function toEnd(snapshot: SubmissionSnapshot, counts: Readonly<Record<Standing, number>>): Headline {
  const confirmed = Object.entries(counts).reduce(
    (sum, [standing, count]) => (isConfirmed(standing as Standing) ? sum + count : sum),
    0,
  );
  return { kind: 'ended', confirmed, of: peopleToSend(snapshot).length, needsYou: snapshot.needsYou };
}

/** People to send by standing; sums to all of them. */
export function countSent(snapshot: SubmissionSnapshot, now: number): Readonly<Record<Standing, number>> {
  return countStandings(peopleToSend(snapshot).map((person) => standingOf(person, now)));
}

/** People of one standing, for a list. */
export function peopleAt(snapshot: SubmissionSnapshot, standing: Standing, now: number): readonly TrackedPerson[] {
  return peopleToSend(snapshot).filter((person) => standingOf(person, now) === standing);
}

/**
 * The history without the people left out, who stand in it under the state that the account gave them. What they are counted as
 * hardly ever changes while sending; where it did, no part becomes negative.
 */
export function toSentHistory({ history, tracked }: SubmissionSnapshot): readonly Moment[] {
  const skipped = new Map<string, number>();
  for (const person of tracked) {
    if (person.status !== 'skipped') continue;
    const key = person.state ?? person.status;
    skipped.set(key, (skipped.get(key) ?? 0) + 1);
  }
  return history.map(({ at, counts }) => ({
    at,
    counts: Object.fromEntries(
      Object.entries(counts).map(([key, count]) => [key, Math.max(0, count - (skipped.get(key) ?? 0))]),
    ),
  }));
}

const BY_OUTCOME: Readonly<Partial<Record<OutcomeLine['kind'], Standing>>> = {
  sending: 'sending',
  accepted: 'accepted',
  unknown: 'unknown',
  refused: 'refused',
  split: 'queued',
  processing: 'queued',
  'sent-again': 'queued',
  gone: 'vanished',
  vanished: 'vanished',
  'never-found': 'unknown',
  'left-out': 'skipped',
  stopped: 'stopped',
  cancelled: 'cancelled',
  resent: 'pending',
};

/** Where the people of an outcome stand after it; null for what is about no person (a pause, a lost connection). */
export function standingOfOutcome({ kind, params }: OutcomeLine): Standing | null {
  if (kind === 'seen' || kind === 'found') return toStanding(String(params['state'] ?? ''));
  return BY_OUTCOME[kind] ?? null;
}

/** How many of these lines (newest first) are newer than the newest of those that were frozen. */
export function countNew(lines: readonly OutcomeLine[], frozen: readonly OutcomeLine[]): number {
  const newest = frozen[0];
  if (newest === undefined) return lines.length;
  return lines.filter((line) => line.at > newest.at).length;
}

/** Milliseconds from the start to the last answer of an invite call; null while there was none. */
export function toSentMs({ startedAt, outcomes }: SubmissionSnapshot): number | null {
  const answers: readonly OutcomeLine['kind'][] = ['accepted', 'unknown', 'refused', 'split'];
  const last = outcomes.find((line) => answers.includes(line.kind));
  return last === undefined ? null : Date.parse(last.at) - Date.parse(startedAt);
}

/** Calls of every kind so far. */
export function countCalls({ calls }: SubmissionSnapshot): number {
  return calls.invite + calls.list + calls.other;
}
