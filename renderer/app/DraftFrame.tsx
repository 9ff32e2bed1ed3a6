import { useEffect, type ReactNode } from 'react';
import { Button, InlineLoading } from '@carbon/react';
import type { DraftDocument } from '#app/contract/views.ts';
import { shellWords } from '#app/words/shell.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { formatRoute, type DraftPage } from '../routing/route.ts';
import { useDraft } from '../stores/stores-context.tsx';
import { DraftBar } from './DraftBar.tsx';
import { ReturnedRowsOutcome } from './ReturnedRows.tsx';

/** Opens the draft, shows its bar, and hands the document to the step below. */
export function DraftFrame(props: {
  readonly draft: string;
  readonly step: DraftPage;
  readonly children: (document: DraftDocument) => ReactNode;
}) {
  const open = useDraft((state) => state.open);
  const close = useDraft((state) => state.close);
  const document = useDraft((state) => state.document);
  const status = useDraft((state) => state.status);
  const failure = useDraft((state) => state.failure);
  const dismiss = useDraft((state) => state.dismissFailure);
  useEffect(() => {
    void open(props.draft);
    return close;
  }, [open, close, props.draft]);
  useSaveWhenHidden();
  if (status === 'failed') {
    return (
      <div className="gl-page gl-failure">
        <FailureNotice failure={failure} />
        <Button kind="tertiary" href={formatRoute({ screen: 'drafts' })}>
          {shellWords.navigation.drafts}
        </Button>
      </div>
    );
  }
  if (document === null || document.id !== props.draft) {
    return (
      <div className="gl-page">
        <InlineLoading description={shellWords.loading} />
      </div>
    );
  }
  return (
    <>
      <DraftBar draft={props.draft} page={props.step} />
      <FailureNotice failure={failure} onClose={dismiss} />
      <ReturnedRowsOutcome draft={props.draft} />
      {props.children(document)}
    </>
  );
}

/** A window that is hidden may be closed next: what was just decided does not wait for the next quiet moment. */
function useSaveWhenHidden(): void {
  const save = useDraft((state) => state.save);
  useEffect(() => {
    const onChange = (): void => {
      if (document.visibilityState === 'hidden') void save();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, [save]);
}
