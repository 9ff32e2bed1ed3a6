import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalog } from '../access/catalog.ts';
import type { Access } from '../access/types.ts';
import { toApprovalFingerprint } from '../import/approval-fingerprint.ts';
import type { Person } from '../import/derived.ts';
import { MAX_INVITEES, toInviteRequest } from '../invitations/request.ts';
import { hasUnresolvedNames, hashPlan, makePlan } from './make-plan.ts';
import type { AccountReading } from './plan.ts';
import { at, readingOf, START } from './testing/plans.ts';

const ACCOUNT = { id: 'a'.repeat(32), name: 'practice', practice: true };
const CATALOG: Catalog = {
  accountId: ACCOUNT.id,
  version: 'v1',
  fetchedAt: at(START),
  accessGroups: [],
  resourceGroups: [],
  services: [],
  commonRoles: [],
  cloudFoundry: null,
  classicLinked: null,
  allowedAddressPatterns: null,
};
const accesses: readonly Access[] = ['g0', 'g1', 'g2'].map((id) => ({
  key: id,
  options: [{ kind: 'access-group', id }],
}));

function person(email: string, access: number | null): Person {
  return { email, written: email, lines: [2], row: 0, access, invitation: access === null ? null : 0 };
}

/** One person per access index, `null` for a blocked one. */
function plan(accessOf: readonly (number | null)[], reading: AccountReading) {
  const people = accessOf.map((access, index) => person(`p${index}@x.example`, access));
  const hash = (text: string): string => String(text.length);
  return makePlan({
    derived: { people, accesses },
    draft: { id: 'd1', revision: 7 },
    account: ACCOUNT,
    catalog: CATALOG,
    reading,
    hash,
  });
}

const DAY = 86_400_000;
const user = (email: string, state: string, days: number | null = null) => ({
  email,
  state,
  addedAt: days === null ? null : at(START - days * DAY),
});

test('each state of the account leads to its verdict, and only who is proven missing is new', () => {
  const states = ['ACTIVE', 'SUSPENDED', 'VPN_ONLY', 'PROCESSING', 'ERROR_WHILE_PROCESSING', 'MOON_PHASE'];
  const users = [
    ...states.map((state, index) => user(`p${index}@x.example`, state)),
    user('p6@x.example', 'PENDING', 29),
    user('p7@x.example', 'PENDING', 31),
    user('p8@x.example', 'PENDING'),
  ];
  const made = plan(Array(10).fill(0), readingOf(users, START));
  expect(made.people.map(({ verdict }) => verdict)).toEqual([
    'member',
    'member',
    'member',
    'pending',
    'failed',
    'cannot-tell',
    'pending',
    'expired',
    'pending',
    'new',
  ]);
  expect(made.people[5]?.state).toBe('MOON_PHASE');
  expect(made.invitations.map(({ invitees }) => invitees)).toEqual([['p9@x.example']]);
  expect(made.counts).toEqual({ new: 1, member: 3, pending: 3, expired: 1, failed: 1, 'cannot-tell': 1 });
});

test.each([{ complete: false }, { restricted: true }])('nobody is new when the reading is %o', (flaw) => {
  const made = plan([0, 0], readingOf([user('p0@x.example', 'ACTIVE')], START, flaw));
  expect(made.people.map(({ verdict }) => verdict)).toEqual(['member', 'cannot-tell']);
  expect(made.invitations).toEqual([]);
});

test('a membership counts before an invitation of the same address, whatever the order of the list', () => {
  const users = [user('p0@x.example', 'PENDING'), user('p0@x.example', 'ACTIVE'), user('p0@x.example', 'PENDING')];
  expect(plan([0], readingOf(users, START)).people[0]?.verdict).toBe('member');
});

test('people held up by errors are counted and in no invitation', () => {
  const made = plan([0, null, 0], readingOf([], START));
  expect([made.blocked, made.people.length]).toEqual([1, 2]);
});

test('new people take the fewest calls that their accesses allow, once each, at most 100 in a call', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 450 }),
      fc.func(fc.boolean()),
      (accessOf, isMember) => {
        const users = accessOf.flatMap((_, index) => (isMember(index) ? [user(`p${index}@x.example`, 'ACTIVE')] : []));
        const made = plan(accessOf, readingOf(users, START));
        const fresh = accessOf.filter((_, index) => !isMember(index));
        const calls = [0, 1, 2].reduce((sum, access) => {
          return sum + Math.ceil(fresh.filter((each) => each === access).length / MAX_INVITEES);
        }, 0);
        expect(made.invitations).toHaveLength(calls);
        const invited = made.invitations.flatMap(({ invitees }) => invitees);
        expect(new Set(invited).size).toBe(invited.length);
        expect(invited).toHaveLength(fresh.length);
        for (const { invitation, email } of made.people) {
          if (invitation !== null) expect(made.invitations[invitation]!.invitees).toContain(email);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('the request of an invitation is made of its access, its people and the account', () => {
  const { invitations } = plan([1, 1], readingOf([], START));
  expect(invitations[0]?.request).toEqual(toInviteRequest(accesses[1]!, ['p0@x.example', 'p1@x.example'], ACCOUNT.id));
});

test('the hash covers all of the plan and survives writing it down and reading it back', () => {
  const made = plan([0, 1], readingOf([], START));
  const text = (content: string): string => content;
  const hash = hashPlan(made, text);
  expect(hashPlan(JSON.parse(JSON.stringify(made)), text)).toBe(hash);
  expect(hashPlan({ ...made, draftRevision: 8 }, text)).not.toBe(hash);
  expect(hashPlan({ ...made, invitations: [] }, text)).not.toBe(hash);
});

test('names that no catalog resolved are noticed where somebody would be invited with them', () => {
  const unresolved: Access = { key: 'u', options: [{ kind: 'access-group', id: 'Developers', unresolved: true }] };
  const people = [person('a@x.example', 0)];
  expect(hasUnresolvedNames({ people, accesses: [unresolved] })).toBe(true);
  expect(hasUnresolvedNames({ people, accesses: [accesses[0]!, unresolved] })).toBe(false);
});

test('the plan bears the fingerprint that was approved, whoever of the draft is already in the account', () => {
  const none = plan([0, 1, null], readingOf([], START));
  const someIn = plan([0, 1, null], readingOf([user('p0@x.example', 'ACTIVE')], START));
  expect(none.approval).toBe(
    toApprovalFingerprint({ accesses, people: [person('p1@x.example', 1), person('p0@x.example', 0)] }),
  );
  expect(someIn.approval).toBe(none.approval);
  expect(plan([0, 2, null], readingOf([], START)).approval).not.toBe(none.approval);
});
