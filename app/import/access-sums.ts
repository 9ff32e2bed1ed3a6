import type { AccessOption } from '../access/types.ts';
import type { RowAccess } from './row-access.ts';

/** Several rows that give one person different access. */
interface Sum {
  /** Ids of the rows' accesses, each once, in the order of the rows. */
  readonly of: readonly number[];
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
    const of = this.#partsOf(sum);
    const blocked = this.isBlocked(sum) || this.isBlocked(access);
    const added = of.includes(access) ? sum : -this.#sums.push({ of: [...of, access], blocked });
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

  #partsOf(sum: number): readonly number[] {
    return sum < 0 ? this.#sums[-sum - 1]!.of : [sum];
  }
}
