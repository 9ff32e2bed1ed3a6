import { AddressTable } from './address-table.ts';
import type { AddressScanner } from './plain-address.ts';
import type { RowAccess } from './row-access.ts';

/*
 * People while they are gathered from the rows. Lists of strings and numbers instead of an object per person: a hundred thousand
 * people pass through here.
 */
export class People {
  /** As sent. */
  readonly emails: string[] = [];
  /** Index of the first row of each person. */
  readonly firstRow: number[] = [];
  /** What their first row gives. */
  readonly firstAccess: RowAccess[] = [];
  /** As written in the first row, where that differs from what is sent. */
  readonly written = new Map<number, string>();
  /** All rows of people who have more than one. */
  readonly moreRows = new Map<number, number[]>();
  /** What all rows give, of people whose rows differ. */
  readonly moreAccess = new Map<number, Set<RowAccess>>();
  /** People one of whose rows carries an error that is not about access. */
  readonly blocked = new Set<number>();
  readonly #table: AddressTable;

  /** `expected` is how many people there will be, more or less. */
  constructor(expected: number) {
    this.#table = new AddressTable(expected);
  }

  /**
   * Adds a row to the person with this address, or makes a new person. `key` is the address in lower case, by which people are told
   * apart, and `scanner` has just scanned it. Returns the person's index: the largest so far for a new one.
   */
  add(key: string, scanner: AddressScanner, email: string, written: string, row: number, access: RowAccess): number {
    const person = this.#table.intern(key, scanner.hash);
    if (person < this.emails.length) {
      this.#addRow(person, row, access);
      return person;
    }
    this.emails.push(email);
    this.firstRow.push(row);
    this.firstAccess.push(access);
    if (written !== email) this.written.set(person, written);
    return person;
  }

  /** Whether a row of the person carries an error about access. */
  isRefused(person: number): boolean {
    const more = this.moreAccess.get(person);
    return more ? [...more].some(({ blocked }) => blocked) : this.firstAccess[person]!.blocked;
  }

  /** The rows of a person, in file order. */
  rowsOf(person: number): readonly number[] {
    return this.moreRows.get(person) ?? [this.firstRow[person]!];
  }

  #addRow(person: number, row: number, access: RowAccess): void {
    const first = this.firstRow[person]!;
    const rows = this.moreRows.get(person);
    if (rows) {
      if (rows[rows.length - 1] !== row) rows.push(row);
    } else if (first !== row) this.moreRows.set(person, [first, row]);
    if (this.firstAccess[person] === access) return;
    const accesses = this.moreAccess.get(person) ?? new Set([this.firstAccess[person]!]);
    this.moreAccess.set(person, accesses.add(access));
  }
}
