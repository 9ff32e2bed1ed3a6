import type { Status } from './status.ts';

/*
 * Where a person stands, for people to read: the account's own word where it has spoken, ours where it has not, and the two
 * things that follow from time alone. Words, icons and colours hang on this and on nothing else.
 */

export const STANDINGS = [
  'queued',
  'sending',
  'refused',
  'unknown',
  'vanished',
  'accepted',
  'processing',
  'pending',
  'expired',
  'member',
  'failed',
  'cancel-failed',
  'cancelled',
  'stopped',
  'skipped',
  'suspended',
  'classic-disabled',
  'vpn-only',
  'id-invalid',
  'other',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** IBM's user states (User Management API, "state"). SDK comments list fewer; a word that is not here stays as it is. */
const BY_STATE: Readonly<Record<string, Standing>> = {
  PROCESSING: 'processing',
  PENDING: 'pending',
  ACTIVE: 'member',
  ERROR_WHILE_PROCESSING: 'failed',
  ERROR_WHILE_DELETING: 'cancel-failed',
  SUSPENDED: 'suspended',
  DISABLED_CLASSIC_INFRASTRUCTURE: 'classic-disabled',
  VPN_ONLY: 'vpn-only',
  IAMID_INVALID: 'id-invalid',
};

const BY_STATUS: Readonly<Record<Status, Standing>> = {
  queued: 'queued',
  sending: 'sending',
  unknown: 'unknown',
  accepted: 'accepted',
  refused: 'refused',
  skipped: 'skipped',
  vanished: 'vanished',
  stopped: 'stopped',
  cancelled: 'cancelled',
};

/** The standing behind a key of `counts`, which is a state (theirs) or a status (ours). Unknown states are `other`. */
export function toStanding(key: string): Standing {
  return BY_STATE[key] ?? (BY_STATUS as Readonly<Record<string, Standing>>)[key] ?? 'other';
}

/**
 * Where this person stands at `now` (milliseconds UTC). People left out by the plan stay `skipped` whatever the account says of
 * them, since this submission has nothing to do with it. A pending invitation past its estimated end is `expired`.
 */
export function standingOf(
  person: { readonly status: Status; readonly state: string | null; readonly expiresAt: string | null },
  now: number,
): Standing {
  if (person.status === 'skipped') return 'skipped';
  const standing = toStanding(person.state ?? person.status);
  const isOver = person.expiresAt !== null && Date.parse(person.expiresAt) <= now;
  return standing === 'pending' && isOver ? 'expired' : standing;
}

const CONFIRMED: readonly Standing[] = ['pending', 'expired', 'member', 'suspended', 'classic-disabled', 'vpn-only'];

/** Seen in the account as invited or as a member, whatever became of that: the only proof that a person was reached. */
export function isConfirmed(standing: Standing): boolean {
  return CONFIRMED.includes(standing);
}

/** People per standing; every person is counted once, so the values sum to the number of people. */
export function countStandings(standings: Iterable<Standing>): Readonly<Record<Standing, number>> {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const standing of standings) counts[standing] += 1;
  return counts;
}
