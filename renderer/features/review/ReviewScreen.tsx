import { useEffect } from 'react';
import { InlineLoading, Link } from '@carbon/react';
import type { DraftDocument } from '#app/contract/views.ts';
import { reviewWords } from '#app/words/review.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useDelayed } from '../../components/use-delayed.ts';
import { useDocumentTitle } from '../../components/use-document-title.ts';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { formatRoute } from '../../routing/route.ts';
import { useDraft, useReturnedRows } from '../../stores/stores-context.tsx';
import type { DraftFacts } from '../../workers/views.ts';
import { AccessBuilding } from './AccessBuilding.tsx';
import { AccessPicker } from './AccessPicker.tsx';
import { FindingBar } from './FindingBar.tsx';
import { FoldablePane } from './FoldablePane.tsx';
import { InvitationsPane } from './InvitationsPane.tsx';
import { PeopleGrid } from './PeopleGrid.tsx';
import { PeopleToolbar } from './PeopleToolbar.tsx';
import { ReviewBars } from './ReviewBars.tsx';
import { ReviewFooter } from './ReviewFooter.tsx';
import { ReviewInspector } from './ReviewInspector.tsx';
import { ReviewProvider, useReview } from './review-context.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useActiveEntry } from './use-active-entry.ts';
import { useChosenAccess, useEntryFilter } from './use-chosen.ts';
import { useDecisions } from './use-decisions.ts';
import { useShownAccess } from './use-shown-access.ts';
import { useUndoneLine } from './use-undone-line.ts';
import { focusGrid, useReviewKeys } from './use-review-keys.ts';
import './review.scss';

/** Who gets what: the invitations, the people in them, what was found, and everything to put it right. */
export function ReviewScreen(props: {
  readonly document: DraftDocument;
  /** Number of the access whose people are shown first; null for everybody. */
  readonly access: number | null;
}) {
  const { document } = props;
  const facts = useDraft((state) => state.facts);
  const late = useDelayed(facts === null, 300);
  useDocumentTitle(`${reviewWords.title}, ${document.name}`);
  if (facts === null)
    return <div className="gl-page">{late && <InlineLoading description={reviewWords.loading} />}</div>;
  if (!facts.usable) {
    return (
      <div className="gl-page gl-stack">
        <p>{reviewWords.notReadable}</p>
        <Link href={formatRoute({ screen: 'draft', draft: document.id, step: 'import' })}>{reviewWords.toImport}</Link>
      </div>
    );
  }
  return (
    <ReviewProvider>
      <Review document={document} facts={facts} access={props.access} />
    </ReviewProvider>
  );
}

function Review(props: {
  readonly document: DraftDocument;
  readonly facts: DraftFacts;
  readonly access: number | null;
}) {
  const { document, facts } = props;
  const isNarrow = useNarrow();
  const chosen = useChosenAccess() ?? null;
  const filter = useEntryFilter(chosen);
  const decisions = useDecisions();
  const entry = useActiveEntry(filter);
  const sheet = useReview((state) => state.sheet);
  const openSheet = useReview((state) => state.openSheet);
  const goToFinding = useReviewKeys(filter);
  const offerReturned = useReturnedRows((state) => state.offer);
  // Failed rows are saved here, so they are brought back here. Other files are for Drafts and Import.
  useFileDrop(([file]) => void (file && offerReturned(file).catch(() => false)));
  useShownAccess(props.access);
  useUndoneLine();
  useEffect(() => {
    if (!isNarrow) openSheet(null);
  }, [isNarrow, openSheet]);
  const invitations = (
    <InvitationsPane
      draft={document.id}
      facts={facts}
      chosen={chosen}
      decisions={decisions}
      onDone={() => {
        openSheet(null);
        focusGrid();
      }}
    />
  );
  const inspector = <ReviewInspector facts={facts} chosen={chosen} entry={entry} decisions={decisions} />;
  const covers = isNarrow && sheet !== null;
  return (
    <>
      <div className="gl-body-row gl-sides">
        {!isNarrow && <FoldablePane side="left">{invitations}</FoldablePane>}
        <section
          className="gl-pane gl-pane--middle gl-review__middle"
          aria-label={reviewWords.panes.middle}
          inert={covers}
        >
          {isNarrow && <AccessPicker facts={facts} chosen={chosen} />}
          <PeopleToolbar facts={facts} chosen={chosen} />
          <SelectionBar accesses={facts.accesses} decisions={decisions} />
          <FindingBar filter={filter} decisions={decisions} />
          <ReviewBars facts={facts} />
          <PeopleGrid facts={facts} filter={filter} decisions={decisions} />
        </section>
        {!isNarrow && <FoldablePane side="right">{inspector}</FoldablePane>}
        {covers && (
          <Sheet
            key={sheet}
            label={sheet === 'left' ? reviewWords.panes.left : reviewWords.panes.right}
            onClose={() => openSheet(null)}
          >
            {sheet === 'left' ? invitations : inspector}
          </Sheet>
        )}
      </div>
      <ReviewFooter document={document} facts={facts} onNext={goToFinding} />
      <AccessBuilding facts={facts} chosen={chosen} decisions={decisions} />
    </>
  );
}
