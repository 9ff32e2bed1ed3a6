import { CheckmarkOutline, ErrorFilled } from '@carbon/react/icons';
import { Button, InlineLoading } from '@carbon/react';
import { shellWords } from '#app/words/shell.ts';
import { describeFailure } from '../components/FailureNotice.tsx';
import { useDraft } from '../stores/stores-context.tsx';

const { draftBar } = shellWords;

/** Where the draft is and since when: the promise that nothing typed is lost. */
export function SavedLine() {
  const updatedAt = useDraft((state) => state.document?.updatedAt ?? null);
  const saving = useDraft((state) => state.saving);
  const save = useDraft((state) => state.save);
  if (updatedAt === null) return null;
  switch (saving.kind) {
    case 'saved':
      return (
        <p className="gl-draft-bar__saved gl-small">
          <CheckmarkOutline className="gl-icon-quiet" aria-hidden />
          {draftBar.saved(updatedAt)}
        </p>
      );
    case 'saving':
      return <InlineLoading className="gl-draft-bar__saving" description={draftBar.saving} />;
    case 'failed':
      return (
        <p className="gl-draft-bar__saved gl-small" role="alert">
          <ErrorFilled className="gl-icon-error" aria-hidden />
          <span className="gl-ellipsis">{draftBar.notSaved(describeFailure(saving.failure).title)}</span>
          <Button kind="ghost" size="xs" onClick={() => void save()}>
            {draftBar.tryAgain}
          </Button>
        </p>
      );
  }
}
