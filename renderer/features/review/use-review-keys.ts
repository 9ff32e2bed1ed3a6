import { reviewWords } from '#app/words/review.ts';
import { useKey } from '../../components/use-key.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { EntryFilter } from '../../workers/protocol.ts';
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
    const { active, activeLine, goTo } = store.getState();
    const from = activeLine === null && !backwards ? -1 : active.row;
    const row = await deriver.ask('find-issue', { ...filter, from, backwards });
    focusGrid();
    if (row === null) return announce(reviewWords.findings.noneHere);
    goTo({ row, column: active.column });
  };
  useKey('F8', () => void goToFinding(false));
  useKey('Shift+F8', () => void goToFinding(true));
  useKey('Ctrl+F', () => document.getElementById('people-search')?.focus());
  useKey('[', () => fold('left', !folded.left));
  useKey(']', () => fold('right', !folded.right));
  return (backwards) => void goToFinding(backwards);
}
