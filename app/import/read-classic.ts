import {
  CLASSIC_DEVICE_KEYS,
  CLASSIC_PERMISSIONS,
  CLASSIC_SET_NAMES,
  CLASSIC_SETS,
  type ClassicSet,
} from '../access/classic.ts';
import { type AccessCells, type CellProblem, NO_ACCESS, type ReadAccess } from './access-cells.ts';
import { suggestNearest } from './names.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { splitList } from './split-list.ts';

const fold = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
const SETS = new Map<string, ClassicSet>(CLASSIC_SET_NAMES.map((name) => [fold(name), name]));

/** Reads classic infrastructure permissions: names of permission sets, permission keys, or both. */
export function readClassic(cells: AccessCells, names: CatalogNames | null): ReadAccess {
  const cell = cells.classic;
  if (cell === undefined) return NO_ACCESS;
  const permissions: string[] = [];
  for (const value of splitList(cell, (whole) => SETS.has(fold(whole)))) {
    const set = SETS.get(fold(value));
    const key = value.toUpperCase().replace(/[\s-]+/g, '_');
    // IBM's console offers "No access" as the fourth choice.
    if (fold(value) === 'noaccess') continue;
    if (set) permissions.push(...CLASSIC_SETS[set]);
    else if (CLASSIC_PERMISSIONS.has(key)) permissions.push(key);
    else return toProblem(CLASSIC_DEVICE_KEYS.has(key) ? 'classic-key-refused' : 'classic-unknown', value);
  }
  if (permissions.length === 0) return NO_ACCESS;
  if (names?.catalog.classicLinked === false) {
    // Such an account refuses the whole invitation, a hundred people at a time (terraform-provider-ibm issue 1114).
    return { options: [], problems: [{ ...problemOf(cell), params: { reason: 'not-linked' } }], unresolved: [] };
  }
  return { options: [{ kind: 'classic', permissions }], problems: [], unresolved: [] };
}

function problemOf(value: string): CellProblem {
  return { code: 'classic-unknown', field: 'classic', value };
}

function toProblem(code: 'classic-unknown' | 'classic-key-refused', value: string): ReadAccess {
  const suggestion =
    code === 'classic-unknown' ? suggestNearest(value, [...CLASSIC_SET_NAMES, ...CLASSIC_PERMISSIONS]) : undefined;
  const problem = { ...problemOf(value), code, ...(suggestion && { suggestion }) };
  return { options: [], problems: [problem], unresolved: [] };
}
