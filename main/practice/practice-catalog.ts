import type { Catalog, CatalogRole, CatalogService } from '#app/access/catalog.ts';
import { ACCOUNT_MANAGEMENT_SERVICES } from './account-management-content.ts';
import {
  ACCESS_GROUPS,
  CLOUD_FOUNDRY_ORGANIZATION,
  CLOUD_FOUNDRY_REGION,
  PRACTICE_ACCOUNT_ID,
  PUBLIC_ACCESS_GROUP,
  RESOURCE_GROUPS,
} from './content.ts';
import { commonServiceRoles, platformRoles } from './role-content.ts';
import type { PracticeRole, RoleSet } from './role-content.ts';
import { SERVICES } from './service-content.ts';

/*
 * The catalog of a practice account without asking it: for tests, and for working with it before it was ever started. A test in
 * main/cloud holds it equal to what the cloud client fetches over HTTP.
 */

/** What IBM's pages on each service name; the API does not tell. */
const RESOURCE_TYPES: Readonly<Record<string, readonly string[]>> = {
  'cloud-object-storage': ['bucket'],
  kms: ['key'],
  messagehub: ['cluster', 'group', 'schema', 'topic', 'txnid'],
  'secrets-manager': ['secret-group'],
};

/** The names and roles of every practice account. */
export function practiceCatalog(): Omit<Catalog, 'version' | 'fetchedAt'> {
  return {
    accountId: PRACTICE_ACCOUNT_ID,
    accessGroups: sortByName(ACCESS_GROUPS.filter((group) => group.id !== PUBLIC_ACCESS_GROUP)),
    resourceGroups: sortByName(RESOURCE_GROUPS),
    services: sortByName([
      ...SERVICES.map((service) => toService(service, false)),
      ...ACCOUNT_MANAGEMENT_SERVICES.map((service) => toService(service, true)),
    ]),
    commonRoles: [
      ...platformRoles().map((role) => toRole(role, 'platform')),
      ...commonServiceRoles([], [], []).map((role) => toRole(role, 'service')),
    ],
    cloudFoundry: [
      {
        id: CLOUD_FOUNDRY_ORGANIZATION.id,
        name: CLOUD_FOUNDRY_ORGANIZATION.name,
        region: CLOUD_FOUNDRY_REGION,
        spaces: CLOUD_FOUNDRY_ORGANIZATION.spaces,
      },
    ],
    classicLinked: true,
    allowedAddressPatterns: null,
  };
}

function toService(
  service: RoleSet & { readonly name: string; readonly displayName: string },
  accountManagement: boolean,
): CatalogService {
  return {
    name: service.name,
    displayName: service.displayName,
    accountManagement,
    resourceTypes: RESOURCE_TYPES[service.name] ?? [],
    roles: [
      ...service.system.map((role) => toRole(role, 'platform')),
      ...service.service.map((role) => toRole(role, 'service')),
      ...service.custom.map((role) => toRole(role, 'custom')),
    ],
  };
}

function toRole(role: PracticeRole, kind: CatalogRole['kind']): CatalogRole {
  return { id: role.crn, displayName: role.display_name, description: role.description, kind, actions: role.actions };
}

function sortByName<T extends { readonly name: string; readonly id?: string }>(entries: readonly T[]): readonly T[] {
  const keyOf = (entry: T): string => `${entry.name}\n${entry.id ?? ''}`;
  return entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
