import type { CatalogChange, ChangedKind } from '../access/catalog-changes.ts';
import { formatNumber, formatWhen } from './format.ts';

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
  first: 'What has changed is shown from the next refresh on.',
  between: (since: string, until: string, now: number): string =>
    `Changed between ${formatWhen(since, now)} and ${formatWhen(until, now)}:`,
  change: 'Change',
  kind: 'Kind',
  name: 'Name',
  effect: 'Effect',
  kinds: KINDS,
  effects: { added: 'new', renamed: 'renamed, same id', removed: 'gone' } satisfies Record<
    CatalogChange['change'],
    string
  >,
  /** Before the names of the drafts, which are links. */
  usedBy: (drafts: number): string => (drafts === 1 ? 'Used by' : `${formatNumber(drafts)} drafts use it:`),
  moreDrafts: (drafts: number): string => `and ${formatNumber(drafts)} more`,
  all: (changes: number): string => `Show all ${formatNumber(changes)}`,
};
