import { Button } from '@carbon/react';
import { ArrowRight, Download, Pause, Play, StopFilledAlt } from '@carbon/react/icons';
import type { DraftDocument, SubmissionSnapshot } from '#app/contract/views.ts';
import type { Standing } from '#app/submission/standing.ts';
import { submitWords } from '#app/words/submit.ts';
import { saveBase64 } from '../../components/save-file.ts';
import { navigate } from '../../routing/use-route.ts';
import type { SubmissionState } from '../../stores/submission.ts';
import { useClient } from '../../transport/client-context.tsx';
import type { Headline } from './submit-facts.ts';

const { actions: words } = submitWords;

/** Pause or go on, and stop, while there is something to send. Stop has no key and asks first. */
export function RunButtons(props: {
  readonly snapshot: SubmissionSnapshot;
  readonly state: SubmissionState;
  readonly headline: Headline;
  readonly counts: Readonly<Record<Standing, number>>;
  readonly now: number;
  readonly onStop: () => void;
}) {
  const { headline, state, snapshot } = props;
  const isBusy = state.task !== null;
  const nextTry = snapshot.nextAt === null ? null : Math.max(0, Date.parse(snapshot.nextAt) - props.now);
  return (
    <div className="gl-submit__buttons">
      {headline.kind === 'offline' && (
        <div>
          <Button kind="secondary" size="md" renderIcon={Play} disabled>
            {words.resume}
          </Button>
          {nextTry !== null && <p className="gl-small gl-secondary">{words.nextTry(nextTry)}</p>}
        </div>
      )}
      {(headline.kind === 'paused' || headline.kind === 'interrupted') && (
        <Button size="md" renderIcon={Play} disabled={isBusy} onClick={() => void state.resume()}>
          {headline.kind === 'paused' ? words.resume : words.goOn}
        </Button>
      )}
      {(headline.kind === 'sending' || headline.kind === 'settling') && (
        <Button kind="secondary" size="md" renderIcon={Pause} disabled={isBusy} onClick={() => void state.pause()}>
          {words.pause}
        </Button>
      )}
      {props.counts.queued > 0 && (
        <Button kind="danger--tertiary" size="md" renderIcon={StopFilledAlt} disabled={isBusy} onClick={props.onStop}>
          {words.stop}
        </Button>
      )}
    </div>
  );
}

/** What can be done when nothing is left to send. */
export function EndButtons({
  document,
  snapshot,
}: {
  readonly document: DraftDocument;
  readonly snapshot: SubmissionSnapshot;
}) {
  const client = useClient();
  const save = async (): Promise<void> => {
    const { fileName, base64 } = await client.call('submissions.report', {
      submission: snapshot.id,
      failedOnly: false,
    });
    saveBase64(fileName, base64);
  };
  return (
    <div className="gl-submit__buttons">
      <Button kind="tertiary" size="md" renderIcon={Download} onClick={() => void save()}>
        {words.report}
      </Button>
      <Button
        size="md"
        renderIcon={ArrowRight}
        onClick={() => navigate({ screen: 'draft', draft: document.id, step: 'track' })}
      >
        {words.track}
      </Button>
    </div>
  );
}
