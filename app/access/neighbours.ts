import { toOptionKey, toScopeKey } from './access.ts';
import { compareAccess, compareOptions, type AccessDifference } from './compare-access.ts';
import type { Access, AccessOption } from './types.ts';

/* Accesses that are nearly equal. Such a pair is often a slip, and it costs an invitation of its own. */

/** Another access, and how the two differ. */
export interface Neighbour extends AccessDifference {
  /** Index of the other access. */
  readonly index: number;
  /** In how many options the two differ: `onlyHere` and `onlyThere` together, at least 1. */
  readonly apart: number;
}

/** Every access is held against every other: 10,000 take a quarter of a second, and nobody makes so many one by one. */
const MOST_COMPARED = 20_000;

/**
 * For each access the other one that differs in the fewest options, or null where no other shares anything with it. Of several
 * equally near ones the one that shares most, then the first. The accesses differ from each other. Time grows with the pairs that
 * share an option: 300 accesses take some 20 ms. Of more than MOST_COMPARED none is told.
 */
export function findNeighbours(accesses: readonly Access[]): readonly (Neighbour | null)[] {
  if (accesses.length > MOST_COMPARED) return accesses.map(() => null);
  const sides = toSides(accesses);
  const shared = new Int32Array(accesses.length);
  const equal = new Int32Array(accesses.length);
  return accesses.map((access, here) => {
    shared.fill(0);
    equal.fill(0);
    for (const part of sides[here]!) {
      for (const other of part.ofScope) {
        const overlap = measure(part, other);
        if (!overlap.shared) continue;
        for (const holder of other.holders) {
          shared[holder]! += 1;
          equal[holder]! += overlap.equal;
        }
      }
    }
    const index = findNearest(here, sides, shared, equal);
    if (index === -1) return null;
    const apart = sides[here]!.length + sides[index]!.length - equal[index]!;
    return { index, apart, ...compareAccess(access, accesses[index]!) };
  });
}

/** The access nearest to `here`, or -1. Looks at every pair, so it makes no object for any. */
function findNearest(here: number, sides: readonly (readonly Part[])[], shared: Int32Array, equal: Int32Array): number {
  let best = -1;
  let bestDistance = Infinity;
  for (let index = 0; index < sides.length; index++) {
    if (index === here || shared[index] === 0) continue;
    const distance = sides[index]!.length - equal[index]!;
    if (distance > bestDistance || (distance === bestDistance && shared[index]! <= shared[best]!)) continue;
    best = index;
    bestDistance = distance;
  }
  return best;
}

/** An option, once for all accesses that have it. */
interface Part {
  readonly option: AccessOption;
  /** Indexes of the accesses that have exactly this option. */
  readonly holders: number[];
  /** The options of equal scope, itself among them. */
  readonly ofScope: Part[];
  readonly overlaps: Map<Part, Overlap>;
}

/** The options of each access. */
function toSides(accesses: readonly Access[]): readonly (readonly Part[])[] {
  const byOption = new Map<string, Part>();
  const byScope = new Map<string, Part[]>();
  return accesses.map(({ options }, index) =>
    options.map((option) => {
      const key = toOptionKey(option);
      let part = byOption.get(key);
      if (part === undefined) {
        const scope = toScopeKey(option);
        const ofScope = byScope.get(scope) ?? [];
        byScope.set(scope, ofScope);
        part = { option, holders: [], ofScope, overlaps: new Map() };
        ofScope.push(part);
        byOption.set(key, part);
      }
      part.holders.push(index);
      return part;
    }),
  );
}

/** What two options of equal scope have in common. */
interface Overlap {
  readonly shared: boolean;
  /** How many of the two hold nothing that the other lacks: 0, 1 or 2. */
  readonly equal: number;
}

/** Compares each pair of options once. */
function measure(here: Part, there: Part): Overlap {
  const known = here.overlaps.get(there);
  if (known) return known;
  const { equal, onlyHere, onlyThere } = compareOptions(here.option, there.option);
  const overlap = { shared: equal.length > 0, equal: Number(onlyHere.length === 0) + Number(onlyThere.length === 0) };
  here.overlaps.set(there, overlap);
  return overlap;
}
