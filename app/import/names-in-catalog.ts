import type {
  Catalog,
  CatalogAccessGroup,
  CatalogCfOrganization,
  CatalogResourceGroup,
  CatalogRole,
  CatalogService,
} from '../access/catalog.ts';
import type { AccessProfile } from '../access/profile.ts';
import { foldName, type NameIndex, indexNames } from './names.ts';

/* The catalog, arranged for looking names up. Made once for a catalog, used for every cell. */

export interface CatalogNames {
  readonly catalog: Catalog;
  readonly accessGroups: NameIndex<CatalogAccessGroup>;
  readonly resourceGroups: NameIndex<CatalogResourceGroup>;
  readonly services: NameIndex<CatalogService>;
  readonly commonRoles: NameIndex<CatalogRole>;
  readonly allRoles: NameIndex<CatalogRole>;
  /** Roles a service knows: its own and the common ones. */
  readonly rolesOf: (service: CatalogService) => NameIndex<CatalogRole>;
  readonly organizations: NameIndex<CatalogCfOrganization>;
  /** Saved access profiles, by folded name. */
  readonly profiles: ReadonlyMap<string, AccessProfile>;
}

/** Arranges a catalog for looking names up. */
export function indexCatalog(catalog: Catalog): CatalogNames {
  const byId = <T extends { readonly id: string; readonly name: string }>(items: readonly T[]): NameIndex<T> =>
    indexNames(items, ({ id, name }) => ({ id, names: [name] }));
  const roles = (items: readonly CatalogRole[]): NameIndex<CatalogRole> =>
    indexNames(uniqueRoles(items), (role) => ({ id: role.id, names: [role.displayName] }));
  const ofService = new Map<string, NameIndex<CatalogRole>>();
  return {
    catalog,
    accessGroups: byId(catalog.accessGroups),
    resourceGroups: byId(catalog.resourceGroups),
    services: indexNames(catalog.services, ({ name, displayName }) => ({ id: name, names: [name, displayName] })),
    commonRoles: roles(catalog.commonRoles),
    allRoles: roles([...catalog.commonRoles, ...catalog.services.flatMap((service) => service.roles)]),
    organizations: byId(catalog.cloudFoundry ?? []),
    profiles: new Map((catalog.profiles ?? []).map((profile) => [foldName(profile.name), profile] as const)),
    rolesOf: (service) => {
      const known = ofService.get(service.name) ?? roles([...service.roles, ...catalog.commonRoles]);
      ofService.set(service.name, known);
      return known;
    },
  };
}

/** The same catalog with no names to suggest: everything is found in it as before. */
export function withoutSuggestions(names: CatalogNames): CatalogNames {
  const mute = <T>(index: NameIndex<T>): NameIndex<T> => ({ ...index, names: [] });
  return {
    ...names,
    accessGroups: mute(names.accessGroups),
    resourceGroups: mute(names.resourceGroups),
    services: mute(names.services),
    commonRoles: mute(names.commonRoles),
    organizations: mute(names.organizations),
    rolesOf: (service) => mute(names.rolesOf(service)),
  };
}

/** A service lists the common roles again; the same id is the same role. */
function uniqueRoles(roles: readonly CatalogRole[]): readonly CatalogRole[] {
  return [...new Map(roles.map((role) => [role.id, role])).values()];
}
