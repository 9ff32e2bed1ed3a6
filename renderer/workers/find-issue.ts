import type { Entries } from './entries.ts';
import type { EntryFilter } from './views.ts';

/**
 * Position, among the entries that pass the filter, of the next one with a finding after position `from`, going round at the end.
 * Null when none has one. Errors and warnings come before notices: while there is any of those, a notice is passed over.
 */
export function findIssue(entries: Entries, filter: EntryFilter, from: number, backwards: boolean): number | null {
  const found = entries.filter(filter);
  const step = backwards ? -1 : 1;
  let notice: number | null = null;
  for (let distance = 1; distance <= found.length; distance++) {
    const position = (((from + step * distance) % found.length) + found.length) % found.length;
    const issues = entries.issuesOf(found[position] ?? -1);
    if (issues.some(({ severity }) => severity !== 'notice')) return position;
    if (issues.length > 0) notice ??= position;
  }
  return notice;
}
