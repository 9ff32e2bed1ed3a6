import { Button } from '@carbon/react';
import { reviewWords } from '#app/words/review.ts';
import { useReview } from './review-context.tsx';
import { isFiltered } from './review-store.ts';

const { filters: words } = reviewWords;

/** What stands in an empty table: why, and the way back to everybody. */
export function NobodyLeft() {
  const filtered = useReview(isFiltered);
  const text = useReview((state) => state.text);
  const clear = useReview((state) => state.clearFilters);
  const showScope = useReview((state) => state.showScope);
  return (
    <div className="gl-grid__empty">
      <h2 className="gl-heading">{words.nothing}</h2>
      <p className="gl-secondary">{words.nothingText(text)}</p>
      <Button
        kind="tertiary"
        size="sm"
        onClick={() => {
          clear();
          if (!filtered) showScope('all');
          document.getElementById('people-grid')?.focus();
        }}
      >
        {words.clear}
      </Button>
    </div>
  );
}
