import type { CatalogAccessGroup } from '#app/access/catalog.ts';
import type { Decision } from '#app/import/decision.ts';

/** What everybody gets by the last such decision, as it would stand in a cell; '' for nothing. */
export function chosenForAll(decisions: readonly Decision[]): string {
  return decisions.findLast((decision) => decision.type === 'access-for-all')?.accessGroups ?? '';
}

/** Names where they are clear, ids where two groups bear one name. A name that holds a separator is its id too. */
export function toGroupsCell(picked: readonly CatalogAccessGroup[], all: readonly CatalogAccessGroup[]): string {
  const isClear = ({ name }: CatalogAccessGroup): boolean =>
    !/[;|,\n]/.test(name) && all.filter((group) => group.name.toLowerCase() === name.toLowerCase()).length === 1;
  return picked.map((group) => (isClear(group) ? group.name : group.id)).join(';');
}
