import { familyOf } from './account-state.ts';
import type { AccountUser } from './account-user.ts';
import type { AccountReading, Verdict } from './plan.ts';
import { INVITATION_LIFETIME_DAYS } from './status.ts';

const LIFETIME_MS = INVITATION_LIFETIME_DAYS * 86_400_000;

/**
 * What one reading of the account says of one address; `user` is its record, if the reading has one. Missing means `new` only where
 * everybody can be seen and every page was read. `expired` is our estimate: the API has no such state.
 */
export function toVerdict(user: AccountUser | undefined, reading: AccountReading): Verdict {
  if (user === undefined) return reading.complete && !reading.restricted ? 'new' : 'cannot-tell';
  switch (familyOf(user.state)) {
    case 'member':
      return 'member';
    case 'creating':
      return 'pending';
    case 'waiting':
      return isOver(user.addedAt, reading.startedAt) ? 'expired' : 'pending';
    case 'failed':
      return 'failed';
    case 'other':
      return 'cannot-tell';
  }
}

/** Without a date nothing is estimated: comparing with NaN is false. */
function isOver(addedAt: string | null, now: string): boolean {
  return addedAt !== null && Date.parse(now) - Date.parse(addedAt) > LIFETIME_MS;
}
