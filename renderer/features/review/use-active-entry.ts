import { useAnswer } from '../../components/use-answer.ts';
import type { EntryFilter } from '../../workers/views.ts';
import { useReview } from './review-context.tsx';

/** The entry under the cursor, by its place in the unfiltered table; null when no row is shown. */
export function useActiveEntry(filter: EntryFilter): number | null {
  const row = useReview((state) => state.active.row);
  const found = useAnswer('entries', { ...filter, from: row, to: row + 1 });
  return found?.[0]?.entry ?? null;
}
