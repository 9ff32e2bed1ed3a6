import { Button } from '@carbon/react';
import { Close, SubtractAlt } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';

const { selection: words } = reviewWords;

/** What can be done with everybody who is selected; nothing while nobody is. */
export function SelectionBar({ decisions }: { readonly decisions: Decisions }) {
  const selected = useReview((state) => state.selected);
  const select = useReview((state) => state.select);
  if (selected.size === 0) return null;
  const end = (): void => {
    select(new Set());
    document.getElementById('people-grid')?.focus();
  };
  return (
    <div className="gl-selection" role="group" aria-label={words.label}>
      <span className="gl-grow">{words.count(selected.size)}</span>
      <Button
        size="md"
        renderIcon={SubtractAlt}
        disabled={!decisions.mayChange}
        onClick={() => {
          void decisions.drop([...selected]);
          end();
        }}
      >
        {words.drop}
      </Button>
      <Button size="md" renderIcon={Close} onClick={end}>
        {words.clear}
      </Button>
    </div>
  );
}
