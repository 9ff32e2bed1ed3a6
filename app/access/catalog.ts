import type { AccessProfile } from './profile.ts';

/*
 * The catalog: the names of one account, fetched while online and kept for offline work. Everything a name in a file can
 * resolve to is in here and nothing else; app/ never asks the network.
 */

export interface CatalogAccessGroup {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface CatalogResourceGroup {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
}

export interface CatalogRole {
  /** CRN as the roles API returns it, never composed by hand. */
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly kind: 'platform' | 'service' | 'custom';
  readonly actions: readonly string[];
}

export interface CatalogService {
  /** What goes into `serviceName`. */
  readonly name: string;
  readonly displayName: string;
  /** Account management services take no resource group and no region. */
  readonly accountManagement: boolean;
  readonly roles: readonly CatalogRole[];
  /** Resource types the service is known to have; empty when not known. */
  readonly resourceTypes: readonly string[];
}

export interface CatalogCfOrganization {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly spaces: readonly { readonly id: string; readonly name: string }[];
}

export interface Catalog {
  readonly accountId: string;
  /** Changes whenever the content changes; a plan is bound to it. */
  readonly version: string;
  /** When it was fetched, ISO 8601 UTC. */
  readonly fetchedAt: string;
  readonly accessGroups: readonly CatalogAccessGroup[];
  readonly resourceGroups: readonly CatalogResourceGroup[];
  readonly services: readonly CatalogService[];
  /** Roles that apply to all services: platform roles and the three common service roles. */
  readonly commonRoles: readonly CatalogRole[];
  /** Null where the account offers none: "not available", which is not an error. */
  readonly cloudFoundry: readonly CatalogCfOrganization[] | null;
  /** True where a classic infrastructure account is linked, false where none is, null where that could not be told. */
  readonly classicLinked: boolean | null;
  /** Patterns addresses must fit (`*` no dot or at, `**` anything, `?` one character); null when any address is allowed or unknown. */
  readonly allowedAddressPatterns: readonly string[] | null;
  /** Access saved here under names, not fetched. Absent where there is none. */
  readonly profiles?: readonly AccessProfile[];
}
