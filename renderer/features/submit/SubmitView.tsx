import { useEffect, useRef, useState } from 'react';
import { Button, ProgressBar } from '@carbon/react';
import type { DraftDocument, SubmissionSnapshot } from '#app/contract/views.ts';
import { submitWords } from '#app/words/submit.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { FooterBar } from '../../components/FooterBar.tsx';
import { SidePane } from '../../components/SidePane.tsx';
import { StandingIcon } from '../../components/status/StandingIcon.tsx';
import { useDocumentTitle } from '../../components/use-document-title.ts';
import { useKey } from '../../components/use-key.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { useNow } from '../../components/use-now.ts';
import type { SubmissionState } from '../../stores/submission.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { LatestOutcomes } from './LatestOutcomes.tsx';
import { PeopleByState } from './PeopleByState.tsx';
import { StopDialog } from './StopDialog.tsx';
import { countCalls, countSent, peopleToSend, toHeadline } from './submit-facts.ts';
import { SubmitHead } from './SubmitHead.tsx';
import { TroublePane } from './TroublePane.tsx';
import { useProgressSpeech } from './use-progress-speech.ts';

/** Everything about one submission on one page: how far it is, where its people stand, what went wrong. */
export function SubmitView(props: {
  readonly document: DraftDocument;
  readonly snapshot: SubmissionSnapshot;
  readonly state: SubmissionState;
}) {
  const { snapshot, state } = props;
  const [isStopping, setStopping] = useState(false);
  const [isTroubleOpen, setTroubleOpen] = useState(false);
  const trouble = useRef<HTMLHeadingElement>(null);
  const isNarrow = useNarrow();
  const noteStep = useDraft((draft) => draft.noteStep);
  const now = useNow(1000);
  const counts = countSent(snapshot, now);
  const headline = toHeadline(snapshot, now);
  const people = peopleToSend(snapshot).length;
  const isPaused = headline.kind === 'paused' || headline.kind === 'interrupted';
  useDocumentTitle(
    headline.kind === 'sending'
      ? submitWords.documentTitle.sending(headline.next, headline.of)
      : submitWords.documentTitle.other,
  );
  useProgressSpeech(
    snapshot,
    submitWords.spoken(snapshot.answered, snapshot.invitations, counts.refused, counts.unknown),
  );
  useEffect(() => {
    noteStep('submit', submitWords.steps.submit(people));
    noteStep('track', submitWords.steps.track(counts.pending));
  }, [noteStep, people, counts.pending]);
  const isRunning = headline.kind === 'sending' || headline.kind === 'settling';
  useKey('P', () => void (isPaused ? state.resume() : state.pause()), isPaused || isRunning);
  useKey('T', () => {
    setTroubleOpen(true);
    trouble.current?.focus();
  });
  return (
    <>
      <SidePane
        label={submitWords.trouble.title}
        width={424}
        isOpen={isTroubleOpen}
        onClose={() => setTroubleOpen(false)}
        pane={
          <TroublePane
            headingRef={trouble}
            document={props.document}
            snapshot={snapshot}
            state={state}
            queued={counts.queued}
          />
        }
      >
        <div className="gl-pane__scroll gl-submit" tabIndex={0} role="region" aria-label={submitWords.picture.title}>
          <SubmitHead
            document={props.document}
            snapshot={snapshot}
            state={state}
            headline={headline}
            counts={counts}
            now={now}
            onStop={() => setStopping(true)}
          />
          {state.failure !== null && <FailureNotice failure={state.failure} />}
          <ProgressBar
            label={submitWords.progress(snapshot.answered, snapshot.invitations, countCalls(snapshot))}
            size="small"
            value={snapshot.answered}
            max={snapshot.invitations}
          />
          <PeopleByState snapshot={snapshot} now={now} />
          <LatestOutcomes snapshot={snapshot} />
        </div>
      </SidePane>
      {isNarrow && (
        <FooterBar
          actions={
            <Button kind="ghost" onClick={() => setTroubleOpen(true)}>
              {submitWords.trouble.show(snapshot.trouble.length)}
            </Button>
          }
        >
          {(['refused', 'unknown'] as const).map(
            (standing) =>
              counts[standing] > 0 && (
                <span key={standing} className="gl-status">
                  <StandingIcon standing={standing} />
                  {submitWords.trouble[standing](counts[standing])}
                </span>
              ),
          )}
        </FooterBar>
      )}
      {isStopping && (
        <StopDialog
          queued={counts.queued}
          sent={people - counts.queued}
          onKeep={() => setStopping(false)}
          onStop={() => {
            setStopping(false);
            void state.stop();
          }}
        />
      )}
    </>
  );
}
