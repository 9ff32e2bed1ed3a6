import type { SubmissionSnapshot, SubmissionSummary, TimelineFact, TrackedPerson } from '../contract/views.ts';
import { toIso, toIsoOrNull } from './iso.ts';
import { expiryOf, toActions } from './may.ts';
import { nextEffect } from './next.ts';
import type { Person } from './person.ts';
import { needsPerson, phaseOf } from './progress.ts';
import type { SubmissionState } from './state.ts';
import { toTroubleCards } from './trouble.ts';

/* A submission as it is told to a client: complete in itself, JSON-safe, times as ISO 8601 UTC. */

export interface Telling {
  readonly id: string;
  /** Whether this process is the one that goes on with it. */
  readonly driving: boolean;
  /** Milliseconds UTC. */
  readonly now: number;
}

export function toSummary(state: SubmissionState, { id, driving }: Telling): SubmissionSummary {
  return {
    id,
    draft: state.plan.draft,
    draftName: state.draftName,
    account: state.plan.account.name,
    startedAt: toIso(state.startedAt),
    phase: phaseOf(state, driving),
    people: state.people.length,
    counts: state.counts,
    needsYou: state.people.filter(needsPerson).length,
    readAt: toIsoOrNull(state.readAt),
  };
}

export function toSnapshot(state: SubmissionState, telling: Telling): SubmissionSnapshot {
  const { plan } = state;
  const effect = telling.driving ? nextEffect(state, telling.now) : null;
  return {
    ...toSummary(state, telling),
    plan: { hash: plan.hash, account: plan.account, invitations: plan.invitations, readAt: plan.readAt },
    tracked: state.people.map((person) => toTracked(person, plan.account.practice, telling.now)),
    calls: state.calls,
    answered: countAnswered(state),
    invitations: plan.invitations.length,
    outcomes: state.outcomes
      .map((line) => ({
        ...line,
        at: toIso(line.at),
        invitation: line.invitation === null ? null : line.invitation + 1,
      }))
      .reverse(),
    trouble: toTroubleCards(state),
    history: toColumns(state),
    nextAt: effect?.type === 'wait' ? toIso(effect.until) : null,
    etaMs: estimate(state, telling.now),
  };
}

/**
 * Everything known to have happened to one person, oldest first; nothing for who is not in it. `place`: where they stand in the file
 * they came from, in words; null where that is not known.
 */
export function toTimeline(state: SubmissionState, email: string, place: string | null): readonly TimelineFact[] {
  const position = state.index.get(email);
  if (position === undefined) return [];
  const facts = state.people[position]!.facts.map(({ at, kind, detail }) => ({ at: toIso(at), kind, detail }));
  return place === null ? facts : [{ at: toIso(state.startedAt), kind: 'read', detail: place }, ...facts];
}

function toTracked(person: Person, practice: boolean, now: number): TrackedPerson {
  const { email, status, state, invitation } = person;
  const wasInvited = status === 'accepted' || status === 'vanished' || status === 'cancelled';
  return {
    email,
    status,
    state,
    invitedAt: wasInvited ? toIsoOrNull(person.sentAt) : null,
    expiresAt: toIsoOrNull(expiryOf(person)),
    reason: person.refusal ?? person.reason,
    can: toActions(person, practice, now),
    invitation,
  };
}

/** Planned invitations of which nobody waits any more for an answer. Never goes down: an answer is not taken back. */
function countAnswered({ people, plan }: SubmissionState): number {
  const open = new Set(
    people
      .filter(({ status }) => ['queued', 'sending', 'unknown', 'stopped'].includes(status))
      .map((p) => p.invitation),
  );
  return plan.invitations.filter((_, index) => !open.has(index)).length;
}

/** The columns of the picture; one in which nothing changed is as the one before. */
function toColumns({ history: { step, columns }, startedAt }: SubmissionState): SubmissionSnapshot['history'] {
  return columns.flatMap(({ column, counts }, index) => {
    const next = columns[index + 1]?.column ?? column + 1;
    return Array.from({ length: next - column }, (_, gap) => ({
      at: toIso(startedAt + (column + gap) * step),
      counts,
    }));
  });
}

/** Time until the queue is empty: what a call has taken on average so far, and the wait that was asked for. */
function estimate({ queue, open, answered, sendNotBefore }: SubmissionState, now: number): number | null {
  const left = queue.length + (open === null ? 0 : 1);
  if (left === 0 || answered.calls === 0) return null;
  return Math.max(0, sendNotBefore - now) + Math.ceil((left * answered.ms) / answered.calls);
}
