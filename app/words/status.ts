import type { Standing } from '../submission/standing.ts';

/*
 * What a person's standing is called, everywhere. "Accepted" is IBM Cloud's answer and not an invitation yet; "expired" follows
 * from our own clock and is always an estimate.
 */

export const statusWords = {
  standing: {
    queued: 'Queued',
    sending: 'Sending',
    refused: 'Refused',
    unknown: 'Unknown, checking',
    vanished: 'Accepted, never appeared',
    accepted: 'Accepted, not confirmed',
    processing: 'Being created',
    pending: 'Invited, waiting',
    expired: 'Expired (estimated)',
    member: 'Member',
    failed: 'Failed in IBM Cloud',
    'cancel-failed': 'Cancelling failed',
    cancelled: 'Cancelled',
    stopped: 'Stopped, not sent',
    skipped: 'Left out',
    suspended: 'Suspended',
    'classic-disabled': 'Classic disabled',
    'vpn-only': 'VPN only',
    'id-invalid': 'IBMid no longer exists',
    other: 'State not known',
  } satisfies Record<Standing, string>,
  /** Short forms, where a heading already says what they are about (filters). */
  short: {
    queued: 'Queued',
    sending: 'Sending',
    refused: 'Refused',
    unknown: 'Unknown',
    vanished: 'Never appeared',
    accepted: 'Accepted',
    processing: 'Being created',
    pending: 'Waiting',
    expired: 'Expired',
    member: 'Member',
    failed: 'Failed',
    'cancel-failed': 'Cancelling failed',
    cancelled: 'Cancelled',
    stopped: 'Not sent',
    skipped: 'Left out',
    suspended: 'Suspended',
    'classic-disabled': 'Classic disabled',
    'vpn-only': 'VPN only',
    'id-invalid': 'IBMid gone',
    other: 'Other',
  } satisfies Record<Standing, string>,
  /** The words of a standing; a state that Guestlist does not know is shown as IBM Cloud gives it. */
  of: (standing: Standing, state: string | null): string =>
    standing === 'other' && state !== null ? state : statusWords.standing[standing],
};
