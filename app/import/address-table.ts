/*
 * Finds addresses by what the scanner has hashed. A Map would hash every address anew; with a hundred thousand people that costs as
 * much as a third of the parsing. Open addressing (Knuth, TAOCP 6.4) over the indexes of a list.
 */

const EMPTY = -1;
const LEAST_SIZE = 1024;

export class AddressTable {
  readonly #keys: string[];
  #hashes: Int32Array;
  #slots: Int32Array;

  /** Adds new addresses to the end of `keys`, of which there will be `expected`, more or less. */
  constructor(keys: string[], expected: number) {
    let size = LEAST_SIZE;
    while (size < expected * 2) size *= 2;
    this.#keys = keys;
    this.#hashes = new Int32Array(size);
    this.#slots = new Int32Array(size).fill(EMPTY);
  }

  /** The index of an address (lower case) with this hash; a new one gets the next index. */
  intern(key: string, hash: number): number {
    if (this.#keys.length * 2 >= this.#slots.length) this.#grow();
    const slot = this.#seek(key, hash);
    const known = this.#slots[slot]!;
    if (known !== EMPTY) return known;
    const index = this.#keys.push(key) - 1;
    this.#slots[slot] = index;
    this.#hashes[index] = hash;
    return index;
  }

  /** The index of an address (lower case) with this hash, or undefined where it is not in the list. */
  find(key: string, hash: number): number | undefined {
    const index = this.#slots[this.#seek(key, hash)]!;
    return index === EMPTY ? undefined : index;
  }

  /** The slot that holds an address, or the empty one where it belongs. */
  #seek(key: string, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let index = this.#slots[slot]!; index !== EMPTY; index = this.#slots[slot]!) {
      if (this.#hashes[index] === hash && this.#keys[index] === key) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
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
