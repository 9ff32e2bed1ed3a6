import { compareCatalogs } from '#app/access/catalog-changes.ts';
import type { Catalog } from '#app/access/catalog.ts';
import type { CatalogChanges } from '#app/contract/views.ts';
import type { CatalogContent } from './catalog-version.ts';

/** A draft and the ids that its accesses name. */
export interface DraftNames {
  readonly draft: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * What a refresh changes, with the drafts that name what is renamed or removed. `draftsNaming` is asked only when there is such a
 * thing, since it reads every draft for the account; it must still see the catalog before.
 */
export async function describeChanges(
  before: Catalog,
  after: CatalogContent,
  draftsNaming: () => Promise<readonly DraftNames[]>,
): Promise<CatalogChanges> {
  const changes = compareCatalogs(before, after);
  const drafts = changes.some(({ change }) => change !== 'added') ? await draftsNaming() : [];
  const list = changes.map((change) => ({
    ...change,
    drafts: drafts.filter(({ ids }) => change.change !== 'added' && ids.has(change.id)).map(({ draft }) => draft),
  }));
  return { since: before.fetchedAt, list };
}
