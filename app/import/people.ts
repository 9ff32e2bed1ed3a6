import type { AccessSums } from './access-sums.ts';
import type { AddressBook } from './address-book.ts';
import { type FoundAddress, type ReadRows, SEVERAL, UNFIT } from './read-rows.ts';

/*
 * The people of a list, gathered from its rows: who is met first has the first index. Numbers instead of an object per person, since
 * this is done again after every edit.
 */

const NONE = -1;
const NO_FOUND: readonly FoundAddress[] = [];

export class People {
  /** As sent. */
  readonly emails: string[] = [];
  /** By person: the row they are first met in. */
  readonly firstRow: Int32Array;
  /** By person: what their rows give together (AccessSums). */
  readonly sums: Int32Array;
  readonly #rows: ReadRows;
  readonly #book: AddressBook;
  readonly #accessSums: AccessSums;
  readonly #addressOf: Int32Array;
  /** By number of the address. */
  readonly #personOf: Int32Array;
  /** By person: 1 where a row carries an error that is not about access. */
  readonly #unfit: Uint8Array;
  /*
   * Where a person is met, the places chained in order. A row that holds one address is one place, with the row's own number; each
   * address of other rows is a further one, numbered after them.
   */
  readonly #firstPlace: Int32Array;
  readonly #nextPlace: Int32Array;
  readonly #lastPlace: Int32Array;
  readonly #rowOfFurther: number[] = [];

  constructor(rows: ReadRows, book: AddressBook, sums: AccessSums) {
    const length = rows.addresses.length;
    const further = rows.several.items.reduce((sum, found) => sum + found.length, 0);
    const most = Math.min(length + further, book.addresses.length);
    this.#rows = rows;
    this.#book = book;
    this.#accessSums = sums;
    this.firstRow = new Int32Array(most);
    this.sums = new Int32Array(most);
    this.#addressOf = new Int32Array(most);
    this.#personOf = new Int32Array(book.addresses.length).fill(NONE);
    this.#unfit = new Uint8Array(most);
    this.#firstPlace = new Int32Array(most);
    this.#nextPlace = new Int32Array(length + further).fill(NONE);
    this.#lastPlace = new Int32Array(most);
    this.#gather();
  }

  get count(): number {
    return this.emails.length;
  }

  /** The person with this address, as it is told apart, or undefined. */
  withAddress(address: number): number | undefined {
    const person = this.#personOf[address] ?? NONE;
    return person === NONE ? undefined : person;
  }

  /** Number of a person's address in the book. */
  addressOf(person: number): number {
    return this.#addressOf[person]!;
  }

  /** Whether a row of the person carries an error that is not about access. */
  isUnfit(person: number): boolean {
    return this.#unfit[person] === 1;
  }

  /** The address as written in the first row. */
  writtenOf(person: number): string {
    const row = this.firstRow[person]!;
    if (this.#rows.addresses[row] !== SEVERAL) return this.#rows.written.first(row) ?? this.emails[person]!;
    return this.#foundIn(row).find(({ address }) => address === this.#addressOf[person])!.written;
  }

  /** Whether a person has more than one row. */
  hasMore(person: number): boolean {
    return this.#lastPlace[person] !== this.#firstPlace[person];
  }

  /** The rows of a person, in file order. */
  rowsOf(person: number): readonly number[] {
    const rows: number[] = [];
    for (let place = this.#firstPlace[person]!; place !== NONE; place = this.#nextPlace[place]!) {
      rows.push(this.#rowAt(place));
    }
    return rows;
  }

  /** The only person in a row; NOBODY, SEVERAL or IGNORED where there is not one. */
  personIn(row: number): number {
    const address = this.#rows.addresses[row]!;
    return address < 0 ? address : this.#personOf[address]!;
  }

  /** Everybody in a row. */
  peopleIn(row: number): readonly number[] {
    const person = this.personIn(row);
    if (person >= 0) return [person];
    return person === SEVERAL ? this.#foundIn(row).map(({ address }) => this.#personOf[address]!) : [];
  }

  #gather(): void {
    const { addresses, flags, several } = this.#rows;
    const known = this.#book.addresses;
    let next = 0;
    for (let row = 0; row < addresses.length; row++) {
      const address = addresses[row]!;
      const unfit = (flags[row]! & UNFIT) !== 0;
      if (address >= 0) this.#meet(row, row, address, known[address]!, unfit);
      else if (address === SEVERAL) {
        for (const found of several.items[next++]!) {
          const place = addresses.length + this.#rowOfFurther.push(row) - 1;
          this.#meet(place, row, found.address, found.email, unfit);
        }
      }
    }
  }

  #meet(place: number, row: number, address: number, email: string, unfit: boolean): void {
    const access = this.#rows.accesses[row]!;
    let person = this.#personOf[address]!;
    if (person === NONE) {
      person = this.emails.push(email) - 1;
      this.#personOf[address] = person;
      this.#addressOf[person] = address;
      this.firstRow[person] = row;
      this.#firstPlace[person] = place;
      this.sums[person] = access;
    } else {
      this.#nextPlace[this.#lastPlace[person]!] = place;
      if (this.sums[person] !== access) this.sums[person] = this.#accessSums.add(this.sums[person]!, access);
    }
    this.#lastPlace[person] = place;
    if (unfit) this.#unfit[person] = 1;
  }

  #rowAt(place: number): number {
    const rows = this.#rows.addresses.length;
    return place < rows ? place : this.#rowOfFurther[place - rows]!;
  }

  #foundIn(row: number): readonly FoundAddress[] {
    return this.#rows.several.first(row) ?? NO_FOUND;
  }
}
