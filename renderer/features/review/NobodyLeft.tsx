import { Button } from '@carbon/react';
import { reviewWords } from '#app/words/review.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useReview } from './review-context.tsx';
import { isFiltered } from './review-store.ts';
import { focusGrid } from './use-review-keys.ts';
import { useShowInspector } from './use-show-inspector.ts';

const { filters: words, findings } = reviewWords;

/** What stands in an empty table: why, the way back to everybody, and the findings that no row shows. */
export function NobodyLeft() {
  const filtered = useReview(isFiltered);
  const text = useReview((state) => state.text);
  const severities = useReview((state) => state.severities);
  const code = useReview((state) => state.code);
  const clear = useReview((state) => state.clearFilters);
  const showScope = useReview((state) => state.showScope);
  const show = useShowInspector();
  const isAboutFindings = severities.length > 0 || code !== null;
  const found = useAnswer('findings', isAboutFindings ? { severities, code, text, from: 0, to: 0 } : null);
  const elsewhere = isAboutFindings ? (found?.elsewhere ?? 0) : 0;
  return (
    <div className="gl-grid__empty">
      <h2 className="gl-heading">{words.nothing}</h2>
      <p className="gl-secondary">{elsewhere > 0 ? findings.elsewhere(elsewhere) : words.nothingText(text)}</p>
      <div className="gl-row">
        {elsewhere > 0 && (
          <Button kind="tertiary" size="sm" onClick={() => show('findings')}>
            {findings.showElsewhere(elsewhere)}
          </Button>
        )}
        <Button
          kind={elsewhere > 0 ? 'ghost' : 'tertiary'}
          size="sm"
          onClick={() => {
            clear();
            if (!filtered) showScope('all');
            focusGrid();
          }}
        >
          {words.clear}
        </Button>
      </div>
    </div>
  );
}
