import type { CatalogRole } from '../access/catalog.ts';
import { ACCOUNT_MANAGEMENT_SERVICES, WIDE_SERVICE_ATTRIBUTES, WIDE_SERVICE_NAMES } from '../access/services.ts';
import type { PolicyAttribute, PolicyOption } from '../access/types.ts';
import type { AccessCells, AccessField, CellProblem } from './access-cells.ts';
import { foldName, type NameIndex, suggestNearest } from './names.ts';
import type { CatalogNames } from './names-in-catalog.ts';

/* What a policy applies to: the service, and how its scope is narrowed. */

/** Either what was asked for, or why not. */
export type Result<T> = { readonly ok: T } | { readonly problem: CellProblem };

export interface Target {
  readonly kind: PolicyOption['kind'];
  readonly attribute: PolicyAttribute;
  /** Roles the target offers; null while there is no catalog. */
  readonly roles: NameIndex<CatalogRole> | null;
  readonly unresolved: boolean;
}

/** Reads the service of a row; an empty cell means all identity and access enabled services. */
export function readTarget(cell: string | undefined, names: CatalogNames | null): Result<Target> {
  const wide = WIDE_SERVICE_NAMES.get(foldName(cell ?? 'all'));
  if (wide) {
    return {
      ok: {
        kind: wide === 'all' ? 'iam-policy' : 'account-management-policy',
        attribute: WIDE_SERVICE_ATTRIBUTES[wide],
        roles: names?.commonRoles ?? null,
        unresolved: false,
      },
    };
  }
  const value = cell ?? '';
  if (!names) return { ok: readTargetWithoutCatalog(value) };
  const found = names.services.find(value);
  const service = found[0];
  if (!service || found.length > 1) {
    const suggestion = suggestNearest(value, [...names.services.names, ...WIDE_SERVICE_NAMES.keys()]);
    return { problem: { code: 'service-unknown', field: 'service', value, ...(suggestion && { suggestion }) } };
  }
  return {
    ok: {
      kind: service.accountManagement ? 'account-management-policy' : 'iam-policy',
      attribute: { name: 'serviceName', value: service.name },
      roles: names.rolesOf(service),
      unresolved: false,
    },
  };
}

function readTargetWithoutCatalog(value: string): Target {
  return {
    kind: ACCOUNT_MANAGEMENT_SERVICES.has(value) ? 'account-management-policy' : 'iam-policy',
    attribute: { name: 'serviceName', value },
    roles: null,
    // The catalogue's ids are lower case without blanks; a display name is not.
    unresolved: !/^[a-z][a-z0-9.-]*$/.test(value),
  };
}

/** `any` is IBM's `resourceGroupId=*`. */
export interface ResourceGroupScope {
  readonly id: string;
  readonly unresolved: boolean;
}

/** Reads a resource group, by name or id; `*` is any. */
export function readResourceGroup(cell: string, names: CatalogNames | null): Result<ResourceGroupScope> {
  if (cell === '*') return { ok: { id: '*', unresolved: false } };
  if (!names) return { ok: { id: cell, unresolved: !/^[0-9a-f]{32}$/.test(cell) } };
  const found = names.resourceGroups.find(cell);
  if (found.length === 1) return { ok: { id: found[0]!.id, unresolved: false } };
  const suggestion = suggestNearest(cell, names.resourceGroups.names);
  return {
    problem: {
      code: 'resource-group-unknown',
      field: 'resource_group',
      value: cell,
      ...(suggestion && { suggestion }),
    },
  };
}

/** Columns that narrow a policy further, and IBM's names for them. */
const NARROWING = [
  ['region', 'region'],
  ['service_instance', 'serviceInstance'],
  ['resource_type', 'resourceType'],
  ['resource', 'resource'],
] as const satisfies readonly (readonly [AccessField, string])[];

/** The attributes of the narrowing columns that are filled; `*` or `?` in a value makes it a wildcard. */
export function readNarrowing(cells: AccessCells): readonly PolicyAttribute[] {
  return NARROWING.flatMap(([field, name]): PolicyAttribute[] => {
    const value = cells[field];
    if (value === undefined) return [];
    return [/[*?]/.test(value) ? { name, value, operator: 'stringMatch' } : { name, value }];
  });
}
