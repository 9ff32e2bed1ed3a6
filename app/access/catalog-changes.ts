import type { Catalog, CatalogRole } from './catalog.ts';

/* What became of the names of an account between two readings of it. */

export type ChangedKind = 'access-group' | 'resource-group' | 'service' | 'role' | 'custom-role';

export interface CatalogChange {
  readonly change: 'added' | 'renamed' | 'removed';
  readonly kind: ChangedKind;
  readonly id: string;
  /** The name it has now; of something removed the one it had. */
  readonly name: string;
  /** The name it had before, of something renamed. */
  readonly formerName?: string;
}

type Names = Pick<Catalog, 'accessGroups' | 'resourceGroups' | 'services' | 'commonRoles'>;

interface Named {
  readonly kind: ChangedKind;
  readonly id: string;
  readonly name: string;
}

/**
 * Compares two catalogs of one account by id: what was removed, renamed and added, in this order and each in the order of its
 * catalog. A role that several services offer counts once.
 */
export function compareCatalogs(before: Names, after: Names): readonly CatalogChange[] {
  const were = listNames(before);
  const are = listNames(after);
  const removed: CatalogChange[] = [];
  const renamed: CatalogChange[] = [];
  const added: CatalogChange[] = [];
  for (const [key, named] of were) if (!are.has(key)) removed.push({ change: 'removed', ...named });
  for (const [key, named] of are) {
    const former = were.get(key);
    if (former === undefined) added.push({ change: 'added', ...named });
    else if (former.name !== named.name) renamed.push({ change: 'renamed', ...named, formerName: former.name });
  }
  return [...removed, ...renamed, ...added];
}

function listNames({ accessGroups, resourceGroups, services, commonRoles }: Names): ReadonlyMap<string, Named> {
  const named = [
    ...accessGroups.map(({ id, name }): Named => ({ kind: 'access-group', id, name })),
    ...resourceGroups.map(({ id, name }): Named => ({ kind: 'resource-group', id, name })),
    ...services.map(({ name, displayName }): Named => ({ kind: 'service', id: name, name: displayName })),
    ...[...commonRoles, ...services.flatMap(({ roles }) => roles)].map(nameRole),
  ];
  return new Map(named.map((one) => [`${one.kind} ${one.id}`, one] as const));
}

function nameRole({ id, displayName, kind }: CatalogRole): Named {
  return { kind: kind === 'custom' ? 'custom-role' : 'role', id, name: displayName };
}
