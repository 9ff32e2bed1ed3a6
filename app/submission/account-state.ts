import type { AccountUser } from './account-user.ts';

/*
 * What the account's words for a state mean to us. The words are IBM's (User Management API, "state"; "Updating user status" for
 * the ones an administrator sets). A word that is not here is kept as it is and nothing is concluded from it.
 */

export type StateFamily = 'creating' | 'waiting' | 'failed' | 'member' | 'other';

const FAMILIES: ReadonlyMap<string, StateFamily> = new Map([
  ['PROCESSING', 'creating'],
  ['PENDING', 'waiting'],
  ['ERROR_WHILE_PROCESSING', 'failed'],
  ['ERROR_WHILE_DELETING', 'failed'],
  ['ACTIVE', 'member'],
  ['SUSPENDED', 'member'],
  ['VPN_ONLY', 'member'],
  ['DISABLED_CLASSIC_INFRASTRUCTURE', 'member'],
  // The IBMid is gone, the membership is not: nothing here may invite or remove such a person.
  ['IAMID_INVALID', 'member'],
]);

/** Where several records bear one address, the one that forbids most decides. */
const PRECEDENCE: readonly StateFamily[] = ['member', 'other', 'waiting', 'creating', 'failed'];

export function familyOf(state: string): StateFamily {
  return FAMILIES.get(state) ?? 'other';
}

/**
 * The users of a reading by address. An address can stand on several records (an IBMid and a classic user): then a membership
 * counts before an invitation, and an invitation before a failed record.
 */
export function indexUsers(users: readonly AccountUser[]): ReadonlyMap<string, AccountUser> {
  const byEmail = new Map<string, AccountUser>();
  for (const user of users) {
    const known = byEmail.get(user.email);
    if (known === undefined || precedes(user, known)) byEmail.set(user.email, user);
  }
  return byEmail;
}

function precedes(a: AccountUser, b: AccountUser): boolean {
  return PRECEDENCE.indexOf(familyOf(a.state)) < PRECEDENCE.indexOf(familyOf(b.state));
}
