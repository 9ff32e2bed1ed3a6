import type IamPolicyManagementV1 from '@ibm-cloud/platform-services/iam-policy-management/v1.js';
import { z } from 'zod';
import type { CatalogRole } from '#app/access/catalog.ts';
import { CloudError } from './cloud.ts';
import type { Read } from './reader.ts';

/* Roles, from the roles API only: their ids are never composed. */

const roleSchema = z.object({
  crn: z.string(),
  display_name: z.string(),
  description: z.string().default(''),
  actions: z.array(z.string()).default([]),
});

const rolesSchema = z.object({
  system_roles: z.array(roleSchema).default([]),
  service_roles: z.array(roleSchema).default([]),
  custom_roles: z.array(roleSchema).default([]),
});

/**
 * The roles of a service as this account has them; without a service the platform roles. A service whose roles the caller may not see
 * has none. Throws CloudError.
 */
export async function readRoles(
  service: IamPolicyManagementV1,
  read: Read,
  accountId: string,
  serviceName: string | null,
  signal?: AbortSignal,
): Promise<readonly CatalogRole[]> {
  try {
    return await read(async () => {
      const params = { accountId, ...(serviceName !== null && { serviceName }), ...(signal && { signal }) };
      const roles = rolesSchema.safeParse((await service.listRoles(params)).result);
      if (!roles.success) throw new CloudError('bad-answer', 'The roles are not in a form that can be read');
      return [
        ...roles.data.system_roles.map((role) => toRole(role, 'platform')),
        ...roles.data.service_roles.map((role) => toRole(role, 'service')),
        ...roles.data.custom_roles.map((role) => toRole(role, 'custom')),
      ];
    }, signal);
  } catch (error) {
    if (error instanceof CloudError && serviceName !== null && isAboutThisService(error)) return [];
    throw error;
  }
}

function isAboutThisService({ code, status }: CloudError): boolean {
  return code === 'refused' || code === 'not-found' || status === 403;
}

function toRole(role: z.infer<typeof roleSchema>, kind: CatalogRole['kind']): CatalogRole {
  return { id: role.crn, displayName: role.display_name, description: role.description, kind, actions: role.actions };
}

const COMMON_SERVICE_ROLE = ':iam::::serviceRole:';

/**
 * The roles that apply to all services: the platform roles, and Reader, Writer and Manager as the services' own lists show them. What
 * those three may do differs from service to service, so they carry no actions here.
 */
export function commonRolesOf(
  platform: readonly CatalogRole[],
  services: readonly { readonly roles: readonly CatalogRole[] }[],
): readonly CatalogRole[] {
  const common = new Map(platform.map((role) => [role.id, role]));
  for (const role of services.flatMap((service) => service.roles)) {
    if (role.id.includes(COMMON_SERVICE_ROLE) && !common.has(role.id)) common.set(role.id, { ...role, actions: [] });
  }
  return [...common.values()];
}
