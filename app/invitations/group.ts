import { MAX_INVITEES } from './request.ts';

/** Somebody to invite: an address and the index of their access. */
export interface Grouped {
  readonly access: number;
  readonly invitees: readonly string[];
  /** Indexes of the invitees in the list of people. */
  readonly people: readonly number[];
}

/**
 * Puts people of equal access into invitations of at most 100 (IBM's limit for one call): as few calls as there can be. `accessOf`
 * gives the index of a person's access; null or a number below zero for who is in no invitation. People keep their order; invitations
 * are ordered by their first person.
 */
export function groupInvitees(emails: readonly string[], accessOf: ArrayLike<number | null>): readonly Grouped[] {
  const groups: { readonly access: number; readonly invitees: string[]; readonly people: number[] }[] = [];
  const filling: ((typeof groups)[number] | undefined)[] = [];
  for (let person = 0; person < emails.length; person++) {
    const access = accessOf[person] ?? -1;
    if (access < 0) continue;
    let group = filling[access];
    if (!group || group.invitees.length === MAX_INVITEES) {
      group = { access, invitees: [], people: [] };
      groups.push(group);
      filling[access] = group;
    }
    group.invitees.push(emails[person]!);
    group.people.push(person);
  }
  return groups;
}
