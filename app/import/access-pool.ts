import { toAccess } from '../access/access.ts';
import type { Access, AccessOption } from '../access/types.ts';
import type { AccessSums } from './access-sums.ts';

const NONE = -1;

/** A sum's access, and a number that equal accesses share; null where it holds no option. */
interface Pooled {
  readonly access: Access;
  readonly kind: number;
}

/** Makes people's rows canonical accesses. Each sum (AccessSums) is worked out once, however often people are gathered. */
export class AccessPool {
  readonly #sums: AccessSums;
  readonly #forAll: readonly AccessOption[];
  readonly #allowNone: boolean;
  readonly #bySum = new Map<number, Pooled | null>();
  readonly #kinds = new Map<string, number>();

  /** `forAll` is what everybody gets on top; `allowNone` says whether having no option is an access. */
  constructor(sums: AccessSums, forAll: readonly AccessOption[], allowNone: boolean) {
    this.#sums = sums;
    this.#forAll = forAll;
    this.#allowNone = allowNone;
  }

  /** The accesses of the first `count` people, numbered by who has them first. `accessOf` is -1 for who has none. */
  number(sums: Int32Array, count: number): { readonly accesses: readonly Access[]; readonly accessOf: Int32Array } {
    const accesses: Access[] = [];
    const indexOfKind: number[] = [];
    const indexOfRow: number[] = [];
    const indexOfSum = new Map<number, number>();
    const accessOf = new Int32Array(count);
    for (let person = 0; person < count; person++) {
      const sum = sums[person]!;
      let index = sum < 0 ? indexOfSum.get(sum) : indexOfRow[sum];
      if (index === undefined) {
        index = this.#toIndex(sum, accesses, indexOfKind);
        // Most people have one row: their sums count from 0.
        if (sum < 0) indexOfSum.set(sum, index);
        else indexOfRow[sum] = index;
      }
      accessOf[person] = index;
    }
    return { accesses, accessOf };
  }

  #toIndex(sum: number, accesses: Access[], indexOfKind: number[]): number {
    const pooled = this.#take(sum);
    if (pooled === null) return NONE;
    return (indexOfKind[pooled.kind] ??= accesses.push(pooled.access) - 1);
  }

  #take(sum: number): Pooled | null {
    const known = this.#bySum.get(sum);
    if (known !== undefined) return known;
    const access = toAccess([...this.#sums.optionsOf(sum), ...this.#forAll]);
    const pooled = access.options.length === 0 && !this.#allowNone ? null : { access, kind: this.#kindOf(access.key) };
    this.#bySum.set(sum, pooled);
    return pooled;
  }

  #kindOf(key: string): number {
    const kind = this.#kinds.get(key) ?? this.#kinds.size;
    this.#kinds.set(key, kind);
    return kind;
  }
}
