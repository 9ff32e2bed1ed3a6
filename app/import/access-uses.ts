import type { RowAccess } from './row-access.ts';

/** What some rows of a list give, and in how many rows it stands. */
export interface AccessUse {
  readonly access: RowAccess;
  rows: number;
}

/** Counts the accesses of a list's rows, in the order in which they are first met. `ids` is by row, below zero for none. */
export function countUses(ids: Int32Array, accesses: readonly RowAccess[]): readonly AccessUse[] {
  const uses: AccessUse[] = [];
  const byId: (AccessUse | undefined)[] = [];
  for (const id of ids) {
    if (id < 0) continue;
    const known = byId[id];
    if (known) known.rows++;
    else uses.push((byId[id] = { access: accesses[id]!, rows: 1 }));
  }
  return uses;
}
