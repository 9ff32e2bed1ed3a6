import { toAccess } from '../access/access.ts';
import type { Access, AccessOption } from '../access/types.ts';
import { groupInvitees } from '../invitations/group.ts';
import type { Accounting, Invitation, Person, Row, RowOutcome, SourceColumn } from './derived.ts';
import type { ReadRows } from './read-rows.ts';
import { IGNORED, NOBODY, SEVERAL } from './read-rows.ts';
import type { SourceTable } from './read-table.ts';
import type { RowAccess } from './row-access.ts';

/* From gathered people to accesses, invitations and accounted rows. */

export interface Assembled {
  readonly rows: readonly Row[];
  readonly people: readonly Person[];
  readonly accesses: readonly Access[];
  readonly invitations: readonly Invitation[];
  readonly accounting: Accounting;
  /** People (indexes) without any access option and without another finding about their access. */
  readonly withoutAccess: readonly number[];
}

export interface AssembleInput {
  readonly table: SourceTable;
  readonly columns: readonly SourceColumn[];
  readonly read: ReadRows;
  /** What everybody gets on top of what the files say. */
  readonly forAll: readonly AccessOption[];
  readonly allowNoAccess: boolean;
  /** Nobody can be invited, whatever their rows say: the access for all, or the access list, cannot be read. */
  readonly blockAll: boolean;
}

/** Makes everything that a draft is from its rows. */
export function assemble(input: AssembleInput): Assembled {
  const { read, blockAll } = input;
  const { emails, blocked } = read.people;
  const interner = new AccessInterner(input.forAll, input.allowNoAccess);
  const withoutAccess: number[] = [];
  const accessOf = emails.map((_, person) => {
    const first = read.people.firstAccess[person]!;
    const more = read.people.moreAccess.get(person);
    const access = more ? interner.ofSeveral([...more]) : interner.ofOne(first);
    if (access === null && !(more ? [...more].some((one) => one.blocked) : first.blocked)) withoutAccess.push(person);
    return access;
  });
  const invited = accessOf.map((access, person) => (blockAll || blocked.has(person) ? null : access));
  const groups = groupInvitees(emails, invited);
  const invitationOf = new Int32Array(emails.length).fill(-1);
  groups.forEach((group, index) => {
    for (const person of group.people) invitationOf[person] = index;
  });
  const people = makePeople(input, accessOf, invitationOf);
  const rows = makeRows(input, invitationOf);
  return {
    rows,
    people,
    accesses: interner.accesses,
    invitations: groups.map(({ access, invitees }) => ({ access, invitees })),
    accounting: countRows(rows),
    withoutAccess,
  };
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
  { table, columns, read }: AssembleInput,
  accessOf: readonly (number | null)[],
  invitationOf: Int32Array,
): readonly Person[] {
  const { emails, written, firstRow, moreRows } = read.people;
  const kept = columns.filter(({ field, reason }) => field === null && (reason === 'kept' || reason === 'duplicate'));
  return emails.map((email, person): Person => {
    const row = firstRow[person]!;
    const cells = read.cells[row]!;
    const rows = moreRows.get(person);
    const invitation = invitationOf[person]!;
    return {
      email,
      written: written[person]!,
      lines: rows ? rows.map(table.lineOf) : [table.lineOf(row)],
      columns: kept.map(({ header, index }) => [header, cells[index] ?? ''] as const),
      invitation: invitation === -1 ? null : invitation,
      access: accessOf[person]!,
    };
  });
}

const NO_PEOPLE: readonly number[] = [];

function makeRows({ table, read }: AssembleInput, invitationOf: Int32Array): readonly Row[] {
  const { firstRow } = read.people;
  return read.cells.map((cells, row): Row => {
    const person = read.personOfRow[row]!;
    const people = person === SEVERAL ? (read.peopleOfRow.get(row) ?? NO_PEOPLE) : person >= 0 ? [person] : NO_PEOPLE;
    return { line: table.lineOf(row), cells, outcome: judgeRow(row, person, people, firstRow, invitationOf), people };
  });
}

function judgeRow(
  row: number,
  person: number,
  people: readonly number[],
  firstRow: readonly number[],
  invitationOf: Int32Array,
): RowOutcome {
  if (person === IGNORED) return 'ignored';
  if (person === NOBODY) return 'rejected';
  if (person >= 0) return invitationOf[person] === -1 ? 'rejected' : firstRow[person] === row ? 'accepted' : 'merged';
  const invited = people.filter((one) => invitationOf[one] !== -1);
  if (invited.length === 0) return 'rejected';
  return invited.some((one) => firstRow[one] === row) ? 'accepted' : 'merged';
}

/** rows = accepted + merged + rejected + ignored, because every row has exactly one outcome. */
function countRows(rows: readonly Row[]): Accounting {
  const counts = { accepted: 0, merged: 0, rejected: 0, ignored: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return { rows: rows.length, ...counts };
}
