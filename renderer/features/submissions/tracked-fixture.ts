import type { TrackedPerson } from '#app/contract/views.ts';
import type { Status } from '#app/submission/status.ts';

export const NOW = Date.parse('2026-11-23T13:58:10.000Z');

/** One person of a submission, invited ten days before NOW unless the status says that nothing was sent; for tests. */
export function makePerson(
  name: string,
  status: Status,
  state: string | null = null,
  change: Partial<TrackedPerson> = {},
): TrackedPerson {
  const wasSent = status === 'accepted' || status === 'vanished' || status === 'cancelled';
  const invitedAt = wasSent ? (change.invitedAt ?? '2026-11-13T13:58:10.000Z') : null;
  return {
    email: `${name}@x.example`,
    status,
    state,
    invitedAt,
    expiresAt:
      invitedAt !== null && state === 'PENDING'
        ? new Date(Date.parse(invitedAt) + 30 * 86_400_000).toISOString()
        : null,
    reason: null,
    can: state === 'PENDING' && status === 'accepted' ? ['cancel', 'resend'] : [],
    invitation: status === 'skipped' ? null : 0,
    ...change,
  };
}
