import { Button } from '@carbon/react';
import type { DraftDocument } from '#app/contract/views.ts';
import { trackWords } from '#app/words/track.ts';
import { navigate } from '../../routing/use-route.ts';
import { TrackSubmission } from './TrackSubmission.tsx';

/** The people of a draft's latest submission: the last of its five steps. */
export function TrackScreen({ document }: { readonly document: DraftDocument }) {
  const { id: draft, submission } = document;
  if (submission !== null) return <TrackSubmission key={submission} submission={submission} />;
  return (
    <div className="gl-page gl-plan-absent">
      <h1 className="gl-title">{trackWords.nothing.title}</h1>
      <p className="gl-body">{trackWords.nothing.text}</p>
      <Button kind="tertiary" size="md" onClick={() => navigate({ screen: 'draft', draft, step: 'plan' })}>
        {trackWords.nothing.plan}
      </Button>
    </div>
  );
}
