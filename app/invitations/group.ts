import { MAX_INVITEES } from './request.ts';

/** People of one access, at most as many as one call takes. */
export interface Grouped {
  readonly access: number;
  readonly invitees: readonly string[];
}

export interface Grouping {
  readonly groups: readonly Grouped[];
  /** By person: index into `groups`; -1 for who is in none. */
  readonly groupOf: Int32Array;
}

/**
 * Puts people of equal access into invitations of at most 100 (IBM's limit for one call): as few calls as there can be. `accessOf`
 * gives the index of a person's access; null or a number below zero for who is in no invitation. People keep their order; invitations
 * are ordered by their first person.
 */
export function groupInvitees(emails: readonly string[], accessOf: ArrayLike<number | null>): Grouping {
  const groups: { readonly access: number; readonly invitees: string[] }[] = [];
  const groupOf = new Int32Array(emails.length).fill(-1);
  /** By access: the group that is being filled. */
  const filling: (number | undefined)[] = [];
  for (let person = 0; person < emails.length; person++) {
    const access = accessOf[person] ?? -1;
    if (access < 0) continue;
    let index = filling[access];
    if (index === undefined || groups[index]!.invitees.length === MAX_INVITEES) {
      index = groups.push({ access, invitees: [] }) - 1;
      filling[access] = index;
    }
    groups[index]!.invitees.push(emails[person]!);
    groupOf[person] = index;
  }
  return { groups, groupOf };
}
