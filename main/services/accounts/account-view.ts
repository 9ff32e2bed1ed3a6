import type { AccountView } from '#app/contract/views.ts';
import type { AccountRecord } from './account-records.ts';
import type { KeptCatalog } from './catalog-schema.ts';

/** What a client is told of an account and its catalog. */
export function toAccountView(record: AccountRecord, catalog: KeptCatalog | null, connected: boolean): AccountView {
  return { ...record, connected, catalog: catalog === null ? null : toCatalogView(catalog) };
}

function toCatalogView(catalog: KeptCatalog): NonNullable<AccountView['catalog']> {
  const roles = [...catalog.commonRoles, ...catalog.services.flatMap((service) => service.roles)];
  return {
    fetchedAt: catalog.fetchedAt,
    accessGroups: catalog.accessGroups.length,
    resourceGroups: catalog.resourceGroups.length,
    services: catalog.services.length,
    customRoles: new Set(roles.filter(({ kind }) => kind === 'custom').map(({ id }) => id)).size,
    cloudFoundry: catalog.cloudFoundry !== null,
    classic: catalog.classicLinked,
    changes: catalog.changes ?? null,
  };
}
