import type { Verdict } from './plan.ts';

/** Why a person stands where they stand. Words: app/words/submission.ts. A refusal is told in IBM's own words instead. */
export const STANDING_REASONS = [
  /* left out */
  'already-member',
  'already-invited',
  'invitation-expired',
  'record-failed',
  'cannot-tell',
  /* sent */
  'not-seen-yet',
  'answer-lost',
  'not-named-in-answer',
  'list-restricted',
  'never-found',
  'never-appeared',
  'disappeared',
  /* not sent */
  'left-unsent',
] as const;
export type StandingReason = (typeof STANDING_REASONS)[number];

/** Why a cancellation or resend is not possible, or was not done. */
export const ACTION_REASONS = [
  'not-in-submission',
  'not-sent',
  'not-invited-here',
  'not-in-account',
  'member-now',
  'being-created',
  'expired',
  'already-cancelled',
  'failed-in-account',
  'state-unknown',
  'no-longer-waiting',
  'no-answer',
  'refused-by-cloud',
  'cloud-unreachable',
  'resend-not-offered',
] as const;
export type ActionReason = (typeof ACTION_REASONS)[number];

/** Why the plan leaves somebody out. */
export const REASON_OF_VERDICT: Readonly<Record<Exclude<Verdict, 'new'>, StandingReason>> = {
  member: 'already-member',
  pending: 'already-invited',
  expired: 'invitation-expired',
  failed: 'record-failed',
  'cannot-tell': 'cannot-tell',
};
