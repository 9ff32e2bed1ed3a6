import { useEffect, useState } from 'react';
import { IconButton } from '@carbon/react';
import { Close } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { FindingEntry } from './FindingEntry.tsx';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';
import { useGoToLine } from './use-go-to-line.ts';

const { findings: words } = reviewWords;

/** Findings shown at first, and how many each press of "more" adds. */
const FIRST = 50;
const MORE = 200;

/**
 * Every finding that passes the filters of the table, one by one: those of rows, with the way to the row, and those of the list of
 * access and of whole files, which no row shows.
 */
export function FindingsPane({ decisions }: { readonly decisions: Decisions }) {
  const severities = useReview((state) => state.severities);
  const code = useReview((state) => state.code);
  const text = useReview((state) => state.text);
  const [shown, setShown] = useState(FIRST);
  const goToLine = useGoToLine();
  const answer = useAnswer('findings', { severities, code, text, from: 0, to: shown });
  useSpokenFindings(answer?.count);
  const left = (answer?.count ?? 0) - shown;
  return (
    <>
      <Head count={answer?.count ?? 0} />
      <div className="gl-pane__scroll gl-pane__section">
        {answer?.count === 0 && <p className="gl-secondary">{words.noneListed}</p>}
        <ul className="gl-finding-list">
          {answer?.findings.map((finding) => (
            <FindingEntry
              key={JSON.stringify([finding.issue.file, finding.issue.line, finding.issue.code, finding.issue.value])}
              finding={finding}
              decisions={decisions}
              onGo={() => void goToLine(finding.entryLine ?? 0)}
            />
          ))}
        </ul>
        {left > 0 && (
          <button type="button" className="gl-link gl-small gl-clean-up__more" onClick={() => setShown(shown + MORE)}>
            {words.more(left)}
          </button>
        )}
      </div>
    </>
  );
}

function Head({ count }: { readonly count: number }) {
  // In a narrow window the sheet around it has a button to close.
  const isNarrow = useNarrow();
  const inspect = useReview((state) => state.inspect);
  return (
    <div className="gl-pane__head">
      <h2 className="gl-heading">{words.title}</h2>
      <span className="gl-small gl-secondary gl-grow">{words.listed(count)}</span>
      {!isNarrow && (
        <IconButton kind="ghost" size="sm" align="left" label={words.closeList} onClick={() => inspect('person')}>
          <Close />
        </IconButton>
      )}
    </div>
  );
}

/** Says how many are listed, when the list opens and when that changes. */
function useSpokenFindings(count: number | undefined): void {
  const announce = useAnnouncements((state) => state.announce);
  useEffect(() => {
    if (count !== undefined) announce(words.listed(count));
  }, [count, announce]);
}
