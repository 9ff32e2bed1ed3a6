import { Button } from '@carbon/react';
import { Download, Renew } from '@carbon/react/icons';
import type { SubmissionSnapshot } from '#app/contract/views.ts';
import { accountWords } from '#app/words/accounts.ts';
import { trackWords } from '#app/words/track.ts';
import { saveBase64 } from '../../components/save-file.ts';
import { useFailureToState } from '../../components/use-failure.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { formatRoute } from '../../routing/route.ts';
import type { SubmissionState } from '../../stores/submission.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { useClient } from '../../transport/client-context.tsx';

/** Whose people these are and how old what stands here is. A state is never shown without its date. */
export function TrackHead(props: {
  readonly snapshot: SubmissionSnapshot;
  readonly state: SubmissionState;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly isOffline: boolean;
}) {
  const { snapshot, state, now } = props;
  const isOver = snapshot.phase === 'finished' || snapshot.phase === 'stopped';
  const client = useClient();
  const announce = useAnnouncements((all) => all.announce);
  const report = useFailureToState();
  const save = async (): Promise<void> => {
    const { fileName, base64 } = await client.call('submissions.report', {
      submission: snapshot.id,
      failedOnly: false,
    });
    saveBase64(fileName, base64);
  };
  const readNow = async (): Promise<void> => {
    await state.refresh();
    announce(trackWords.readSpoken);
  };
  return (
    <>
      <header className="gl-track__head">
        <div className="gl-grow">
          <h1 className="gl-title">{trackWords.title(accountWords.nameOf(snapshot.plan.account))}</h1>
          <p className="gl-small gl-secondary">
            {trackWords.about(snapshot.draftName, snapshot.people)}{' '}
            {snapshot.readAt === null ? trackWords.neverRead : trackWords.read(snapshot.readAt, now)}{' '}
            <a className="gl-link" href={formatRoute({ screen: 'draft', draft: snapshot.draft, step: 'submit' })}>
              {isOver ? trackWords.howSent : trackWords.notOver}
            </a>
          </p>
        </div>
        <Button kind="ghost" size="md" renderIcon={Download} onClick={() => report.run(save)}>
          {trackWords.report}
        </Button>
        <Button
          kind="ghost"
          size="md"
          renderIcon={Renew}
          disabled={state.task !== null || props.isOffline}
          onClick={() => void readNow()}
        >
          {trackWords.readNow}
        </Button>
      </header>
      {props.isOffline && <p className="gl-small gl-secondary gl-track__offline">{trackWords.offline}</p>}
      <FailureNotice failure={report.failure} onClose={report.dismiss} />
    </>
  );
}
