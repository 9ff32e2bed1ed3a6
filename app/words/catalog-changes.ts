import type { CatalogChange, ChangedKind } from '../access/catalog-changes.ts';

const KINDS: Readonly<Record<ChangedKind, string>> = {
  'access-group': 'Access group',
  'resource-group': 'Resource group',
  service: 'Service',
  role: 'Role',
  'custom-role': 'Custom role',
};

export const catalogChangeWords = {
  added: 'Added',
  renamed: 'Renamed',
  removed: 'Removed',
  none: 'Nothing has changed since the refresh before.',
} satisfies Record<CatalogChange['change'] | 'none', string>;

/** What has changed, for a list under the heading that says how: `Access group Developers is now Engineers`. */
export function wordCatalogChange({ kind, name, formerName }: CatalogChange): string {
  return formerName === undefined ? `${KINDS[kind]} ${name}` : `${KINDS[kind]} ${formerName} is now ${name}`;
}
