import { toScopeKey } from './access.ts';
import { type Breadth, findBreadth } from './broad.ts';
import type { Access, AccessOption } from './types.ts';

/* Who gets what, as a table: a row for every access, a column for everything that can be had. */

/** An access that somebody gets. */
export interface UsedAccess {
  readonly access: Access;
  readonly people: number;
}

export type ColumnGroup = 'access-groups' | 'policies' | 'other';

export interface MatrixColumn {
  readonly group: ColumnGroup;
  /** What the column is about is its scope; how much of it an access has, stands in its cell. */
  readonly scope: AccessOption;
  /** How many people have something of it. */
  readonly people: number;
}

export interface MatrixCell {
  /** Index of its column. */
  readonly column: number;
  readonly option: AccessOption;
  /** So much access that a person should pause. */
  readonly broad: boolean;
}

export interface MatrixRow extends UsedAccess {
  /** Only where there is access, in the order of the columns: of thousands of options an access has a few. */
  readonly cells: readonly MatrixCell[];
}

export interface AccessMatrix {
  readonly people: number;
  readonly columns: readonly MatrixColumn[];
  /** In the order given. */
  readonly rows: readonly MatrixRow[];
  /** What is broad about the accesses, with how many people get it; most people first. */
  readonly broad: readonly { readonly breadth: Breadth; readonly people: number }[];
}

const GROUPS: readonly ColumnGroup[] = ['access-groups', 'policies', 'other'];

/** Makes the table. Columns stand by group, and in a group in the order in which the rows first need them. */
export function toMatrix(used: readonly UsedAccess[]): AccessMatrix {
  const scopes = new Map<string, { readonly scope: AccessOption; people: number }>();
  const breadths = new Map<Breadth, number>();
  for (const { access, people } of used) {
    for (const option of access.options) {
      const key = toScopeKey(option);
      const known = scopes.get(key) ?? { scope: option, people: 0 };
      known.people += people;
      scopes.set(key, known);
    }
    for (const breadth of new Set(access.options.flatMap((option) => findBreadth(option) ?? []))) {
      breadths.set(breadth, (breadths.get(breadth) ?? 0) + people);
    }
  }
  const columns = [...scopes.entries()]
    .map(([key, { scope, people }]) => ({ key, group: toGroup(scope), scope, people }))
    .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
  const placeOf = new Map(columns.map(({ key }, place) => [key, place] as const));
  return {
    people: used.reduce((sum, { people }) => sum + people, 0),
    columns: columns.map(({ group, scope, people }) => ({ group, scope, people })),
    rows: used.map((row) => ({ ...row, cells: toCells(row.access, placeOf) })),
    broad: [...breadths].map(([breadth, people]) => ({ breadth, people })).sort((a, b) => b.people - a.people),
  };
}

function toCells(access: Access, placeOf: ReadonlyMap<string, number>): readonly MatrixCell[] {
  const own = new Map(access.options.map((option) => [toScopeKey(option), option] as const));
  return [...own]
    .map(([key, option]) => ({ column: placeOf.get(key)!, option, broad: findBreadth(option) !== null }))
    .sort((a, b) => a.column - b.column);
}

function toGroup(option: AccessOption): ColumnGroup {
  switch (option.kind) {
    case 'access-group':
      return 'access-groups';
    case 'iam-policy':
    case 'account-management-policy':
      return 'policies';
    case 'classic':
    case 'cloud-foundry':
      return 'other';
  }
}
