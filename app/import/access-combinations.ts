import { hashText, mix } from './plain-address.ts';
import type { RowAccess } from './row-access.ts';

/** One distinct combination of access cells, as in the first row that had it. Combinations of equal hash hang on each other. */
interface Combination {
  readonly cells: readonly string[];
  /** Where in the row empty-looking words are kept. */
  readonly kept: string;
  readonly access: RowAccess;
  readonly next: Combination | undefined;
}

/** Cells up to this length are hashed whole; of longer ones the ends and two places between. */
const SHORT = 10;
/** Where so many combinations look alike at those places, cells are hashed whole from then on. */
const MOST_ALIKE = 16;

/**
 * Finds the access of a combination of cells. Every row is looked up here, so its cells are only glanced at: names and numbered names
 * differ in their length or at their ends.
 */
export class AccessCombinations {
  readonly #columns: readonly number[];
  readonly #known: Combination[] = [];
  #byHash = new Map<number, Combination>();
  #isGlancing = true;

  /** `columns` are the indexes of the cells that make a combination. */
  constructor(columns: readonly number[]) {
    this.#columns = columns;
  }

  /** The access of a combination in a row in which empty-looking words are kept there; undefined where it was not met before. */
  find(cells: readonly string[], kept: string): RowAccess | undefined {
    for (let one = this.#byHash.get(this.#hash(cells, kept)); one !== undefined; one = one.next) {
      if (one.kept === kept && this.#isSame(one.cells, cells)) return one.access;
    }
    return undefined;
  }

  /** Adds a combination that is not there yet. */
  add(cells: readonly string[], kept: string, access: RowAccess): void {
    const combination = { cells, kept, access };
    if (this.#hang(combination) <= MOST_ALIKE || !this.#isGlancing) return;
    this.#isGlancing = false;
    const all = this.#known.splice(0);
    this.#byHash = new Map();
    for (const one of all) this.#hang(one);
  }

  /** Returns how many combinations hang together now. */
  #hang({ cells, kept, access }: Omit<Combination, 'next'>): number {
    const hash = this.#hash(cells, kept);
    const combination = { cells, kept, access, next: this.#byHash.get(hash) };
    this.#byHash.set(hash, combination);
    this.#known.push(combination);
    let alike = 0;
    for (let one: Combination | undefined = combination; one !== undefined; one = one.next) alike++;
    return alike;
  }

  #hash(cells: readonly string[], kept: string): number {
    let hash = kept.length;
    for (const column of this.#columns) {
      const cell = cells[column];
      // Most access cells of most lists are empty.
      if (!cell) hash = mix(hash, column);
      else if (this.#isGlancing && cell.length > SHORT) hash = mix(hash, glance(cell));
      else hash = mix(hash, hashText(cell, 0, cell.length));
    }
    return hash;
  }

  #isSame(a: readonly string[], b: readonly string[]): boolean {
    for (const column of this.#columns) if ((a[column] ?? '') !== (b[column] ?? '')) return false;
    return true;
  }
}

function glance(cell: string): number {
  const { length } = cell;
  const middle = length >> 1;
  const ends = (cell.charCodeAt(0) << 16) ^ (cell.charCodeAt(1) << 8) ^ cell.charCodeAt(length - 2);
  return (
    mix(ends, (cell.charCodeAt(middle) << 16) ^ (cell.charCodeAt(middle >> 1) << 8) ^ cell.charCodeAt(length - 1)) ^
    length
  );
}
