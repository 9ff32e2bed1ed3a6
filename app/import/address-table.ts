/*
 * Finds people by address. A Map would hash every address anew, after the scanner has; with a hundred thousand people that costs
 * as much as a third of the parsing. Open addressing (Knuth, TAOCP 6.4) over the indexes of people.
 */

const EMPTY = -1;
const LEAST_SIZE = 1024;

export class AddressTable {
  readonly #keys: string[] = [];
  #hashes: Int32Array;
  #slots: Int32Array;

  /** `expected` is how many addresses there will be, more or less. */
  constructor(expected: number) {
    let size = LEAST_SIZE;
    while (size < expected * 2) size *= 2;
    this.#hashes = new Int32Array(size);
    this.#slots = new Int32Array(size).fill(EMPTY);
  }

  /** The index of an address (lower case) with this hash; a new one gets the next index. */
  intern(key: string, hash: number): number {
    if (this.#keys.length * 2 >= this.#slots.length) this.#grow();
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let index = this.#slots[slot]!; index !== EMPTY; index = this.#slots[slot]!) {
      if (this.#hashes[index] === hash && this.#keys[index] === key) return index;
      slot = (slot + 1) & mask;
    }
    const index = this.#keys.push(key) - 1;
    this.#slots[slot] = index;
    this.#hashes[index] = hash;
    return index;
  }

  #grow(): void {
    const size = this.#slots.length * 2;
    const hashes = new Int32Array(size);
    hashes.set(this.#hashes);
    const slots = new Int32Array(size).fill(EMPTY);
    for (let index = 0; index < this.#keys.length; index++) {
      let slot = hashes[index]! & (size - 1);
      while (slots[slot] !== EMPTY) slot = (slot + 1) & (size - 1);
      slots[slot] = index;
    }
    this.#hashes = hashes;
    this.#slots = slots;
  }
}
