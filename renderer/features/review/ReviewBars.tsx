import { Button } from '@carbon/react';
import { WarningAltFilled } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import { formatRoute } from '../../routing/route.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import type { DraftFacts } from '../../workers/views.ts';
import { ListFindings } from './ListFindings.tsx';
import { useReview } from './review-context.tsx';

const { bars: words } = reviewWords;

/** What concerns the whole table, above it: no names to check with, a draft that may not change, nobody with access. */
export function ReviewBars({ facts }: { readonly facts: DraftFacts }) {
  const build = useReview((state) => state.build);
  const hasCatalog = useDraft((state) => state.catalog !== null);
  const frozen = useDraft((state) => state.document?.frozenBy !== null);
  return (
    <>
      {!hasCatalog && (
        <div className="gl-review-bar" role="note">
          <WarningAltFilled className="gl-icon-warning" aria-hidden />
          <span>
            {words.noCatalog}{' '}
            <a className="gl-link" href={formatRoute({ screen: 'accounts' })}>
              {words.connect}
            </a>{' '}
            {words.goOn}
          </span>
        </div>
      )}
      <ListFindings facts={facts} />
      {frozen && (
        <div className="gl-review-bar" role="note">
          <span>{words.frozen}</span>
        </div>
      )}
      {hasNobodyAccess(facts) && !frozen && (
        <div className="gl-review-tile">
          <h2 className="gl-heading">{words.nobody}</h2>
          <p className="gl-secondary">{words.nobodyText}</p>
          <Button kind="tertiary" size="sm" onClick={() => build({ of: 'everybody' })}>
            {words.chooseForAll}
          </Button>
        </div>
      )}
    </>
  );
}

/** A list that says who but not what: no column gives access, and nothing was chosen for all. */
function hasNobodyAccess({ people, accounting, sources }: DraftFacts): boolean {
  const gives = sources.some(({ columns }) => columns.some(({ field }) => field !== null && field !== 'email'));
  return people === 0 && accounting.rows > 0 && !gives;
}
