import type { UsedAccess } from '../access/matrix.ts';
import type { Derived } from './derived.ts';

/** An access that somebody is invited with. */
export interface InvitedAccess extends UsedAccess {
  /** Index into the draft's accesses. */
  readonly index: number;
}

/** The accesses of a draft that somebody is invited with, in their order, with how many people are. */
export function listUsedAccesses({ accesses, invitations }: Derived): readonly InvitedAccess[] {
  const people = accesses.map(() => 0);
  for (const { access, invitees } of invitations) people[access]! += invitees.length;
  return accesses.flatMap((access, index) => (people[index]! > 0 ? [{ index, access, people: people[index]! }] : []));
}
