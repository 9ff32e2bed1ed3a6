import { InlineNotification } from '@carbon/react';
import type { DraftSummary } from '#app/contract/views.ts';
import { draftsWords } from '#app/words/drafts.ts';
import { useNow } from '../../components/use-now.ts';

/** One warning for each draft whose file was damaged and whose last good copy was opened. */
export function RecoveredNotices({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const now = useNow();
  return drafts.map(
    ({ id, name, recoveredAt }) =>
      recoveredAt !== null && (
        <InlineNotification
          key={id}
          kind="warning"
          lowContrast
          hideCloseButton
          title={draftsWords.recoveredNotice(name)}
          subtitle={draftsWords.recoveredDetail(recoveredAt, now)}
        />
      ),
  );
}
