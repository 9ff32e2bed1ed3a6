import { Button, IconButton } from '@carbon/react';
import { ArrowRight, ListBulleted } from '@carbon/react/icons';
import type { DraftDocument } from '#app/contract/views.ts';
import { reviewWords } from '#app/words/review.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import { FooterBar } from '../../components/FooterBar.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { saveText } from '../../components/save-file.ts';
import { SEVERITIES } from '../../components/severities.ts';
import { useKey } from '../../components/use-key.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { navigate } from '../../routing/use-route.ts';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { DraftFacts } from '../../workers/views.ts';
import { useReview } from './review-context.tsx';
import { useShowInspector } from './use-show-inspector.ts';

const { footer: words, filters, findings } = reviewWords;

/** Findings as filters, the accounting, the failed rows, and the way on. People with errors do not block: the plan says so. */
export function ReviewFooter(props: {
  readonly document: DraftDocument;
  readonly facts: DraftFacts;
  readonly onNext: (backwards: boolean) => void;
}) {
  const { document, facts } = props;
  const isNarrow = useNarrow();
  const deriver = useDeriver();
  const show = useShowInspector();
  const plan = (): void => navigate({ screen: 'draft', draft: document.id, step: 'plan' });
  useKey('Ctrl+Enter', plan, facts.people > 0);
  const saveFailed = async (): Promise<void> =>
    saveText(words.failedFile(document.name), await deriver.ask('failed-rows', { draft: document.id }), 'text/csv');
  const isFiltered = useReview((state) => state.severities.length > 0);
  const count = SEVERITIES.reduce((sum, severity) => sum + facts.findings[severity], 0);
  return (
    <FooterBar
      actions={
        <>
          <Button kind="ghost" disabled={facts.accounting.rejected === 0} onClick={() => void saveFailed()}>
            {words.failed}
          </Button>
          <Button renderIcon={ArrowRight} disabled={facts.people === 0} onClick={plan}>
            {words.plan(facts.people)}
          </Button>
        </>
      }
    >
      {count === 0 && !isFiltered ? (
        <span className="gl-ellipsis">{findings.none(facts.people, facts.invitations)}</span>
      ) : (
        <>
          <FindingFilters facts={facts} />
          <IconButton kind="ghost" size="sm" align="top-left" label={findings.list} onClick={() => show('findings')}>
            <ListBulleted />
          </IconButton>
          {!isNarrow && (
            <button type="button" className="gl-link gl-nowrap gl-row" onClick={() => props.onNext(false)}>
              {findings.next} <KeyHint keys={findings.nextKey} />
            </button>
          )}
        </>
      )}
      {!isNarrow && <span className="gl-small gl-secondary gl-ellipsis">{words.accounting(facts.accounting)}</span>}
    </FooterBar>
  );
}

function FindingFilters({ facts }: { readonly facts: DraftFacts }) {
  const severities = useReview((state) => state.severities);
  const toggle = useReview((state) => state.toggleSeverity);
  // A filter that is on stays in sight when its last finding was put right.
  const shown = SEVERITIES.filter((severity) => facts.findings[severity] > 0 || severities.includes(severity));
  return (
    <div role="group" aria-label={filters.label} className="gl-row">
      {shown.map((severity) => (
        <button
          key={severity}
          type="button"
          className="gl-finding-filter"
          aria-pressed={severities.includes(severity)}
          onClick={() => toggle(severity)}
        >
          <FindingIcon severity={severity} />
          {filters.severity(severity, facts.findings[severity])}
        </button>
      ))}
    </div>
  );
}
