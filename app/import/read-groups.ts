import type { AccessOption } from '../access/types.ts';
import { type AccessCells, type CellProblem, NO_ACCESS, type ReadAccess } from './access-cells.ts';
import { suggestNearest } from './names.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { splitList } from './split-list.ts';

/** Reads the access groups of a row, by name or id. */
export function readGroups(cells: AccessCells, names: CatalogNames | null): ReadAccess {
  const cell = cells.access_groups;
  if (cell === undefined) return NO_ACCESS;
  const options: AccessOption[] = [];
  let problem: CellProblem | undefined;
  for (const value of splitList(cell, (whole) => (names?.accessGroups.find(whole).length ?? 0) > 0)) {
    const found = names?.accessGroups.find(value) ?? [];
    if (!names) options.push({ kind: 'access-group', id: value, ...(!isGroupId(value) && { unresolved: true }) });
    else if (found.length === 1) options.push({ kind: 'access-group', id: found[0]!.id });
    else problem ??= found.length === 0 ? unknownGroup(value, names) : ambiguousGroup(value, found);
  }
  const unresolved = options.some((option) => 'unresolved' in option) ? (['access_groups'] as const) : [];
  return { options, problems: problem ? [problem] : [], unresolved };
}

/** Every access group id IBM has issued begins so (IAM access groups API). */
function isGroupId(value: string): boolean {
  return value.startsWith('AccessGroupId-');
}

function unknownGroup(value: string, names: CatalogNames): CellProblem {
  const suggestion = suggestNearest(value, names.accessGroups.names);
  return { code: 'access-group-unknown', field: 'access_groups', value, ...(suggestion && { suggestion }) };
}

function ambiguousGroup(value: string, found: readonly { readonly id: string }[]): CellProblem {
  const ids = found.map((group) => group.id).join(', ');
  return { code: 'access-group-ambiguous', field: 'access_groups', value, params: { ids } };
}
