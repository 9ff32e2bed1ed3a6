/*
 * Finds addresses by what the scanner has hashed. A Map would hash every address anew; with a hundred thousand people that costs as
 * much as a third of the parsing. Open addressing (Knuth, TAOCP 6.4) over the indexes of a list, with a byte of every hash kept apart: most
 * addresses are new, and a look at bytes that lie close together tells so, where a look at the index would wait for memory.
 */

const FREE = 0;
const LEAST_SIZE = 1024;

export class AddressTable {
  readonly #keys: string[];
  /** By index of the address. */
  #hashes: Int32Array;
  /** By slot: FREE, or a part of the hash. */
  #tags: Uint8Array;
  /** By slot: the index of the address, where the slot is not free. */
  #slots: Int32Array;

  /** Adds new addresses to the end of `keys`, of which there will be `expected`, more or less. */
  constructor(keys: string[], expected: number) {
    let size = LEAST_SIZE;
    while (size < expected * 2) size *= 2;
    this.#keys = keys;
    this.#hashes = new Int32Array(size);
    this.#tags = new Uint8Array(size);
    this.#slots = new Int32Array(size);
  }

  /** The index of an address (lower case) with this hash; a new one gets the next index. */
  intern(key: string, hash: number): number {
    if (this.#keys.length * 2 >= this.#slots.length) this.#grow();
    const slot = this.#seek(key, hash);
    if (this.#tags[slot] !== FREE) return this.#slots[slot]!;
    const index = this.#keys.push(key) - 1;
    this.#hashes[index] = hash;
    this.#tags[slot] = toTag(hash);
    this.#slots[slot] = index;
    return index;
  }

  /** The index of an address (lower case) with this hash, or undefined where it is not in the list. */
  find(key: string, hash: number): number | undefined {
    const slot = this.#seek(key, hash);
    return this.#tags[slot] === FREE ? undefined : this.#slots[slot]!;
  }

  /** The slot that holds an address, or the free one where it belongs. */
  #seek(key: string, hash: number): number {
    const tags = this.#tags;
    const mask = tags.length - 1;
    const tag = toTag(hash);
    let slot = hash & mask;
    for (let found = tags[slot]!; found !== FREE; found = tags[slot]!) {
      if (found === tag && this.#isAt(slot, key, hash)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isAt(slot: number, key: string, hash: number): boolean {
    const index = this.#slots[slot]!;
    return this.#hashes[index] === hash && this.#keys[index] === key;
  }

  #grow(): void {
    const size = this.#slots.length * 2;
    const hashes = new Int32Array(size);
    hashes.set(this.#hashes);
    const tags = new Uint8Array(size);
    const slots = new Int32Array(size);
    for (let index = 0; index < this.#keys.length; index++) {
      let slot = hashes[index]! & (size - 1);
      while (tags[slot] !== FREE) slot = (slot + 1) & (size - 1);
      tags[slot] = toTag(hashes[index]!);
      slots[slot] = index;
    }
    this.#hashes = hashes;
    this.#tags = tags;
    this.#slots = slots;
  }
}

/** The highest seven bits of a hash, whose lowest ones choose the slot; never FREE. */
function toTag(hash: number): number {
  return (hash >>> 25) + 1;
}
