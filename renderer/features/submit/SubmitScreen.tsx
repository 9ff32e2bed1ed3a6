import { Button } from '@carbon/react';
import type { DraftDocument } from '#app/contract/views.ts';
import { submitWords } from '#app/words/submit.ts';
import { useDocumentTitle } from '../../components/use-document-title.ts';
import { navigate } from '../../routing/use-route.ts';
import { SubmitRun } from './SubmitRun.tsx';

/** The latest submission of a draft, while it is sent and when it has ended. */
export function SubmitScreen({ document }: { readonly document: DraftDocument }) {
  return document.submission === null ? (
    <NothingSubmitted draft={document.id} />
  ) : (
    <SubmitRun key={document.submission} document={document} submission={document.submission} />
  );
}

function NothingSubmitted({ draft }: { readonly draft: string }) {
  const words = submitWords.nothing;
  useDocumentTitle(submitWords.documentTitle.other);
  return (
    <div className="gl-page gl-plan-absent">
      <h1 className="gl-title">{words.title}</h1>
      <p className="gl-body">{words.text}</p>
      <Button kind="tertiary" size="md" onClick={() => navigate({ screen: 'draft', draft, step: 'plan' })}>
        {words.plan}
      </Button>
    </div>
  );
}
