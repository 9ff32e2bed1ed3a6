import { toAccess } from '../access/access.ts';
import type { Access, AccessOption } from '../access/types.ts';
import { groupInvitees } from '../invitations/group.ts';
import { applyGifts, type Gift, type Given, type Standing } from './apply-gifts.ts';
import type { Accounting, Invitation, Person, Row, RowOutcome } from './derived.ts';
import type { People } from './people.ts';
import type { ReadRows } from './read-rows.ts';
import { IGNORED, NOBODY, SEVERAL } from './read-rows.ts';
import type { SourceTable } from './read-table.ts';
import type { RowAccess } from './row-access.ts';

/* From gathered people to accesses, invitations and accounted rows. */

export interface Assembled {
  /** Makes the rows; they are many, and few readers want them all. */
  readonly makeRows: () => readonly Row[];
  readonly people: readonly Person[];
  readonly accesses: readonly Access[];
  readonly invitations: readonly Invitation[];
  readonly accounting: Accounting;
  /** People (indexes) without any access option and without another finding about their access. */
  readonly withoutAccess: readonly number[];
  /** What became of the access given by decisions; null where none was. */
  readonly given: Given | null;
}

export interface AssembleInput {
  readonly table: SourceTable;
  readonly read: ReadRows;
  /** What everybody gets on top of what the files say. */
  readonly forAll: readonly AccessOption[];
  readonly gifts: readonly Gift[];
  readonly allowNoAccess: boolean;
  /** Nobody can be invited, whatever their rows say: the access for all, or the access list, cannot be read. */
  readonly blockAll: boolean;
}

/** Makes everything that a draft is from its rows. */
export function assemble(input: AssembleInput): Assembled {
  const { read, table, blockAll, gifts, allowNoAccess } = input;
  const { emails, blocked } = read.people;
  const written = readStanding(read.people, input.forAll, allowNoAccess);
  const given = gifts.length === 0 ? null : applyGifts(gifts, written, emails, allowNoAccess);
  const { accesses, accessOf, isRefused } = given ?? written;
  const groups = groupInvitees(
    emails,
    accessOf.map((access, person) => (blockAll || blocked.has(person) || isRefused(person) ? null : access)),
  );
  const invitationOf = new Int32Array(emails.length).fill(-1);
  groups.forEach((group, index) => {
    for (const person of group.people) invitationOf[person] = index;
  });
  const judge = new RowJudge(read, invitationOf);
  return {
    makeRows: () => makeRows(table, read, judge),
    people: makePeople(table, read.people, accessOf, invitationOf),
    accesses,
    invitations: groups.map(({ access, invitees }) => ({ access, invitees })),
    accounting: judge.countRows(),
    withoutAccess: emails.flatMap((_, person) => (accessOf[person] === null && !isRefused(person) ? [person] : [])),
    given,
  };
}

/** The access that the files give everybody. */
function readStanding(people: People, forAll: readonly AccessOption[], allowNoAccess: boolean): Standing {
  const interner = new AccessInterner(forAll, allowNoAccess);
  const accessOf = people.emails.map((_, person) => {
    const more = people.moreAccess.get(person);
    return more ? interner.ofSeveral([...more]) : interner.ofOne(people.firstAccess[person]!);
  });
  return { accesses: interner.accesses, accessOf, isRefused: (person) => people.isRefused(person) };
}

/** Gives equal accesses one index. Combinations of rows that were met before cost one look-up. */
class AccessInterner {
  readonly accesses: Access[] = [];
  readonly #forAll: readonly AccessOption[];
  readonly #allowNone: boolean;
  readonly #byKey = new Map<string, number>();
  readonly #byRowAccess: (number | null | undefined)[] = [];
  readonly #byCombination = new Map<string, number | null>();

  constructor(forAll: readonly AccessOption[], allowNone: boolean) {
    this.#forAll = forAll;
    this.#allowNone = allowNone;
  }

  ofOne(access: RowAccess): number | null {
    const known = this.#byRowAccess[access.id];
    return known === undefined ? (this.#byRowAccess[access.id] = this.#intern(access.options)) : known;
  }

  ofSeveral(accesses: readonly RowAccess[]): number | null {
    const combination = accesses
      .map((access) => access.id)
      .sort((a, b) => a - b)
      .join(' ');
    const known = this.#byCombination.get(combination);
    if (known !== undefined) return known;
    const index = this.#intern(accesses.flatMap((access) => access.options));
    this.#byCombination.set(combination, index);
    return index;
  }

  #intern(options: readonly AccessOption[]): number | null {
    const access = toAccess([...options, ...this.#forAll]);
    if (access.options.length === 0 && !this.#allowNone) return null;
    const known = this.#byKey.get(access.key);
    if (known !== undefined) return known;
    this.#byKey.set(access.key, this.accesses.length);
    return this.accesses.push(access) - 1;
  }
}

function makePeople(
  table: SourceTable,
  people: People,
  accessOf: readonly (number | null)[],
  invitationOf: Int32Array,
): readonly Person[] {
  const { emails, firstRow, moreRows, written } = people;
  return emails.map((email, person): Person => {
    const row = firstRow[person]!;
    const rows = moreRows.get(person);
    const invitation = invitationOf[person]!;
    return {
      email,
      written: written.get(person) ?? email,
      lines: rows ? rows.map((one) => table.lines.at(one)) : [table.lines.at(row)],
      row,
      invitation: invitation === -1 ? null : invitation,
      access: accessOf[person]!,
    };
  });
}

function makeRows({ records, lines }: SourceTable, { changed }: ReadRows, judge: RowJudge): readonly Row[] {
  const rows: Row[] = [];
  records.forEach((cells, row) => rows.push(judge.makeRow(row, lines.at(row), changed.get(row) ?? cells)));
  return rows;
}

const NO_PEOPLE: readonly number[] = [];

/** Says what became of each row. */
class RowJudge {
  readonly #read: ReadRows;
  readonly #invitationOf: Int32Array;

  constructor(read: ReadRows, invitationOf: Int32Array) {
    this.#read = read;
    this.#invitationOf = invitationOf;
  }

  makeRow(row: number, line: number, cells: readonly string[]): Row {
    return { line, cells, outcome: this.#judge(row), people: this.#peopleOf(row) };
  }

  /** rows = accepted + merged + rejected + ignored, because every row has exactly one outcome. */
  countRows(): Accounting {
    const counts = { accepted: 0, merged: 0, rejected: 0, ignored: 0 };
    const rows = this.#read.personOfRow.length;
    for (let row = 0; row < rows; row++) counts[this.#judge(row)]++;
    return { rows, ...counts };
  }

  #peopleOf(row: number): readonly number[] {
    const person = this.#read.personOfRow[row]!;
    return person >= 0 ? [person] : (this.#read.peopleOfRow.get(row) ?? NO_PEOPLE);
  }

  #judge(row: number): RowOutcome {
    const { people, personOfRow } = this.#read;
    const person = personOfRow[row]!;
    if (person === IGNORED) return 'ignored';
    if (person === NOBODY) return 'rejected';
    if (person !== SEVERAL) {
      if (this.#invitationOf[person] === -1) return 'rejected';
      return people.firstRow[person] === row ? 'accepted' : 'merged';
    }
    const invited = this.#peopleOf(row).filter((one) => this.#invitationOf[one] !== -1);
    if (invited.length === 0) return 'rejected';
    return invited.some((one) => people.firstRow[one] === row) ? 'accepted' : 'merged';
  }
}
