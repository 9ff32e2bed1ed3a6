import type { Catalog } from './catalog.ts';
import { toRoleName } from './roles.ts';

/* Ids back to the names a person knows. An id the catalog lacks is shown as it is. */

export interface CatalogLabels {
  readonly accessGroup: (id: string) => string;
  readonly resourceGroup: (id: string) => string;
  readonly role: (id: string) => string;
  readonly service: (name: string) => string;
  readonly organization: (id: string) => string;
  readonly space: (id: string) => string;
}

const labelsOf = new WeakMap<Catalog, CatalogLabels>();

/** The labels of a catalog; made once for each. */
export function toLabels(catalog: Catalog | null): CatalogLabels {
  if (!catalog) return makeLabels(null);
  const known = labelsOf.get(catalog) ?? makeLabels(catalog);
  labelsOf.set(catalog, known);
  return known;
}

function makeLabels(catalog: Catalog | null): CatalogLabels {
  const organizations = catalog?.cloudFoundry ?? [];
  const find = (pairs: readonly (readonly [string, string])[]): ((id: string) => string) => {
    const byId = new Map(pairs);
    return (id) => byId.get(id) ?? id;
  };
  const roles = new Map(
    [...(catalog?.services ?? []).flatMap((service) => service.roles), ...(catalog?.commonRoles ?? [])].map(
      (role) => [role.id, role.displayName] as const,
    ),
  );
  return {
    accessGroup: find(nameGroups(catalog?.accessGroups ?? [])),
    resourceGroup: find((catalog?.resourceGroups ?? []).map(({ id, name }) => [id, name])),
    service: find((catalog?.services ?? []).map(({ name, displayName }) => [name, displayName])),
    organization: find(organizations.map(({ id, name }) => [id, name])),
    space: find(organizations.flatMap(({ spaces }) => spaces.map(({ id, name }) => [id, name] as const))),
    role: (id) => roles.get(id) ?? toRoleName(id),
  };
}

/** Groups that share a name show their ids: two of them must not look alike. */
function nameGroups(groups: readonly { readonly id: string; readonly name: string }[]): (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (const { name } of groups) counts.set(name, (counts.get(name) ?? 0) + 1);
  return groups.map(({ id, name }) => [id, (counts.get(name) ?? 0) > 1 ? `${name} (${id})` : name]);
}
