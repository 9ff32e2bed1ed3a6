import type { CatalogRole } from '../access/catalog.ts';
import { COMMON_ROLES, PLATFORM_ROLES } from '../access/roles.ts';
import type { CellProblem } from './access-cells.ts';
import { foldName, type NameIndex, suggestNearest } from './names.ts';
import { splitList } from './split-list.ts';

export interface ReadRoles {
  /** CRNs; names as written where `unresolved`. */
  readonly roles: readonly string[];
  readonly problem: CellProblem | null;
  readonly unresolved: boolean;
}

type RoleField = 'roles' | 'resource_group_access';

/** Reads a list of role names or CRNs. `known` are the roles the target offers; null while there is no catalog. */
export function readRoles(cell: string, field: RoleField, known: NameIndex<CatalogRole> | null): ReadRoles {
  const values = splitList(cell, (whole) => (known?.find(whole).length ?? 0) > 0);
  if (!known) return readWithoutCatalog(values, field);
  const roles: string[] = [];
  for (const value of values) {
    const role = known.find(value)[0];
    if (role) roles.push(role.id);
    else {
      const suggestion = suggestNearest(value, known.names);
      const problem: CellProblem = { code: 'role-unknown', field, value, ...(suggestion && { suggestion }) };
      return { roles, problem, unresolved: false };
    }
  }
  return { roles, problem: null, unresolved: false };
}

/** IBM's own roles have the same ids in every account; they need no catalog. */
function readWithoutCatalog(values: readonly string[], field: RoleField): ReadRoles {
  const known = field === 'roles' ? COMMON_ROLES : PLATFORM_ROLES;
  let unresolved = false;
  const roles = values.map((value) => {
    if (value.startsWith('crn:')) return value;
    const role = known.find((candidate) => foldName(candidate.name) === foldName(value));
    if (!role) unresolved = true;
    return role?.id ?? value;
  });
  return { roles, problem: null, unresolved };
}
