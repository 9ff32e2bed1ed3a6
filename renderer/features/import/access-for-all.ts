import type { Decision } from '#app/import/decision.ts';
import { flattenDecisions } from '#app/import/decision.ts';
import type { DraftFacts } from '../../workers/views.ts';

/** Tells whether the files say who and nothing about what: no list of access, and no column that gives any. */
export function isBareList({ usable, sources }: Pick<DraftFacts, 'usable' | 'sources'>): boolean {
  const [list, ...more] = sources;
  if (!usable || list === undefined || more.length > 0) return false;
  return list.columns.every(({ field }) => field === null || field === 'email');
}

/** Tells whether some decision has given everybody access. */
export function isGivenToAll(decisions: readonly Decision[]): boolean {
  return flattenDecisions(decisions).some(
    (decision) =>
      (decision.type === 'give' && decision.to === 'everybody') ||
      (decision.type === 'access-for-all' && decision.accessGroups.trim() !== ''),
  );
}
