import type { PolicyAttribute, PolicyOption } from '../access/types.ts';
import { type AccessCells, type AccessField, type CellProblem, NO_ACCESS, type ReadAccess } from './access-cells.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { readRoles } from './read-roles.ts';
import { readNarrowing, readResourceGroup, type ResourceGroupScope, readTarget, type Target } from './read-scope.ts';

const SCOPE_FIELDS = ['service', 'resource_group', 'region', 'service_instance', 'resource_type', 'resource'] as const;

/**
 * Reads the policies of a row: one where it has roles, and one on the resource group itself where `resource_group_access` is
 * filled. Shapes: IBM's user management API, "Invite users to an account" (docs/ibm-cloud.md 2.1).
 */
export function readPolicies(cells: AccessCells, names: CatalogNames | null): ReadAccess {
  const scoped = SCOPE_FIELDS.filter((field) => cells[field] !== undefined);
  const onGroup = cells.resource_group_access;
  if (cells.roles === undefined && scoped.length === 0 && onGroup === undefined) return NO_ACCESS;

  const group = cells.resource_group === undefined ? null : readResourceGroup(cells.resource_group, names);
  const groupProblem = group && 'problem' in group ? group.problem : null;
  const groupScope = group && 'ok' in group ? group.ok : null;
  const itself = onGroup === undefined ? NO_ACCESS : readGroupItself(onGroup, groupScope, groupProblem, names);
  // A resource group that is only there for resource_group_access needs no roles.
  const groupOnly = onGroup !== undefined && scoped.every((field) => field === 'resource_group');
  const policy =
    cells.roles === undefined && groupOnly ? NO_ACCESS : readPolicy(cells, groupScope, groupProblem, names);
  return {
    options: [...policy.options, ...itself.options],
    problems: [...(groupProblem ? [groupProblem] : []), ...policy.problems, ...itself.problems],
    unresolved: [...new Set([...policy.unresolved, ...itself.unresolved])],
  };
}

function readPolicy(
  cells: AccessCells,
  group: ResourceGroupScope | null,
  groupProblem: CellProblem | null,
  names: CatalogNames | null,
): ReadAccess {
  const target = readTarget(cells.service, names);
  if ('problem' in target) return toProblem(target.problem);
  if (target.ok.kind === 'account-management-policy') {
    const field = (['resource_group', 'region'] as const).find((candidate) => cells[candidate] !== undefined);
    if (field && !(field === 'resource_group' && groupProblem)) {
      return toProblem({ code: 'scope-not-applicable', field, value: cells[field] ?? null });
    }
  }
  if (cells.roles === undefined) return toProblem({ code: 'role-missing', field: 'roles', value: null });
  const read = readRoles(cells.roles, 'roles', target.ok.roles);
  if (read.problem) return toProblem(read.problem);
  if (read.roles.length === 0) return toProblem({ code: 'role-missing', field: 'roles', value: cells.roles });
  if (groupProblem) return NO_ACCESS;

  const unresolved = [
    ...(target.ok.unresolved ? (['service'] as const) : []),
    ...(read.unresolved ? (['roles'] as const) : []),
    ...(group?.unresolved ? (['resource_group'] as const) : []),
  ] satisfies AccessField[];
  const attributes = [...toScope(target.ok, group), ...readNarrowing(cells)];
  const option: PolicyOption = {
    kind: target.ok.kind,
    attributes,
    roles: read.roles,
    ...(unresolved.length > 0 && { unresolved: true }),
  };
  return { options: [option], problems: [], unresolved };
}

/** All services of one resource group are named by the group alone (as IBM's SDK example and Terraform send it). */
function toScope(target: Target, group: ResourceGroupScope | null): readonly PolicyAttribute[] {
  if (!group) return [target.attribute];
  const inGroup = { name: 'resourceGroupId', value: group.id };
  return target.attribute.name === 'serviceType' ? [inGroup] : [target.attribute, inGroup];
}

/** Roles on the resource group itself: who has none cannot see the group in the console (IBM's tip). */
function readGroupItself(
  cell: string,
  group: ResourceGroupScope | null,
  groupProblem: CellProblem | null,
  names: CatalogNames | null,
): ReadAccess {
  const read = readRoles(cell, 'resource_group_access', names?.commonRoles ?? null);
  if (read.problem) return toProblem(read.problem);
  if (groupProblem) return NO_ACCESS;
  if (!group) return toProblem({ code: 'resource-group-unknown', field: 'resource_group', value: null });
  if (read.roles.length === 0) return NO_ACCESS;
  const wildcard = group.id === '*' ? ({ operator: 'stringMatch' } as const) : {};
  const unresolved: AccessField[] = [
    ...(read.unresolved ? (['resource_group_access'] as const) : []),
    ...(group.unresolved ? (['resource_group'] as const) : []),
  ];
  const option: PolicyOption = {
    kind: 'iam-policy',
    attributes: [
      { name: 'resource', value: group.id, ...wildcard },
      { name: 'resourceType', value: 'resource-group' },
    ],
    roles: read.roles,
    ...(unresolved.length > 0 && { unresolved: true }),
  };
  return { options: [option], problems: [], unresolved };
}

function toProblem(problem: CellProblem): ReadAccess {
  return { options: [], problems: [problem], unresolved: [] };
}
