import { ACCOUNT_MANAGEMENT_SERVICES } from './account-management-content.ts';
import type { RoleSet } from './role-content.ts';
import { SERVICES } from './service-content.ts';

const ALL: readonly (RoleSet & { readonly name: string })[] = [...SERVICES, ...ACCOUNT_MANAGEMENT_SERVICES];
const KNOWN = new Set(
  ALL.flatMap(({ system, service, custom }) => [...system, ...service, ...custom]).map((role) => role.crn),
);

/** True when `crn` is a role of this account. */
export function isKnownRole(crn: string): boolean {
  return KNOWN.has(crn);
}

/** What a service has; null for a service this account does not know. */
export function rolesOfService(name: string): RoleSet | null {
  return ALL.find((service) => service.name === name) ?? null;
}
