import type { CatalogCfOrganization } from '../access/catalog.ts';
import type { CfOrgRole, CfSpaceRole, CloudFoundryOption } from '../access/types.ts';
import { type AccessCells, type AccessField, NO_ACCESS, type ReadAccess } from './access-cells.ts';
import { foldName, suggestNearest } from './names.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { splitList } from './split-list.ts';

/* Cloud Foundry (legacy): roles in an organization and in one of its spaces. IBM's console wanted both (2021). */

/** Console names and the names of the command line (ibmcloud account user-invite). */
const ORG_ROLES: ReadonlyMap<string, CfOrgRole> = new Map([
  ['manager', 'managers'],
  ['orgmanager', 'managers'],
  ['billingmanager', 'billing_managers'],
  ['auditor', 'auditors'],
  ['orgauditor', 'auditors'],
  ['user', 'users'],
  ['orguser', 'users'],
]);
const SPACE_ROLES: ReadonlyMap<string, CfSpaceRole> = new Map([
  ['manager', 'managers'],
  ['spacemanager', 'managers'],
  ['developer', 'developers'],
  ['spacedeveloper', 'developers'],
  ['auditor', 'auditors'],
  ['spaceauditor', 'auditors'],
]);

/** Every field must be there for an invitation, but for the region, which may follow from the organization. */
const REQUIRED = ['cf_org', 'cf_org_roles', 'cf_space', 'cf_space_roles'] as const;

/** Reads the Cloud Foundry cells of a row. */
export function readCloudFoundry(cells: AccessCells, names: CatalogNames | null): ReadAccess {
  if (REQUIRED.every((field) => cells[field] === undefined) && cells.cf_region === undefined) return NO_ACCESS;
  if (names && names.catalog.cloudFoundry === null) {
    const field = REQUIRED.find((candidate) => cells[candidate] !== undefined) ?? 'cf_region';
    const problem = {
      code: 'cf-unknown',
      field,
      value: cells[field] ?? null,
      params: { reason: 'not-available' },
    } as const;
    return { options: [], problems: [problem], unresolved: [] };
  }
  const missing = REQUIRED.find((field) => cells[field] === undefined);
  if (missing)
    return { options: [], problems: [{ code: 'cf-incomplete', field: missing, value: null }], unresolved: [] };

  const organizationRoles = readCfRoles(cells.cf_org_roles ?? '', ORG_ROLES);
  if ('unknown' in organizationRoles)
    return toUnknown('cf_org_roles', organizationRoles.unknown, [...ORG_ROLES.keys()]);
  const spaceRoles = readCfRoles(cells.cf_space_roles ?? '', SPACE_ROLES);
  if ('unknown' in spaceRoles) return toUnknown('cf_space_roles', spaceRoles.unknown, [...SPACE_ROLES.keys()]);
  const roles = { organizationRoles: organizationRoles.roles, spaceRoles: spaceRoles.roles };
  return names ? resolvePlace(cells, names, roles) : keepPlace(cells, roles);
}

type CfRoles = Pick<CloudFoundryOption, 'organizationRoles' | 'spaceRoles'>;

function resolvePlace(cells: AccessCells, names: CatalogNames, roles: CfRoles): ReadAccess {
  const wanted = cells.cf_org ?? '';
  const named = names.organizations.find(wanted);
  if (named.length === 0) return toUnknown('cf_org', wanted, names.organizations.names);
  const region = cells.cf_region;
  const inRegion = region === undefined ? named : named.filter((org) => foldName(org.region) === foldName(region));
  const organization = inRegion[0];
  if (!organization || inRegion.length > 1) return toUnknown('cf_region', region ?? null, toRegions(named));
  const space = organization.spaces.find(
    ({ id, name }) => id === cells.cf_space || foldName(name) === foldName(cells.cf_space ?? ''),
  );
  if (!space)
    return toUnknown(
      'cf_space',
      cells.cf_space ?? null,
      organization.spaces.map(({ name }) => name),
    );
  return toRead({ organization: organization.id, region: organization.region, space: space.id, ...roles });
}

/** Without a catalog the place stays as written. */
function keepPlace(cells: AccessCells, roles: CfRoles): ReadAccess {
  const place = { organization: cells.cf_org ?? '', region: cells.cf_region ?? '', space: cells.cf_space ?? '' };
  return { ...toRead({ ...place, ...roles, unresolved: true }), unresolved: ['cf_org'] };
}

function toRead(option: Omit<CloudFoundryOption, 'kind'>): ReadAccess {
  return { options: [{ kind: 'cloud-foundry', ...option }], problems: [], unresolved: [] };
}

function readCfRoles<T extends string>(
  cell: string,
  known: ReadonlyMap<string, T>,
): { readonly roles: readonly T[] } | { readonly unknown: string } {
  const roles: T[] = [];
  for (const value of splitList(cell, () => false)) {
    const folded = value.toLowerCase().replace(/[^a-z]/g, '');
    const role = known.get(folded) ?? known.get(folded.replace(/s$/, ''));
    if (!role) return { unknown: value };
    roles.push(role);
  }
  return { roles };
}

function toRegions(organizations: readonly CatalogCfOrganization[]): readonly string[] {
  return organizations.map((organization) => organization.region);
}

function toUnknown(field: AccessField, value: string | null, known: readonly string[]): ReadAccess {
  const suggestion = suggestNearest(value ?? '', known) ?? (known.length === 1 ? known[0] : undefined);
  return {
    options: [],
    problems: [{ code: 'cf-unknown', field, value, ...(suggestion && { suggestion }) }],
    unresolved: [],
  };
}
