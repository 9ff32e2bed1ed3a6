import { familyOf } from './account-state.ts';
import type { Person } from './person.ts';
import type { ActionReason } from './reason.ts';
import { INVITATION_LIFETIME_DAYS, type Action } from './status.ts';

/* Who may be cancelled or sent the e-mail again, and if not, why not. Answered from what is known; read again right before acting. */

const LIFETIME_MS = INVITATION_LIFETIME_DAYS * 86_400_000;
const PLACEHOLDER = /^BSS-/;

const BOTH: readonly Action[] = ['cancel', 'resend'];
const CANCEL: readonly Action[] = ['cancel'];
const NONE: readonly Action[] = [];

type Acted = Pick<Person, 'status' | 'state' | 'sends' | 'sentAt' | 'iamId'>;

/**
 * Why this person's invitation cannot be cancelled; null when it can. IBM allows it for PROCESSING and PENDING; a failed record is
 * removed in the same way. Only what this submission sent is cancelled: somebody else's invitation is theirs.
 */
export function whyNotCancel(person: Acted): ActionReason | null {
  if (person.status === 'cancelled') return 'already-cancelled';
  if (person.state === null) return person.sends === 0 ? 'not-sent' : 'not-in-account';
  if (familyOf(person.state) === 'member') return 'member-now';
  if (person.status === 'skipped') return 'not-invited-here';
  if (familyOf(person.state) === 'other') return 'state-unknown';
  return person.iamId !== null && PLACEHOLDER.test(person.iamId) ? null : 'state-unknown';
}

/**
 * Why the e-mail cannot be sent again; null when it can. IBM allows it for PENDING only and publishes no call for it, so only the
 * practice account can. What a resend does to an expired invitation is not documented: cancel and invite again instead.
 */
export function whyNotResend(person: Acted, practice: boolean, now: number): ActionReason | null {
  const notCancel = whyNotCancel(person);
  if (notCancel !== null) return notCancel;
  if (familyOf(person.state!) === 'creating') return 'being-created';
  if (familyOf(person.state!) === 'failed') return 'failed-in-account';
  if (isExpired(person, now)) return 'expired';
  return practice ? null : 'resend-not-offered';
}

/** What can be done for this person now; the same few lists for everybody. */
export function toActions(person: Acted, practice: boolean, now: number): readonly Action[] {
  if (whyNotCancel(person) !== null) return NONE;
  return whyNotResend(person, practice, now) === null ? BOTH : CANCEL;
}

/** The end of an invitation, estimated from our own sending; null where there is none to wait for. */
export function expiryOf(person: Acted): number | null {
  if (person.status !== 'accepted' || person.sentAt === null) return null;
  const isWaiting = person.state === null || ['creating', 'waiting'].includes(familyOf(person.state));
  return isWaiting ? person.sentAt + LIFETIME_MS : null;
}

function isExpired(person: Acted, now: number): boolean {
  const end = expiryOf(person);
  return end !== null && end <= now;
}
