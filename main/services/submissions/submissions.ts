import type { EventMessage } from '#app/contract/methods.ts';
import type { ActionResult, SubmissionSnapshot, SubmissionSummary, TimelineFact } from '#app/contract/views.ts';
import type { Clock, Ids, Log } from '../../compose/ports.ts';
import type { Connection } from '../accounts/accounts.ts';
import type { DeriveDraft } from '../drafts/draft-derivation.ts';
import type { LatestSubmission } from '../drafts/draft-views.ts';
import type { Plans } from '../plans.ts';
import type { WaitEnd, WaitOptions } from './wait-for.ts';

export interface SubmissionsOptions {
  /** Holds one folder per submission: the frozen plan and the journal. */
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** For a program without the lock: it reads the account and the records, and writes and sends nothing. */
  readonly readOnly: boolean;
  readonly connect: (account: string) => Promise<Connection>;
  readonly derive: DeriveDraft;
  readonly plans: Pick<Plans, 'get'>;
  readonly emit: (message: EventMessage) => void;
}

/**
 * The submissions of a data folder: runs of sending a plan, and what became of everybody. Parameters and results as in the contract.
 * All that names a submission fails with `submission-unknown`, and with StorageError when its records cannot be used; what writes
 * fails with StorageError `in-use` in a program without the lock.
 */
export interface Submissions {
  /** The latest first. One whose records cannot be used is left out and logged. */
  list(): Promise<readonly SubmissionSummary[]>;
  open(submission: string): Promise<SubmissionSnapshot>;
  /** What happened to one person; empty for somebody who is not in it. */
  timeline(submission: string, email: string): Promise<readonly TimelineFact[]>;
  /**
   * Freezes the plan and starts sending it; resolves with the id once it is on disk. Fails with `plan-unknown`, `plan-out-of-date`
   * (draft or catalog changed), `nothing-to-send`, and `submission-running` when a submission that is not settled is of this draft
   * or has one of these people in the same account.
   */
  start(draft: string, planHash: string): Promise<string>;
  pause(submission: string): Promise<void>;
  /** Goes on: after a pause, a sign-in, or in a new process. What another process left open is lost and is looked up. */
  resume(submission: string): Promise<void>;
  /** Leaves what is queued unsent for good. Cancels nobody; what is open is still found out. */
  stop(submission: string): Promise<void>;
  /** Reads the account once. Fails with CodedError or CloudError when that was not possible. */
  refresh(submission: string): Promise<SubmissionSnapshot>;
  /** Cancels who may be cancelled, each read again right before. One result per address, in the order asked. */
  cancel(submission: string, emails: readonly string[]): Promise<readonly ActionResult[]>;
  /** Sends the e-mail again where the account offers that, each read again right before. */
  resend(submission: string, emails: readonly string[]): Promise<readonly ActionResult[]>;
  /** The results as CSV with everybody's original columns; `failedOnly`: who needs a person. */
  report(submission: string, failedOnly: boolean): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  /** Resolves when there is nothing to wait for any more, and says why. For a program that ends when the work does. */
  waitFor(submission: string, options: WaitOptions): Promise<WaitEnd>;
  /** The latest submission of a draft, as drafts need it; null when there is none. */
  latestOf(draft: string): Promise<LatestSubmission | null>;
  /** Submissions that this process is sending or settling: it should not sleep or end. */
  running(): readonly string[];
  /** Ends everything that runs, after the calls under way are answered and written down. */
  close(): Promise<void>;
}
