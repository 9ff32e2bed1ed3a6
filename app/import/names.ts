import { distance } from 'fastest-levenshtein';
import { removeInvisible } from './invisible.ts';

/* Names as people write them: compared without regard to case, blanks, composition and what cannot be seen; near misses get a suggestion. */

/** Folds a name for comparing. No-break and repeated blanks are one blank. */
export function foldName(name: string): string {
  return removeInvisible(name.normalize('NFC')).replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Catalogs and access lists are asked again and again for the same names. */
const foldedLists = new WeakMap<readonly string[], readonly string[]>();

function foldAll(names: readonly string[]): readonly string[] {
  const folded = foldedLists.get(names) ?? names.map(foldName);
  foldedLists.set(names, folded);
  return folded;
}

/**
 * How many different wrong names of a file get a suggestion. Whoever has more of them has mapped the wrong column, and comparing a hundred
 * thousand names with each other takes minutes.
 */
export const MAX_SUGGESTIONS = 1000;

/**
 * The known name nearest to `name`, or undefined when none is near: at most a third of the letters may differ. Equal distances
 * give the first in the order of `known`.
 */
export function suggestNearest(name: string, known: readonly string[]): string | undefined {
  const wanted = foldName(name);
  if (wanted === '') return undefined;
  let best: string | undefined;
  let bestDistance = Infinity;
  foldAll(known).forEach((folded, index) => {
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3));
    if (Math.abs(folded.length - wanted.length) > limit) return;
    const apart = distance(wanted, folded);
    if (apart <= limit && apart < bestDistance) {
      best = known[index];
      bestDistance = apart;
    }
  });
  return best;
}

/** Things that are found by id or by name; several may share a name. */
export interface NameIndex<T> {
  readonly find: (nameOrId: string) => readonly T[];
  /** To suggest one of them. */
  readonly names: readonly string[];
}

/** Indexes `items`. An exact spelling wins over one that differs in case; an id wins over a name. */
export function indexNames<T>(
  items: readonly T[],
  toKeys: (item: T) => { readonly id: string; readonly names: readonly string[] },
): NameIndex<T> {
  const byId = new Map<string, T>();
  const byName = new Map<string, T[]>();
  const add = (key: string, item: T): void => {
    const known = byName.get(key);
    if (!known) byName.set(key, [item]);
    else if (!known.includes(item)) known.push(item);
  };
  for (const item of items) {
    const { id, names } = toKeys(item);
    byId.set(id, item);
    for (const name of names) add(foldName(name), item);
  }
  return {
    names: [...new Set(items.flatMap((item) => toKeys(item).names))],
    find: (nameOrId) => {
      const id = byId.get(nameOrId.trim());
      if (id !== undefined) return [id];
      const found = byName.get(foldName(nameOrId)) ?? [];
      if (found.length < 2) return found;
      const exact = found.filter((item) => toKeys(item).names.includes(nameOrId.trim()));
      return exact.length === 1 ? exact : found;
    },
  };
}
