import type { SubmissionSnapshot } from '../contract/views.ts';
import type { Plan } from './plan.ts';
import { REASON_OF_VERDICT } from './reason.ts';
import type { Action, Status } from './status.ts';

/** The document of `submit` and `track`: see docs/cli.md. Scripts depend on it. */
export interface TrackJson {
  /** Null when nothing was sent because there was nothing to send. */
  readonly submission: string | null;
  readonly account: string;
  readonly calls: { readonly invite: number; readonly list: number; readonly other: number };
  /** By `state ?? status`; sums to the number of people. */
  readonly counts: Readonly<Record<string, number>>;
  readonly people: readonly {
    readonly email: string;
    readonly status: Status;
    readonly state: string | null;
    readonly invitedAt: string | null;
    readonly expiresAt: string | null;
    readonly reason: string | null;
    readonly can: readonly Action[];
  }[];
}

export function toTrackJson({ id, account, calls, counts, tracked }: SubmissionSnapshot): TrackJson {
  return {
    submission: id,
    account,
    calls,
    counts,
    people: tracked.map(({ email, status, state, invitedAt, expiresAt, reason, can }) => ({
      email,
      status,
      state,
      invitedAt,
      expiresAt,
      reason,
      can,
    })),
  };
}

/** The same document for a plan that invites nobody: everybody is left out, with the reason, and no call was made but reading. */
export function toNothingToSendJson(plan: Plan): TrackJson {
  const counts: Record<string, number> = {};
  for (const { state } of plan.people) counts[state ?? 'skipped'] = (counts[state ?? 'skipped'] ?? 0) + 1;
  return {
    submission: null,
    account: plan.account.name,
    calls: { invite: 0, list: plan.reading.pages, other: 0 },
    counts,
    people: plan.people.map(({ email, state, verdict }) => ({
      email,
      status: 'skipped',
      state,
      invitedAt: null,
      expiresAt: null,
      reason: verdict === 'new' ? null : REASON_OF_VERDICT[verdict],
      can: [],
    })),
  };
}
