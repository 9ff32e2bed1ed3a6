import type { Counts } from './person.ts';
import type { SubmissionState } from './state.ts';

/* What a submission tells about itself while it runs: outcomes, trouble, and the counts over time. */

export interface OutcomeEntry {
  readonly at: number;
  readonly invitation: number | null;
  readonly people: number;
  readonly kind: OutcomeKind;
  readonly params: Readonly<Record<string, string | number>>;
}

export const OUTCOMES = [
  'started',
  'sending',
  'accepted',
  'unknown',
  'refused',
  'split',
  'slow-down',
  'processing',
  'sign-in',
  'not-authorized',
  'seen',
  'found',
  'gone',
  'sent-again',
  'vanished',
  'never-found',
  'left-out',
  'unreachable',
  'paused',
  'resumed',
  'stopped',
  'cancelled',
  'resent',
] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

export interface Trouble {
  readonly kind: 'refused' | 'unknown' | 'slow-down' | 'sign-in' | 'not-authorized' | 'processing' | 'unreachable';
  readonly at: number;
  readonly invitation: number | null;
  readonly emails: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
  /** When what it is about was over; null for kinds that are over when their people are settled. */
  readonly settledAt: number | null;
}

export interface History {
  /** Width of a column in milliseconds. */
  readonly step: number;
  /** Column `n` covers the time from `startedAt + n * step`; what is missing is as the one before. */
  readonly columns: readonly { readonly column: number; readonly counts: Counts }[];
}

/** Outcomes kept in memory; all of them are in the journal. */
const MAX_OUTCOMES = 400;

/** Columns of the picture of people over time, and the width of one while they fit. */
const MAX_COLUMNS = 60;
const FIRST_STEP_MS = 10_000;

/** Adds a line to the outcomes. Lines of one instant that differ in nothing but the number of people are one line. */
export function tell(state: SubmissionState, entry: OutcomeEntry): SubmissionState {
  const { outcomes } = state;
  const same = outcomes.findLastIndex((known) => isSame(known, entry));
  if (same === -1) return { ...state, outcomes: [...outcomes.slice(1 - MAX_OUTCOMES), entry] };
  const merged = { ...entry, people: outcomes[same]!.people + entry.people };
  return { ...state, outcomes: outcomes.with(same, merged) };
}

function isSame(a: OutcomeEntry, b: OutcomeEntry): boolean {
  const isOfOneMoment = a.at === b.at && a.kind === b.kind && a.invitation === b.invitation;
  return isOfOneMoment && JSON.stringify(a.params) === JSON.stringify(b.params);
}

/** Adds trouble that is not settled yet, at the end: its position is its index from now on. */
export function addTrouble(state: SubmissionState, trouble: Omit<Trouble, 'settledAt'>): SubmissionState {
  return { ...state, troubles: [...state.troubles, { ...trouble, settledAt: null }] };
}

export function changeTrouble(
  state: SubmissionState,
  index: number,
  change: (params: Trouble['params']) => Trouble['params'],
): SubmissionState {
  const trouble = state.troubles[index];
  if (trouble === undefined) return state;
  return { ...state, troubles: state.troubles.with(index, { ...trouble, params: change(trouble.params) }) };
}

/** Marks all unsettled trouble of these kinds as over. */
export function settleTrouble(state: SubmissionState, kinds: readonly Trouble['kind'][], at: number): SubmissionState {
  const isOver = (trouble: Trouble): boolean => trouble.settledAt === null && kinds.includes(trouble.kind);
  if (!state.troubles.some(isOver)) return state;
  const troubles = state.troubles.map((trouble) => (isOver(trouble) ? { ...trouble, settledAt: at } : trouble));
  return { ...state, troubles };
}

/** Position of the latest unsettled trouble of this kind; -1 when there is none. */
export function openTroubleOf(state: SubmissionState, kind: Trouble['kind']): number {
  return state.troubles.findLastIndex((trouble) => trouble.kind === kind && trouble.settledAt === null);
}

/**
 * Writes the present counts into the column of `at`. When the columns no longer fit, each becomes twice as wide and two become
 * one, so that the picture always shows the whole time in at most MAX_COLUMNS.
 */
export function chart(state: SubmissionState, at: number): SubmissionState {
  let { step, columns } = state.history;
  if (step === 0) step = FIRST_STEP_MS;
  const passed = Math.max(0, at - state.startedAt);
  while (Math.floor(passed / step) >= MAX_COLUMNS) {
    step *= 2;
    columns = columns
      .map(({ column, counts }) => ({ column: column >> 1, counts }))
      .filter(({ column }, index, all) => all[index + 1]?.column !== column);
  }
  const last = columns.at(-1);
  if (last?.counts === state.counts && step === state.history.step) return state;
  // A clock that was set back must not draw into the past.
  const column = Math.max(Math.floor(passed / step), last?.column ?? 0);
  const before = last?.column === column ? columns.slice(0, -1) : columns;
  return { ...state, history: { step, columns: [...before, { column, counts: state.counts }] } };
}
