import type { InviteRequest } from '../invitations/request.ts';

/**
 * The same request for fewer people: a later call for an invitation repeats what the plan showed and never gives other access.
 * Takes the planned request, not the access it was made of, so nothing can differ but the addresses.
 */
export function narrowRequest(request: InviteRequest, emails: readonly string[]): InviteRequest {
  const wanted = new Set(emails);
  const only = (list: readonly string[]): readonly string[] => list.filter((email) => wanted.has(email));
  return {
    ...request,
    users: request.users.filter(({ email }) => wanted.has(email)),
    ...(request.organization_roles && {
      organization_roles: request.organization_roles.map((organization) => ({
        ...organization,
        users: only(organization.users),
        auditors: only(organization.auditors),
        managers: only(organization.managers),
        billing_managers: only(organization.billing_managers),
        spaces: organization.spaces.map((space) => ({
          ...space,
          developers: only(space.developers),
          managers: only(space.managers),
          auditors: only(space.auditors),
        })),
      })),
    }),
  };
}
