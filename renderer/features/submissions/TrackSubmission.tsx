import { Button, InlineLoading } from '@carbon/react';
import { shellWords } from '#app/words/shell.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useSubmission } from '../../stores/use-submission.ts';
import { TrackView } from './TrackView.tsx';

/** One submission and its people; why it could not be read when that is so. */
export function TrackSubmission({ submission }: { readonly submission: string }) {
  const state = useSubmission(submission);
  if (state.snapshot !== null) return <TrackView snapshot={state.snapshot} state={state} />;
  return (
    <div className="gl-page">
      {state.readFailure === null ? (
        <InlineLoading description={shellWords.loading} />
      ) : (
        <div className="gl-stack">
          <FailureNotice failure={state.readFailure} />
          <Button kind="tertiary" size="md" onClick={() => void state.read()}>
            {shellWords.draftBar.tryAgain}
          </Button>
        </div>
      )}
    </div>
  );
}
