import { isBroad } from '../access/broad.ts';
import type { Catalog } from '../access/catalog.ts';
import type { Access } from '../access/types.ts';
import { toApprovalFingerprint } from '../import/approval-fingerprint.ts';
import type { Derived } from '../import/derived.ts';
import { groupInvitees } from '../invitations/group.ts';
import { toInviteRequest } from '../invitations/request.ts';
import { explainAccess } from '../words/access.ts';
import { indexUsers } from './account-state.ts';
import type { AccountReading, Plan, PlanAccount, PlannedInvitation, PlannedPerson, Verdict } from './plan.ts';
import { toVerdict } from './verdict.ts';

export interface PlanInput {
  readonly derived: Pick<Derived, 'people' | 'accesses'>;
  readonly draft: { readonly id: string; readonly revision: number };
  readonly account: PlanAccount;
  /** The catalog that the draft's names were looked up in. */
  readonly catalog: Catalog;
  readonly reading: AccountReading;
  /** SHA-256 of a text's UTF-8 bytes, 64 hex digits. Passed in, so that this stays free of Node. */
  readonly hash: (text: string) => string;
}

/**
 * Compares a draft with one reading of its account. Only people the reading proves to be new are invited; they are grouped anew, so
 * that each access takes the fewest calls: ceil(new people / 100). Order is that of the file. Expects an access without unresolved
 * names (see hasUnresolvedNames): what is planned is what is sent.
 */
export function makePlan(input: PlanInput): Plan {
  const { derived, reading, account } = input;
  const users = indexUsers(reading.users);
  const invited = derived.people.filter((person) => person.invitation !== null);
  const judged = invited.map(({ email, access }) => {
    const user = users.get(email);
    return { email, access, verdict: toVerdict(user, reading), state: user?.state ?? null };
  });

  const { groups, groupOf } = groupInvitees(
    judged.map(({ email }) => email),
    judged.map(({ access, verdict }) => (verdict === 'new' ? access : null)),
  );
  const people: PlannedPerson[] = judged.map(({ email, verdict, state }, person) => ({
    email,
    verdict,
    state,
    invitation: groupOf[person] === -1 ? null : groupOf[person]!,
  }));

  const plan: Omit<Plan, 'hash'> = {
    draft: input.draft.id,
    draftRevision: input.draft.revision,
    account,
    catalogVersion: input.catalog.version,
    approval: toApprovalFingerprint(derived),
    readAt: reading.startedAt,
    reading: {
      users: reading.users.length,
      pages: reading.pages,
      complete: reading.complete,
      restricted: reading.restricted,
    },
    people,
    invitations: groups.map(({ access, invitees }) => toInvitation(derived.accesses[access]!, invitees, input)),
    counts: countVerdicts(people),
    blocked: derived.people.length - invited.length,
  };
  return { hash: hashPlan(plan, input.hash), ...plan };
}

/**
 * The hash a plan must have: over its JSON without the hash, keys in the order in which a plan is made. Reading a plan back from
 * its JSON keeps that order, so the same function verifies it.
 */
export function hashPlan(
  { hash: _, ...content }: Omit<Plan, 'hash'> & { hash?: string },
  hash: PlanInput['hash'],
): string {
  return hash(JSON.stringify(content));
}

/** Names that no catalog has resolved, in accesses of people who would be invited. Such a draft cannot be planned. */
export function hasUnresolvedNames(derived: Pick<Derived, 'people' | 'accesses'>): boolean {
  const used = new Set(derived.people.flatMap(({ invitation, access }) => (invitation === null ? [] : [access])));
  return derived.accesses.some(
    ({ options }, index) => used.has(index) && options.some((option) => 'unresolved' in option && option.unresolved),
  );
}

function toInvitation(access: Access, emails: readonly string[], input: PlanInput): PlannedInvitation {
  return {
    access: explainAccess(access, input.catalog),
    accessKey: access.key,
    broad: access.options.some(isBroad),
    invitees: emails,
    request: toInviteRequest(access, emails, input.account.id),
  };
}

function countVerdicts(people: readonly PlannedPerson[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { new: 0, member: 0, pending: 0, expired: 0, failed: 0, 'cannot-tell': 0 };
  for (const { verdict } of people) counts[verdict] += 1;
  return counts;
}
