import { useEffect, type ReactNode } from 'react';
import { InlineLoading } from '@carbon/react';
import type { DraftDocument } from '#app/contract/views.ts';
import { shellWords } from '#app/words/shell.ts';
import type { Step } from '../routing/route.ts';
import { useDraft } from '../stores/stores-context.tsx';
import { DraftBar } from './DraftBar.tsx';

/** Opens the draft, shows its bar, and hands the document to the step below. */
export function DraftFrame(props: {
  readonly draft: string;
  readonly step: Step;
  readonly children: (document: DraftDocument) => ReactNode;
}) {
  const open = useDraft((state) => state.open);
  const close = useDraft((state) => state.close);
  const document = useDraft((state) => state.document);
  useEffect(() => {
    void open(props.draft);
    return close;
  }, [open, close, props.draft]);
  if (document === null || document.id !== props.draft) {
    return (
      <div className="gl-page">
        <InlineLoading description={shellWords.loading} />
      </div>
    );
  }
  return (
    <>
      <DraftBar draft={props.draft} step={props.step} />
      {props.children(document)}
    </>
  );
}
