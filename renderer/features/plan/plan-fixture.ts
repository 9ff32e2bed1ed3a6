import type { Plan, PlannedPerson, Verdict } from '#app/submission/plan.ts';

/** A small plan that is true in itself, for tests: 3 new people in 2 invitations of one access, and one person per other verdict. */
export function makePlan(change: Partial<Plan> = {}): Plan {
  const person = (email: string, verdict: Verdict, state: string | null, invitation: number | null): PlannedPerson => ({
    email,
    verdict,
    state,
    invitation,
  });
  const invitation = (accessKey: string, access: string[], invitees: string[], groups: string[], broad = false) => ({
    access,
    accessKey,
    broad,
    invitees,
    request: { users: invitees.map((email) => ({ email, account_role: 'Member' as const })), access_groups: groups },
  });
  return {
    hash: 'ab'.repeat(32),
    draft: 'd'.repeat(32),
    draftRevision: 2,
    account: { id: 'a1b2c3d4e5f60718293a4b5c6d7e8f90', name: 'practice', practice: true },
    catalogVersion: '1',
    approval: '7C1A 93E4 0B5D',
    readAt: '2026-11-23T14:00:32.000Z',
    reading: { users: 2318, pages: 24, complete: true, restricted: false },
    people: [
      person('ann@x.example', 'new', null, 0),
      person('bo@x.example', 'new', null, 0),
      person('cy@x.example', 'new', null, 1),
      person('mo@x.example', 'member', 'ACTIVE', null),
      person('pat@x.example', 'pending', 'PENDING', null),
      person('ed@x.example', 'expired', 'PENDING', null),
      person('flo@x.example', 'failed', 'ERROR_WHILE_PROCESSING', null),
      person('sam@x.example', 'cannot-tell', 'SUSPENDED', null),
    ],
    invitations: [
      invitation('k1', ['Developers'], ['ann@x.example', 'bo@x.example'], ['g1', 'g2']),
      invitation('k1', ['Developers'], ['cy@x.example'], ['g1', 'g2']),
    ],
    counts: { new: 3, member: 1, pending: 1, expired: 1, failed: 1, 'cannot-tell': 1 },
    blocked: 2,
    ...change,
  };
}
