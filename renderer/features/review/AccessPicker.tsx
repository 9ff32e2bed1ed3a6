import { Button } from '@carbon/react';
import { ChevronDown } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import type { AccessView, DraftFacts } from '../../workers/views.ts';
import { AccessTags } from './AccessTags.tsx';
import { useReview } from './review-context.tsx';

const { accesses: words } = reviewWords;

/** In place of the left pane in a narrow window: which access is chosen, and the way to the others. */
export function AccessPicker({ facts, chosen }: { readonly facts: DraftFacts; readonly chosen: AccessView | null }) {
  const openSheet = useReview((state) => state.openSheet);
  return (
    <div className="gl-access-picker">
      {chosen === null ? (
        <span className="gl-secondary gl-grow">{words.empty}</span>
      ) : (
        <>
          <span className="gl-heading gl-nowrap">{words.picked(chosen.number, facts.accesses)}</span>
          <span className="gl-access-picker__tags">
            <AccessTags tags={chosen.tags} />
          </span>
        </>
      )}
      <Button kind="ghost" size="md" renderIcon={ChevronDown} onClick={() => openSheet('left')}>
        {words.pick(facts.invitations)}
      </Button>
    </div>
  );
}
