import { IconButton } from '@carbon/react';
import { Close } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import { RepairRule } from '../../components/RepairRule.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import type { DraftFacts } from '../../workers/views.ts';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';
import { useGoToLine } from './use-go-to-line.ts';

const { cleanUp: words } = reviewWords;

/** The clean-up ledger: everything Guestlist changed by itself, rule by rule and cell by cell, each with its way back. */
export function CleanUp({ facts, decisions }: { readonly facts: DraftFacts; readonly decisions: Decisions }) {
  // In a narrow window the sheet around it has a button to close.
  const isNarrow = useNarrow();
  const goToLine = useGoToLine();
  const inspect = useReview((state) => state.inspect);
  const total = facts.repairs.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div className="gl-pane__head">
        <h2 className="gl-heading">{words.title}</h2>
        <span className="gl-small gl-secondary gl-grow">{words.summary(total, facts.repairs.length)}</span>
        {!isNarrow && (
          <IconButton kind="ghost" size="sm" align="left" label={words.close} onClick={() => inspect('access')}>
            <Close />
          </IconButton>
        )}
      </div>
      <div className="gl-pane__scroll gl-clean-up">
        {total === 0 ? (
          <p className="gl-secondary">{words.none}</p>
        ) : (
          <>
            {facts.repairs.map(({ rule, count }, index) => (
              <RepairRule
                key={rule}
                rule={rule}
                count={count}
                startsOpen={index === 0}
                mayChange={decisions.mayChange}
                decide={decisions.decide}
                onGo={(line) => void goToLine(line)}
              />
            ))}
            <p className="gl-small gl-secondary gl-clean-up__note">
              {words.note} <KeyHint keys="Ctrl+Z" /> {words.noteKey}
            </p>
          </>
        )}
      </div>
    </>
  );
}
