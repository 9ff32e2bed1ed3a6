import type { InviteRequest } from '../invitations/request.ts';
import type { AccountUser } from './account-user.ts';

/*
 * A plan is a draft compared with one complete reading of the account. It is immutable and hashed; it is the only thing that can
 * be submitted, and its requests are what goes on the wire.
 */

/** What the account says of a person: only `new` is invited. `failed` people are left out until their record is removed. */
export type Verdict = 'new' | 'member' | 'pending' | 'expired' | 'failed' | 'cannot-tell';

export interface PlannedPerson {
  readonly email: string;
  readonly verdict: Verdict;
  /** The account's own word for the state, verbatim; null for people it does not list. */
  readonly state: string | null;
  /** Index into `invitations`; null for everybody left out. */
  readonly invitation: number | null;
}

export interface PlannedInvitation {
  /** The access in words, one line per option; for people, not for comparing. */
  readonly access: readonly string[];
  readonly accessKey: string;
  readonly broad: boolean;
  readonly invitees: readonly string[];
  readonly request: InviteRequest;
}

export interface PlanAccount {
  readonly id: string;
  readonly name: string;
  /** True only for the simulator: practice-only routes may be used. */
  readonly practice: boolean;
}

export interface Plan {
  /** SHA-256 of everything else in here, 64 hex digits: a submission is bound to it. */
  readonly hash: string;
  readonly draft: string;
  /** The draft's revision: another one means the plan is out of date. */
  readonly draftRevision: number;
  readonly account: PlanAccount;
  readonly catalogVersion: string;
  /** What a person compares with what was approved: see toApprovalFingerprint. It is about the whole draft, whoever is new. */
  readonly approval: string;
  /** When the reading of the account began, ISO 8601 UTC. */
  readonly readAt: string;
  readonly reading: {
    readonly users: number;
    readonly pages: number;
    readonly complete: boolean;
    readonly restricted: boolean;
  };
  readonly people: readonly PlannedPerson[];
  readonly invitations: readonly PlannedInvitation[];
  readonly counts: Readonly<Record<Verdict, number>>;
  /** People of the draft who are in no invitation because of errors in the data. */
  readonly blocked: number;
}

/** One complete (or not) reading of an account's user list. */
export interface AccountReading {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly pages: number;
  /** Every page was read up to the last. */
  readonly complete: boolean;
  /** The caller may not see everybody: absence proves nothing. */
  readonly restricted: boolean;
  readonly users: readonly AccountUser[];
}
