import type { CatalogRole, CatalogService } from '#app/access/catalog.ts';
import { KNOWN_SERVICES } from '../../cloud/known-services.ts';
import { commonRolesOf } from '../../cloud/roles.ts';
import { ACCOUNT_MANAGEMENT_SERVICES } from '../../practice/account-management-content.ts';
import {
  ACCESS_GROUPS,
  CLOUD_FOUNDRY_ORGANIZATION,
  CLOUD_FOUNDRY_REGION,
  PRACTICE_ACCOUNT_ID,
  PUBLIC_ACCESS_GROUP,
  RESOURCE_GROUPS,
} from '../../practice/content.ts';
import { platformRoles, type PracticeRole, type RoleSet } from '../../practice/role-content.ts';
import { SERVICES } from '../../practice/service-content.ts';
import type { CatalogContent } from './catalog-version.ts';

/**
 * What the practice account offers, as fetching it would find it: so that a first import finds its names with nothing running and
 * no network. A test compares it with what is fetched.
 */
export function createPracticeCatalog(): CatalogContent {
  const services = [
    ...SERVICES.map((service) => toService(service, false)),
    ...ACCOUNT_MANAGEMENT_SERVICES.map((service) => toService(service, true)),
  ].sort(byName);
  return {
    accountId: PRACTICE_ACCOUNT_ID,
    accessGroups: ACCESS_GROUPS.filter(({ id }) => id !== PUBLIC_ACCESS_GROUP).sort(byName),
    resourceGroups: [...RESOURCE_GROUPS].sort(byName),
    services,
    commonRoles: commonRolesOf(toRoles(platformRoles(), 'platform'), services),
    cloudFoundry: [{ ...CLOUD_FOUNDRY_ORGANIZATION, region: CLOUD_FOUNDRY_REGION }],
    classicLinked: true,
    allowedAddressPatterns: null,
  };
}

type NamedRoles = RoleSet & Pick<CatalogService, 'name' | 'displayName'>;

function toService(service: NamedRoles, accountManagement: boolean): CatalogService {
  const { name, displayName, system, service: own, custom } = service;
  return {
    name,
    displayName,
    accountManagement,
    resourceTypes: KNOWN_SERVICES.find((known) => known.name === name)?.resourceTypes ?? [],
    roles: [...toRoles(system, 'platform'), ...toRoles(own, 'service'), ...toRoles(custom, 'custom')],
  };
}

function toRoles(roles: readonly PracticeRole[], kind: CatalogRole['kind']): readonly CatalogRole[] {
  return roles.map(({ crn, display_name, description, actions }) => ({
    id: crn,
    displayName: display_name,
    description,
    kind,
    actions,
  }));
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
