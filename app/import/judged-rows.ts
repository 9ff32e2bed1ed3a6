import type { Accounting, Lookup, Person, Row, RowOutcome } from './derived.ts';
import type { People } from './people.ts';
import { IGNORED, NOBODY, type ReadRows, SEVERAL } from './read-rows.ts';
import type { SourceTable } from './read-table.ts';

const NONE = -1;

export interface Judged {
  readonly table: SourceTable;
  readonly read: ReadRows;
  readonly people: People;
  /** By person; -1 for who is in none. */
  readonly invitationOf: Int32Array;
  /** By person; -1 for who has none. */
  readonly accessOf: Int32Array;
}

/** Says what became of each row and person. Nothing is made before it is asked for. */
export class JudgedRows implements Lookup {
  readonly rows: number;
  readonly #judged: Judged;

  readonly rowsOfNobody: number;
  readonly people: number;

  constructor(judged: Judged) {
    this.rows = judged.read.addresses.length;
    this.people = judged.people.count;
    this.rowsOfNobody = countNobody(judged.read.addresses);
    this.#judged = judged;
  }

  lineOf(row: number): number {
    return this.#judged.table.lines.at(row);
  }

  outcomeOf(row: number): RowOutcome {
    const { people, invitationOf } = this.#judged;
    const person = people.personIn(row);
    if (person === IGNORED) return 'ignored';
    if (person === NOBODY) return 'rejected';
    if (person !== SEVERAL) {
      if (invitationOf[person] === NONE) return 'rejected';
      return people.firstRow[person] === row ? 'accepted' : 'merged';
    }
    const invited = people.peopleIn(row).filter((one) => invitationOf[one] !== NONE);
    if (invited.length === 0) return 'rejected';
    return invited.some((one) => people.firstRow[one] === row) ? 'accepted' : 'merged';
  }

  peopleIn(row: number): readonly number[] {
    return this.#judged.people.peopleIn(row);
  }

  eachNewIn(row: number, visit: (person: number) => void): void {
    const { people } = this.#judged;
    const person = people.personIn(row);
    if (person >= 0) {
      if (people.firstRow[person] === row) visit(person);
    } else if (person === SEVERAL) {
      for (const one of people.peopleIn(row)) if (people.firstRow[one] === row) visit(one);
    }
  }

  slice(from: number, to: number): readonly Row[] {
    const { table, read } = this.#judged;
    return table.records.slice(from, to).map((source, index): Row => {
      const row = from + index;
      const cells = read.changed.first(row) ?? source;
      return { line: this.lineOf(row), cells, outcome: this.outcomeOf(row), people: this.peopleIn(row) };
    });
  }

  person(index: number): Person | undefined {
    const { people } = this.#judged;
    if (index < 0 || index >= people.count) return undefined;
    return {
      email: people.emails[index]!,
      written: people.writtenOf(index),
      lines: this.linesOf(index),
      row: people.firstRow[index]!,
      invitation: this.invitationOf(index),
      access: this.accessOf(index),
    };
  }

  firstRowOf(person: number): number {
    return this.#judged.people.firstRow[person]!;
  }

  linesOf(person: number): readonly number[] {
    const { people, table } = this.#judged;
    // Most people have one row.
    if (!people.hasMore(person)) return [table.lines.at(people.firstRow[person]!)];
    return people.rowsOf(person).map((row) => table.lines.at(row));
  }

  accessOf(person: number): number | null {
    const access = this.#judged.accessOf[person]!;
    return access === NONE ? null : access;
  }

  invitationOf(person: number): number | null {
    const invitation = this.#judged.invitationOf[person]!;
    return invitation === NONE ? null : invitation;
  }

  /** rows = accepted + merged + rejected + ignored, because every row has exactly one outcome. */
  count(): Accounting {
    let accepted = 0;
    let merged = 0;
    let ignored = 0;
    for (let row = 0; row < this.rows; row++) {
      const outcome = this.outcomeOf(row);
      if (outcome === 'accepted') accepted++;
      else if (outcome === 'merged') merged++;
      else if (outcome === 'ignored') ignored++;
    }
    return { rows: this.rows, accepted, merged, rejected: this.rows - accepted - merged - ignored, ignored };
  }
}

function countNobody(addresses: Int32Array): number {
  let rows = 0;
  for (const address of addresses) if (address === NOBODY) rows++;
  return rows;
}
