import { draftsWords } from '#app/words/drafts.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import type { StartActions } from './EmptyStart.tsx';
import { useTemplate } from './use-template.ts';

const { tiles } = draftsWords;

/** Samples and the template, where the drafts have taken the place of the tiles. */
export function TryHints({ actions }: { readonly actions: StartActions }) {
  const template = useTemplate();
  return (
    <>
      <FailureNotice failure={template.failure} />
      <p className="gl-small gl-row">
        <button type="button" className="gl-link gl-small" onClick={actions.sample}>
          {tiles.sample.title}
        </button>
        <button type="button" className="gl-link gl-small" title={tiles.template.text} onClick={template.save}>
          {tiles.template.title}
        </button>
      </p>
    </>
  );
}
