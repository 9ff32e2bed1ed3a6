import { Modal } from '@carbon/react';
import type { AccountView } from '#app/contract/views.ts';
import { accountWords } from '#app/words/accounts.ts';
import { shellWords } from '#app/words/shell.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useFailureToState } from '../../components/use-failure.ts';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { useAccounts } from '../../stores/stores-context.tsx';
import { useClient } from '../../transport/client-context.tsx';

const { remove: words } = accountWords;

/** Asks before an account and its key are forgotten. The focus starts on keeping it. */
export function RemoveDialog({ account, onClose }: { readonly account: AccountView; readonly onClose: () => void }) {
  const client = useClient();
  const refresh = useAccounts((state) => state.refresh);
  const { failure, run } = useFailureToState();
  useFocusBack();
  const remove = async (): Promise<void> => {
    await client.call('accounts.remove', { account: account.name });
    await refresh();
    onClose();
  };
  return (
    <Modal
      open
      danger
      size="xs"
      modalHeading={words.title(account.name)}
      closeButtonLabel={shellWords.close}
      primaryButtonText={words.go}
      secondaryButtonText={words.back}
      selectorPrimaryFocus=".cds--modal-footer .cds--btn--secondary"
      onRequestClose={onClose}
      onRequestSubmit={() => run(remove)}
    >
      <p>{words.text}</p>
      <FailureNotice failure={failure} />
    </Modal>
  );
}
