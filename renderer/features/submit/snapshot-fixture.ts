import type { OutcomeLine, SubmissionSnapshot, TrackedPerson, TroubleCard } from '#app/contract/views.ts';
import type { Status } from '#app/submission/status.ts';

export const NOW = Date.parse('2026-11-23T14:05:20.000Z');

/** One person of a submission, for tests. */
export function makeTracked(email: string, status: Status, state: string | null = null): TrackedPerson {
  const wasSent = status === 'accepted';
  return {
    email,
    status,
    state,
    invitedAt: wasSent ? '2026-11-23T14:02:31.000Z' : null,
    expiresAt: wasSent ? '2026-12-23T14:02:31.000Z' : null,
    reason: null,
    can: state === 'PENDING' ? ['cancel', 'resend'] : [],
    invitation: status === 'skipped' ? null : 0,
  };
}

export function makeTrouble(kind: TroubleCard['kind'], settled = false): TroubleCard {
  return { kind, at: '2026-11-23T14:05:00.000Z', people: [], params: {}, settled, needsYou: false };
}

export function makeOutcome(
  second: number,
  kind: OutcomeLine['kind'],
  params: OutcomeLine['params'] = {},
): OutcomeLine {
  const at = new Date(Date.parse('2026-11-23T14:02:00.000Z') + second * 1000).toISOString();
  return { at, invitation: 1, people: 1, kind, params };
}

/** A submission of the people given, sending its second invitation of three, for tests. */
export function makeSnapshot(change: Partial<SubmissionSnapshot> = {}): SubmissionSnapshot {
  const tracked = change.tracked ?? [];
  return {
    id: 'f'.repeat(32),
    draft: 'd'.repeat(32),
    draftName: 'Platform teams',
    account: 'practice',
    startedAt: '2026-11-23T14:02:00.000Z',
    phase: 'sending',
    people: tracked.length,
    counts: {},
    needsYou: 0,
    readAt: null,
    plan: {
      hash: 'ab'.repeat(32),
      account: { id: 'a'.repeat(32), name: 'practice', practice: true },
      invitations: [],
      readAt: '2026-11-23T14:00:32.000Z',
    },
    tracked,
    calls: { invite: 2, list: 3, other: 1 },
    answered: 1,
    invitations: 3,
    outcomes: [],
    trouble: [],
    history: [],
    nextAt: null,
    etaMs: null,
    ...change,
  };
}
