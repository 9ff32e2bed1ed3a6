import { useAnswer } from '../../components/use-answer.ts';
import type { AccessView, EntryFilter } from '../../workers/views.ts';
import { useReview } from './review-context.tsx';
import { toFilter } from './review-store.ts';

/** The access chosen in the list, or the first one; null when nobody gets any, undefined while asked for. */
export function useChosenAccess(): AccessView | null | undefined {
  const key = useReview((state) => state.chosen);
  return useAnswer('access', { key });
}

/** What the table is to show. */
export function useEntryFilter(chosen: AccessView | null | undefined): EntryFilter {
  const scope = useReview((state) => state.scope);
  const severities = useReview((state) => state.severities);
  const code = useReview((state) => state.code);
  const text = useReview((state) => state.text);
  return toFilter({ scope, severities, code, text }, chosen?.index ?? null);
}
