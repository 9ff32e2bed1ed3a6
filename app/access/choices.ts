import type { Catalog, CatalogAccessGroup, CatalogRole } from './catalog.ts';
import { COMMON_SERVICE_ROLES, PLATFORM_ROLES, toRoleName, type KnownRole } from './roles.ts';
import { GROUP_ITSELF, type PolicyForm } from './policy-form.ts';
import { WIDE_SERVICE_ATTRIBUTES } from './services.ts';

/* What a catalog offers to choose from. */

/** Something to choose: `id` goes into the access, `name` is for people. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The services of a kind, sorted by the name they are shown with; one that two of them bear does no harm, since ids are shown too. */
export function listServices(
  catalog: Catalog | null,
  accountManagement: boolean,
  toName: (displayName: string) => string,
): readonly Choice[] {
  return (catalog?.services ?? [])
    .filter((service) => service.accountManagement === accountManagement)
    .map(({ name, displayName }) => ({ id: name, name: toName(displayName) }))
    .sort((a, b) => compare(a.name, b.name));
}

/**
 * Choices with `text` in their name or id, without regard to case: those that begin with it first, else in their order. At most
 * `limit`, so that a list of hundreds opens at once.
 */
export function findChoices<T extends Choice>(choices: readonly T[], text: string, limit: number): readonly T[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return choices.slice(0, limit);
  const rank = ({ id, name }: T): number => {
    const parts = [name.toLowerCase(), id.toLowerCase()];
    if (parts.some((part) => part.startsWith(wanted))) return 0;
    return parts.some((part) => part.includes(wanted)) ? 1 : 2;
  };
  const ranked = choices.map((choice) => ({ choice, at: rank(choice) })).filter(({ at }) => at < 2);
  return ranked
    .sort((a, b) => a.at - b.at)
    .slice(0, limit)
    .map(({ choice }) => choice);
}

/** Ids of the groups whose name another group bears too. */
export function findTwinGroups(groups: readonly CatalogAccessGroup[]): ReadonlySet<string> {
  const byName = new Map<string, readonly string[]>();
  for (const { id, name } of groups) byName.set(name.toLowerCase(), [...(byName.get(name.toLowerCase()) ?? []), id]);
  return new Set([...byName.values()].filter(({ length }) => length > 1).flat());
}

/** A role to choose. `kind` is null for a role that was chosen earlier and is not offered any more. */
export type RoleChoice = Omit<CatalogRole, 'kind'> & { readonly kind: CatalogRole['kind'] | null };

const ROLE_KINDS: readonly RoleChoice['kind'][] = ['service', 'custom', 'platform', null];

/**
 * Roles for a policy: those of its service, which know their actions, else the ones that IBM gives every account. Roles that are
 * chosen and not offered come last, so that they can be taken away. Empty while there is no service.
 */
export function listRoles(catalog: Catalog | null, form: PolicyForm): readonly RoleChoice[] {
  if (form.service === '') return [];
  const offered = listOffered(catalog, form.service);
  const known = new Set(offered.map(({ id }) => id));
  const gone = form.roles
    .filter((id) => !known.has(id))
    .map((id): RoleChoice => ({ id, displayName: toRoleName(id), description: '', kind: null, actions: [] }));
  return [...offered, ...gone].sort((a, b) => ROLE_KINDS.indexOf(a.kind) - ROLE_KINDS.indexOf(b.kind));
}

function listOffered(catalog: Catalog | null, service: string): readonly RoleChoice[] {
  const common = catalog === null ? WITHOUT_CATALOG : catalog.commonRoles;
  if (service === GROUP_ITSELF || isWideManagement(service)) return common.filter(({ kind }) => kind === 'platform');
  const own = catalog?.services.find(({ name }) => name === service)?.roles ?? [];
  return own.length > 0 ? own : common;
}

/** Account management services together know platform roles only (IBM, "Assigning access to account management services"). */
function isWideManagement(service: string): boolean {
  return service !== 'all' && Object.hasOwn(WIDE_SERVICE_ATTRIBUTES, service);
}

const toChoices = (roles: readonly KnownRole[], kind: CatalogRole['kind']): readonly RoleChoice[] =>
  roles.map(({ id, name }) => ({ id, displayName: name, description: '', kind, actions: [] }));

const WITHOUT_CATALOG = [...toChoices(COMMON_SERVICE_ROLES, 'service'), ...toChoices(PLATFORM_ROLES, 'platform')];

/** By code unit: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
