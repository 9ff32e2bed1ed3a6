import { reviewWords } from '#app/words/review.ts';
import { useKey } from '../../components/use-key.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { EntryFilter } from '../../workers/views.ts';
import { FINDING_COLUMN } from './grid-columns.ts';
import { useReview, useReviewStore } from './review-context.tsx';

/** Puts the focus on the table of people. */
export function focusGrid(): void {
  document.getElementById('people-grid')?.focus();
}

/** The keys of the whole screen. Returns the way to the next finding, for its button. */
export function useReviewKeys(filter: EntryFilter): (backwards: boolean) => void {
  const store = useReviewStore();
  const deriver = useDeriver();
  const announce = useAnnouncements((state) => state.announce);
  const fold = useReview((state) => state.fold);
  const folded = useReview((state) => state.folded);
  const goToFinding = async (backwards: boolean): Promise<void> => {
    const { active, activeLine, goTo, noteLine } = store.getState();
    const [line] = await deriver.ask('entry-lines', { ...filter, from: active.row, to: active.row + 1 });
    // Where the row under the cursor has gone, the one in its place has not been looked at yet.
    const isNew = line !== activeLine && !backwards;
    const row = await deriver.ask('find-issue', { ...filter, from: active.row - (isNew ? 1 : 0), backwards });
    focusGrid();
    if (row === null) return announce(reviewWords.findings.noneHere);
    // Said also when it is the row where the cursor is.
    noteLine(null);
    goTo({ row, column: FINDING_COLUMN });
  };
  useKey('F8', () => void goToFinding(false));
  useKey('Shift+F8', () => void goToFinding(true));
  useKey('Ctrl+F', () => document.getElementById('people-search')?.focus());
  useKey('[', () => fold('left', !folded.left));
  useKey(']', () => fold('right', !folded.right));
  return (backwards) => void goToFinding(backwards);
}
