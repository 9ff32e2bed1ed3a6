import type { Access } from '../access/types.ts';
import { groupInvitees } from '../invitations/group.ts';
import type { AccessPool } from './access-pool.ts';
import { AddressScanner } from './plain-address.ts';
import { applyGifts, type Gift, type Given, type Standing } from './apply-gifts.ts';
import type { Accounting, Invitation } from './derived.ts';
import { JudgedRows } from './judged-rows.ts';
import type { People } from './people.ts';
import type { PeopleReading } from './people-reader.ts';
import type { SourceTable } from './read-table.ts';

/* From gathered people to accesses, invitations and accounted rows. */

export interface Assembled {
  readonly lookup: JudgedRows;
  readonly accesses: readonly Access[];
  /** By person: index into `accesses`; -1 is no access. */
  readonly accessOf: Int32Array;
  readonly invitations: readonly Invitation[];
  /** By person: index into `invitations`; -1 for who is in none. */
  readonly invitationOf: Int32Array;
  readonly accounting: Accounting;
  /** People (indexes) without any access option and without another finding about their access. */
  readonly withoutAccess: readonly number[];
  /** What became of the access given by decisions; null where none was. */
  readonly given: Given | null;
}

export interface AssembleInput {
  readonly table: SourceTable;
  readonly reading: PeopleReading;
  readonly people: People;
  readonly pool: AccessPool;
  readonly gifts: readonly Gift[];
  readonly allowNoAccess: boolean;
  /** Nobody can be invited, whatever their rows say: the access for all, or the access list, cannot be read. */
  readonly blockAll: boolean;
}

/** Makes everything that a draft is from its people. */
export function assemble(input: AssembleInput): Assembled {
  const { table, reading, people, blockAll } = input;
  const { written, given } = readStanding(input);
  const { accesses, accessOf, isRefused } = given ?? written;
  const invited = new Int32Array(people.count);
  const withoutAccess: number[] = [];
  for (let person = 0; person < people.count; person++) {
    const access = accessOf[person]!;
    const refused = isRefused(person);
    invited[person] = blockAll || refused || people.isUnfit(person) ? -1 : access;
    if (access === -1 && !refused) withoutAccess.push(person);
  }
  const { groups: invitations, groupOf: invitationOf } = groupInvitees(people.emails, invited);
  const lookup = new JudgedRows({ table, read: reading.rows, people, invitationOf, accessOf });
  return {
    lookup,
    accesses,
    accessOf,
    invitations,
    invitationOf,
    accounting: lookup.count(),
    withoutAccess,
    given,
  };
}

/** The access that the files give everybody, and what decisions made of it. */
function readStanding({ reading, people, pool, gifts, allowNoAccess }: AssembleInput): {
  readonly written: Standing;
  readonly given: Given | null;
} {
  const written: Standing = {
    ...pool.number(people.sums, people.count),
    isRefused: (person) => reading.sums.isBlocked(people.sums[person]!),
  };
  if (gifts.length === 0) return { written, given: null };
  const scanner = new AddressScanner();
  const findPerson = (email: string): number | undefined => {
    const address = reading.book.find(email, scanner);
    return address === undefined ? undefined : people.withAddress(address);
  };
  return { written, given: applyGifts(gifts, written, findPerson, allowNoAccess) };
}
