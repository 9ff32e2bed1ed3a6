import type { AccessOption } from '../access/types.ts';
import type { RowAccess } from './row-access.ts';

/** Several rows that give one person different access. */
interface Sum {
  /** How many accesses it is made of. */
  readonly size: number;
  /**
   * Ids of the rows' accesses, each once, in the order of the rows, with the place of each: those up to `size`, then what longer sums add to
   * this one. Shared along the way, because one address may stand in a hundred thousand rows that all differ.
   */
  readonly of: Map<number, number>;
  readonly blocked: boolean;
}

/**
 * What people's rows give them together, as numbers: of one row, or of rows that say the same, the id of the row's access; of rows
 * that differ, a number below zero. Equal rows in equal order have one number, so that everything about it is worked out once.
 */
export class AccessSums {
  readonly #accesses: readonly RowAccess[];
  readonly #sums: Sum[] = [];
  readonly #known = new Map<number, Map<number, number>>();

  /** `accesses` are the rows' accesses by id; more may be added to their end later. */
  constructor(accesses: readonly RowAccess[]) {
    this.#accesses = accesses;
  }

  /** The number of what another row adds to a sum. */
  add(sum: number, access: number): number {
    if (sum === access) return sum;
    const further = this.#known.get(sum) ?? new Map<number, number>();
    this.#known.set(sum, further);
    const known = further.get(access);
    if (known !== undefined) return known;
    const added = this.#has(sum, access) ? sum : this.#extend(sum, access);
    further.set(access, added);
    return added;
  }

  /** Whether a row carries an error about access. */
  isBlocked(sum: number): boolean {
    return sum < 0 ? this.#sums[-sum - 1]!.blocked : this.#accesses[sum]!.blocked;
  }

  /** The options of all rows, row by row. */
  optionsOf(sum: number): readonly AccessOption[] {
    return this.#partsOf(sum).flatMap((access) => this.#accesses[access]!.options);
  }

  #has(sum: number, access: number): boolean {
    if (sum >= 0) return sum === access;
    const { size, of } = this.#sums[-sum - 1]!;
    return (of.get(access) ?? Infinity) < size;
  }

  #extend(sum: number, access: number): number {
    const blocked = this.isBlocked(sum) || this.isBlocked(access);
    const of = this.#takeParts(sum);
    of.set(access, of.size);
    return -this.#sums.push({ size: of.size, of, blocked });
  }

  /** The parts of a sum to add one to: its own where none was added yet, else a copy. */
  #takeParts(sum: number): Map<number, number> {
    if (sum >= 0) return new Map([[sum, 0]]);
    const { size, of } = this.#sums[-sum - 1]!;
    return of.size === size ? of : new Map([...of].slice(0, size));
  }

  #partsOf(sum: number): readonly number[] {
    if (sum >= 0) return [sum];
    const { size, of } = this.#sums[-sum - 1]!;
    return [...of.keys()].slice(0, size);
  }
}
