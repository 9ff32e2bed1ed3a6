import type { PlannedPerson } from './plan.ts';
import { REASON_OF_VERDICT, type StandingReason } from './reason.ts';
import type { Status } from './status.ts';

/* One person of a submission. Times are milliseconds UTC. */

export const FACTS = [
  'read',
  'sent',
  'accepted',
  'not-named',
  'lost',
  'put-back',
  'refused',
  'seen',
  'missed',
  'absent',
  'vanished',
  'stopped',
  'looked-up',
  'cancel-sent',
  'cancelled',
  'cancel-lost',
  'cancel-refused',
  'resend-sent',
  'resent',
  'resend-failed',
] as const;

export type FactKind = (typeof FACTS)[number];

/** One thing that happened to one person, with its evidence (a state, a status, IBM's words). */
export interface Fact {
  readonly at: number;
  readonly kind: FactKind;
  readonly detail: string | null;
}

export interface Person {
  readonly email: string;
  /** Index into the plan's invitations; null for people the plan leaves out. */
  readonly invitation: number | null;
  readonly status: Status;
  /** The account's word as last read from it; null while never seen. An answer to an invite is no reading. */
  readonly state: string | null;
  readonly reason: StandingReason | null;
  /** IBM's words of a refusal. */
  readonly refusal: string | null;
  /** Calls that named this person and may have done something. */
  readonly sends: number;
  /** How often they were sent again after having been proven absent. */
  readonly resends: number;
  readonly sentAt: number | null;
  /** When the latest such call ended; what absence is counted from. */
  readonly callEndedAt: number | null;
  /** Start of the first reading that counts in which they were missing. */
  readonly missingSince: number | null;
  /** Nothing more will be concluded without a person: see reason. */
  readonly closed: boolean;
  readonly recordId: string | null;
  /** The IAM id as last read. Only `BSS-…` is a placeholder that may be removed. */
  readonly iamId: string | null;
  /** When a removal was sent; null when none is open or done. */
  readonly cancelledAt: number | null;
  readonly facts: readonly Fact[];
}

/** People by `state ?? status`. */
export type Counts = Readonly<Record<string, number>>;

/** A person before anything happened: queued where the plan invites them, else left out. */
export function toFirstPerson({ email, invitation, verdict, state }: PlannedPerson): Person {
  return {
    email,
    invitation,
    status: verdict === 'new' ? 'queued' : 'skipped',
    state,
    reason: verdict === 'new' ? null : REASON_OF_VERDICT[verdict],
    refusal: null,
    sends: 0,
    resends: 0,
    sentAt: null,
    callEndedAt: null,
    missingSince: null,
    closed: false,
    recordId: null,
    iamId: null,
    cancelledAt: null,
    facts: [],
  };
}

/** What a person is counted as: the account's word where it has spoken, ours where it has not. */
export function toCountKey(person: { readonly state: string | null; readonly status: Status }): string {
  return person.state ?? person.status;
}

/** People by `state ?? status`, counted from nothing. */
export function countPeople(people: readonly Person[]): Counts {
  const counts: Record<string, number> = {};
  for (const person of people) counts[toCountKey(person)] = (counts[toCountKey(person)] ?? 0) + 1;
  return counts;
}
