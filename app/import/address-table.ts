/*
 * Finds addresses by what the scanner has hashed. A Map would hash every address anew; with a hundred thousand people that costs as
 * much as a third of the parsing. Open addressing (Knuth, TAOCP 6.4) over the indexes of a list.
 */

const EMPTY = -1;
const LEAST_SIZE = 1024;

export class AddressTable {
  readonly #keys: string[];
  /** By slot: the index of an address, and its hash, side by side because they are looked at together. */
  #slots: Int32Array;

  /** Adds new addresses to the end of `keys`, of which there will be `expected`, more or less. */
  constructor(keys: string[], expected: number) {
    let size = LEAST_SIZE;
    while (size < expected * 2) size *= 2;
    this.#keys = keys;
    this.#slots = new Int32Array(size * 2).fill(EMPTY);
  }

  /** The index of an address (lower case) with this hash; a new one gets the next index. */
  intern(key: string, hash: number): number {
    if (this.#keys.length * 4 >= this.#slots.length) this.#grow();
    const slot = this.#seek(key, hash);
    const known = this.#slots[slot]!;
    if (known !== EMPTY) return known;
    const index = this.#keys.push(key) - 1;
    this.#slots[slot] = index;
    this.#slots[slot + 1] = hash;
    return index;
  }

  /** The index of an address (lower case) with this hash, or undefined where it is not in the list. */
  find(key: string, hash: number): number | undefined {
    const index = this.#slots[this.#seek(key, hash)]!;
    return index === EMPTY ? undefined : index;
  }

  /** The slot that holds an address, or the empty one where it belongs. */
  #seek(key: string, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    for (let index = slots[slot]!; index !== EMPTY; index = slots[slot]!) {
      if (slots[slot + 1] === hash && this.#keys[index] === key) return slot;
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Int32Array(before.length * 2).fill(EMPTY);
    const mask = slots.length - 2;
    for (let old = 0; old < before.length; old += 2) {
      if (before[old] === EMPTY) continue;
      let slot = (before[old + 1]! << 1) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 2) & mask;
      slots[slot] = before[old]!;
      slots[slot + 1] = before[old + 1]!;
    }
    this.#slots = slots;
  }
}
