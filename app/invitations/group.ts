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
 * gives the index of a person's access, or null for who is in no invitation. People keep their order; invitations are ordered by
 * their first person.
 */
export function groupInvitees(emails: readonly string[], accessOf: readonly (number | null)[]): readonly Grouped[] {
  const groups: { readonly access: number; readonly invitees: string[]; readonly people: number[] }[] = [];
  const filling = new Map<number, (typeof groups)[number]>();
  emails.forEach((email, person) => {
    const access = accessOf[person] ?? null;
    if (access === null) return;
    let group = filling.get(access);
    if (!group || group.invitees.length === MAX_INVITEES) {
      group = { access, invitees: [], people: [] };
      groups.push(group);
      filling.set(access, group);
    }
    group.invitees.push(email);
    group.people.push(person);
  });
  return groups;
}
