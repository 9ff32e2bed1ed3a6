import type { Catalog } from '#app/access/catalog.ts';
import { findNeighbours, type Neighbour } from '#app/access/neighbours.ts';
import type { Access, PolicyOption } from '#app/access/types.ts';
import type { Derived } from '#app/import/derived.ts';
import { toInviteRequest } from '#app/invitations/request.ts';
import { explainAccess, tagAccess } from '#app/words/access.ts';
import { describeAccess } from '#app/words/access-sentences.ts';
import { explainDifference, isAboutViewer } from '#app/words/neighbours.ts';
import type { AccessView, NearAccessView } from './views.ts';

const NOTHING: Access = { key: '', options: [] };

/** Accesses that differ in more options are simply different. */
const MOST_APART = 2;

/** The accesses that somebody in an invitation gets, in the order of the file. */
export function viewAccesses({ accesses, invitations }: Derived, catalog: Catalog | null): readonly AccessView[] {
  const used = new Map<number, { people: number; invitations: number[] }>();
  invitations.forEach(({ access, invitees }, index) => {
    const known = used.get(access) ?? { people: 0, invitations: [] };
    used.set(access, known);
    known.people += invitees.length;
    known.invitations.push(index);
  });
  const indexes = [...used.keys()].sort((a, b) => a - b);
  const neighbours = findNeighbours(indexes.map((index) => accesses[index] ?? NOTHING));
  return indexes.map((index, position): AccessView => {
    const access = accesses[index] ?? NOTHING;
    const found = neighbours[position] ?? null;
    return {
      index,
      key: access.key,
      number: position + 1,
      options: access.options,
      tags: access.options.map((option) => tagAccess(option, catalog)),
      words: explainAccess(access, catalog),
      sentences: describeAccess(access, catalog),
      people: used.get(index)?.people ?? 0,
      invitations: used.get(index)?.invitations ?? [],
      near:
        found === null || found.apart > MOST_APART
          ? null
          : viewNear(
              found,
              accesses[indexes[found.index] ?? -1] ?? NOTHING,
              used.get(indexes[found.index] ?? -1),
              catalog,
            ),
    };
  });
}

function viewNear(
  found: Neighbour,
  other: Access,
  used: { readonly people: number } | undefined,
  catalog: Catalog | null,
): NearAccessView {
  return {
    key: other.key,
    number: found.index + 1,
    people: used?.people ?? 0,
    apart: found.apart,
    lines: explainDifference(found, catalog),
    aboutViewer: isAboutViewer(found),
    lackedHere: found.onlyThere,
    lackedThere: found.onlyHere,
  };
}

/** The body of one invitation's call in account `accountId`, byte for byte; null when there is no such invitation. */
export function viewRequest({ accesses, invitations }: Derived, invitation: number, accountId: string): string | null {
  const found = invitations[invitation];
  const access = found === undefined ? undefined : accesses[found.access];
  if (found === undefined || access === undefined) return null;
  return JSON.stringify(toInviteRequest(access, found.invitees, accountId));
}

/** Every action that the roles of an access allow, sorted. Empty without a catalog. */
export function listActions(access: Access | undefined, catalog: Catalog | null): readonly string[] {
  if (access === undefined || catalog === null) return [];
  const actions = access.options.flatMap((option) => ('roles' in option ? actionsOf(option, catalog) : []));
  return [...new Set(actions)].sort();
}

function actionsOf(policy: PolicyOption, catalog: Catalog): readonly string[] {
  const service = policy.attributes.find(({ name }) => name === 'serviceName')?.value;
  const own = catalog.services.find(({ name }) => name === service)?.roles ?? [];
  const known = new Map([...catalog.commonRoles, ...own].map((role) => [role.id, role.actions] as const));
  return policy.roles.flatMap((role) => known.get(role) ?? []);
}
