import type { DraftFacts } from '../../workers/views.ts';

/** Why Review cannot be opened yet, as the key of the sentence that says it; `context` when nothing is missing. */
export function whatIsMissing({
  usable,
  fileIssues,
}: Pick<DraftFacts, 'usable' | 'fileIssues'>): 'context' | 'needsFile' | 'needsAddress' | 'needsJoin' {
  if (usable) return 'context';
  const has = (test: (issue: DraftFacts['fileIssues'][number]) => boolean): boolean => fileIssues.some(test);
  if (has(({ code }) => code === 'file-empty' || code === 'file-not-text' || code === 'file-too-large'))
    return 'needsFile';
  return has(({ code, field }) => code === 'column-missing' && field === 'profile') ? 'needsJoin' : 'needsAddress';
}
