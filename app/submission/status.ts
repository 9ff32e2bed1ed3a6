/* Status is ours, state is theirs. Words of both as in docs/cli.md; scripts depend on them. */

export const STATUSES = [
  'queued',
  'sending',
  'unknown',
  'accepted',
  'refused',
  'skipped',
  'vanished',
  'stopped',
  'cancelled',
] as const;
export type Status = (typeof STATUSES)[number];

/** Days an invitation can be accepted (IBM: "Managing users in an account"). Counted from our own sending, so only an estimate. */
export const INVITATION_LIFETIME_DAYS = 30;

export type Action = 'cancel' | 'resend';
