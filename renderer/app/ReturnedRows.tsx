import { InlineNotification, Modal } from '@carbon/react';
import { returnedRowsWords as words } from '#app/words/returned-rows.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { useFocusBack } from '../components/use-focus-back.ts';
import { navigate } from '../routing/use-route.ts';
import { chooseAccount } from '../stores/accounts.ts';
import { useAccounts, usePreferences, useReturnedRows } from '../stores/stores-context.tsx';

/** Asks what to do with failed rows that were dropped back, whatever screen they were dropped on. */
export function ReturnedRowsQuestion() {
  const isAsked = useReturnedRows((state) => state.asked !== null);
  return isAsked ? <Question /> : null;
}

function Question() {
  const { asked, busy, failure, putBack, makeDraft, dismiss } = useReturnedRows((state) => state);
  const preferred = usePreferences((state) => state.account);
  const accounts = useAccounts((state) => state.accounts);
  useFocusBack();
  if (asked === null) return null;
  const review = async (): Promise<void> => {
    const draft = await putBack();
    if (draft !== null) navigate({ screen: 'draft', draft, step: 'review' });
  };
  const begin = async (): Promise<void> => {
    const draft = await makeDraft(chooseAccount(accounts ?? [], preferred)?.name ?? null);
    if (draft !== null) navigate({ screen: 'draft', draft, step: 'import' });
  };
  return (
    <Modal
      open
      size="sm"
      modalHeading={words.title}
      primaryButtonText={words.putBack}
      primaryButtonDisabled={busy}
      secondaryButtonText={words.newDraft}
      closeButtonLabel={words.close}
      onRequestSubmit={() => void review()}
      onSecondarySubmit={() => void begin()}
      onRequestClose={dismiss}
    >
      <div className="gl-stack">
        <p>{words.question(asked)}</p>
        <p className="gl-secondary">{words.help}</p>
        <FailureNotice failure={failure} />
      </div>
    </Modal>
  );
}

/** What came of putting rows back into this draft, until somebody has read it. */
export function ReturnedRowsOutcome({ draft }: { readonly draft: string }) {
  const outcome = useReturnedRows((state) => state.outcome);
  const forget = useReturnedRows((state) => state.forgetOutcome);
  if (outcome?.draft !== draft) return null;
  return (
    <InlineNotification
      kind={outcome.unplaced === 0 ? 'info' : 'warning'}
      lowContrast
      title={words.done(outcome.changed)}
      subtitle={words.unplaced(outcome)}
      aria-label={words.close}
      onCloseButtonClick={forget}
    />
  );
}
