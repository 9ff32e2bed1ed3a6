import type { AccountUser } from '../account-user.ts';
import { hashPlan } from '../make-plan.ts';
import type { AccountReading, Plan, PlannedPerson } from '../plan.ts';

/* Plans and readings for tests: small, complete, and without a draft behind them. */

export const START = Date.UTC(2026, 10, 22, 14, 0, 0);

export const at = (ms: number): string => new Date(ms).toISOString();

/** A plan that invites each inner list in one call, and leaves the others out as what they are. */
export function planOf(
  invitations: readonly (readonly string[])[],
  others: readonly Omit<PlannedPerson, 'invitation'>[] = [],
): Plan {
  const invited = invitations.flatMap((emails, invitation) =>
    emails.map((email): PlannedPerson => ({ email, verdict: 'new', state: null, invitation })),
  );
  const people = [...invited, ...others.map((person) => ({ ...person, invitation: null }))];
  const count = (verdict: PlannedPerson['verdict']): number =>
    people.filter((person) => person.verdict === verdict).length;
  const plan: Omit<Plan, 'hash'> = {
    draft: 'd1a2f3',
    draftRevision: 1,
    account: { id: 'a'.repeat(32), name: 'practice', practice: true },
    catalogVersion: 'c1',
    approval: '7C1A 93E4 0B5D',
    readAt: at(START),
    reading: { users: 6, pages: 1, complete: true, restricted: false },
    people,
    invitations: invitations.map((invitees, index) => ({
      access: [`Group ${index}`],
      accessKey: `group ${index}`,
      broad: false,
      invitees,
      request: { users: invitees.map((email) => ({ email, account_role: 'Member' })), access_groups: [`g${index}`] },
    })),
    counts: {
      new: count('new'),
      member: count('member'),
      pending: count('pending'),
      expired: count('expired'),
      failed: count('failed'),
      'cannot-tell': count('cannot-tell'),
    },
    blocked: 0,
  };
  return { hash: hashPlan(plan, () => 'f'.repeat(64)), ...plan };
}

/** A reading that begins and ends at `now`. */
export function readingOf(
  users: readonly (Partial<AccountUser> & { readonly email: string; readonly state: string })[],
  now: number,
  more: Partial<AccountReading> = {},
): AccountReading {
  return {
    startedAt: at(now),
    endedAt: at(now),
    pages: 1,
    complete: true,
    restricted: false,
    users: users.map((user) => ({
      recordId: `record-of-${user.email}`,
      iamId: user.state === 'ACTIVE' ? `IBMid-${user.email}` : `BSS-${user.email}`,
      addedAt: null,
      ...user,
    })),
    ...more,
  };
}

/** `count` addresses under one name. */
export function people(count: number, name = 'p'): string[] {
  return Array.from({ length: count }, (_, index) => `${name}${index}@x.example`);
}
