import { InlineNotification } from '@carbon/react';
import { draftsWords } from '#app/words/drafts.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import type { DraftStarter } from './use-start-drafts.ts';

/** Why dropped files became no draft. */
export function StartNotices({ start }: { readonly start: DraftStarter }) {
  return (
    <>
      {start.problem !== null && (
        <InlineNotification
          kind="error"
          lowContrast
          title={draftsWords.problems[start.problem]}
          aria-label={draftsWords.dismiss}
          onCloseButtonClick={start.dismiss}
        />
      )}
      <FailureNotice failure={start.failure} onClose={start.dismiss} />
    </>
  );
}
