import { Button, InlineLoading } from '@carbon/react';
import type { DraftDocument } from '#app/contract/views.ts';
import { shellWords } from '#app/words/shell.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useSubmission } from '../../stores/use-submission.ts';
import { SubmitView } from './SubmitView.tsx';

/** One submission: what is known of it, and what went wrong when it could not be read. */
export function SubmitRun({ document, submission }: { readonly document: DraftDocument; readonly submission: string }) {
  const state = useSubmission(submission);
  if (state.snapshot !== null) return <SubmitView document={document} snapshot={state.snapshot} state={state} />;
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
