import type { History, OutcomeEntry, Trouble } from './chronicle.ts';
import { countPeople, toFirstPerson, type Counts, type Person } from './person.ts';
import type { Plan } from './plan.ts';

/* What a submission is at one instant: the frozen plan and everything its events have made of it. Times are milliseconds UTC. */

/** People of one invitation who wait to be sent in one call. */
export interface Batch {
  readonly invitation: number;
  readonly emails: readonly string[];
  readonly notBefore: number;
  /** 409 answers so far. */
  readonly busy: number;
  /** 413 answers so far. */
  readonly oversize: number;
  /** Index into `troubles` of what it was split for; null for a planned one. */
  readonly trouble: number | null;
}

/** A refused call, until a sweep has shown that it did nothing. */
export interface RefusedBatch {
  readonly batch: Batch;
  /** How many people the refused call named; some may have been found in the account since. */
  readonly size: number;
  readonly status: number;
  readonly message: string;
}

export interface OpenCall {
  readonly call: number;
  readonly at: number;
  readonly batch: Batch;
}

export type PauseCause = 'person' | 'sign-in' | 'not-authorized';

export interface SubmissionState {
  readonly plan: Plan;
  readonly draftName: string;
  readonly startedAt: number;
  readonly people: readonly Person[];
  /** Position in `people` by address. Never changes. */
  readonly index: ReadonlyMap<string, number>;
  readonly counts: Counts;

  readonly queue: readonly Batch[];
  readonly open: OpenCall | null;
  readonly refused: readonly RefusedBatch[];
  readonly paused: PauseCause | null;
  readonly stoppedAt: number | null;

  /** Nothing is sent before the account has been read completely once more. */
  readonly mustLook: boolean;
  /** When the latest complete reading ended. The plan's own counts. */
  readonly readAt: number | null;
  /** When the latest sweep ended, well or badly. */
  readonly lastSweepAt: number | null;
  readonly sweepFailures: number;
  readonly sweepNotBefore: number;
  readonly sendNotBefore: number;

  /** Answers of one kind in a row. */
  readonly slowDowns: number;
  readonly unauthorized: number;
  readonly forbidden: number;
  /** A person has said to go on although IBM refuses the caller. */
  readonly insisted: boolean;
  readonly everAccepted: boolean;

  readonly calls: { readonly invite: number; readonly list: number; readonly other: number };
  readonly answered: { readonly calls: number; readonly ms: number };
  /** When the latest call ended or sending went on: what the rhythm of readings is counted from. */
  readonly rhythmFrom: number;

  readonly outcomes: readonly OutcomeEntry[];
  readonly troubles: readonly Trouble[];
  readonly history: History;
}

/** The state before the first event: everybody the plan invites is queued in the planned calls, everybody else is left out. */
export function toInitialState(plan: Plan): SubmissionState {
  const people = plan.people.map(toFirstPerson);
  return {
    plan,
    draftName: '',
    startedAt: 0,
    people,
    index: new Map(people.map(({ email }, position) => [email, position])),
    counts: countPeople(people),
    queue: plan.invitations.map(({ invitees }, invitation) => toBatch(invitation, invitees)),
    open: null,
    refused: [],
    paused: null,
    stoppedAt: null,
    mustLook: true,
    readAt: null,
    lastSweepAt: null,
    sweepFailures: 0,
    sweepNotBefore: 0,
    sendNotBefore: 0,
    slowDowns: 0,
    unauthorized: 0,
    forbidden: 0,
    insisted: false,
    everAccepted: false,
    calls: { invite: 0, list: 0, other: 0 },
    answered: { calls: 0, ms: 0 },
    rhythmFrom: 0,
    outcomes: [],
    troubles: [],
    history: { step: 0, columns: [] },
  };
}

export function toBatch(invitation: number, emails: readonly string[]): Batch {
  return { invitation, emails, notBefore: 0, busy: 0, oversize: 0, trouble: null };
}
