/*
 * Roles that IBM gives every account, with the ids that its roles API returns for them (IBM, "Managing access to resources";
 * reference: docs/ibm-cloud.md). They are the same everywhere, so they resolve without a catalog. All others come from the catalog.
 */

export interface KnownRole {
  readonly name: string;
  readonly id: string;
}

export const PLATFORM_ROLES: readonly KnownRole[] = ['Viewer', 'Operator', 'Editor', 'Administrator'].map((name) => ({
  name,
  id: `crn:v1:bluemix:public:iam::::role:${name}`,
}));

/** The service roles that all services understand; a service may add its own. */
export const COMMON_SERVICE_ROLES: readonly KnownRole[] = ['Reader', 'Writer', 'Manager'].map((name) => ({
  name,
  id: `crn:v1:bluemix:public:iam::::serviceRole:${name}`,
}));

export const COMMON_ROLES: readonly KnownRole[] = [...PLATFORM_ROLES, ...COMMON_SERVICE_ROLES];

export const VIEWER_ROLE = 'crn:v1:bluemix:public:iam::::role:Viewer';
export const ADMINISTRATOR_ROLE = 'crn:v1:bluemix:public:iam::::role:Administrator';
export const MANAGER_ROLE = 'crn:v1:bluemix:public:iam::::serviceRole:Manager';

/** The readable end of a role's CRN: `…:serviceRole:Writer` is `Writer`. Anything else comes back as it is. */
export function toRoleName(roleId: string): string {
  return roleId.startsWith('crn:') ? roleId.slice(roleId.lastIndexOf(':') + 1) : roleId;
}
