import type { AccountView } from '#app/contract/views.ts';
import { accountWords } from '#app/words/accounts.ts';
import { DangerDialog } from '../../components/DangerDialog.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useFailureToState } from '../../components/use-failure.ts';
import { useAccounts } from '../../stores/stores-context.tsx';
import { useClient } from '../../transport/client-context.tsx';

const { remove: words } = accountWords;

/** Asks before an account and its key are forgotten. */
export function RemoveDialog({ account, onClose }: { readonly account: AccountView; readonly onClose: () => void }) {
  const client = useClient();
  const refresh = useAccounts((state) => state.refresh);
  const { failure, run } = useFailureToState();
  const remove = async (): Promise<void> => {
    await client.call('accounts.remove', { account: account.name });
    await refresh();
    onClose();
  };
  return (
    <DangerDialog
      title={words.title(account.name)}
      go={words.go}
      back={words.back}
      onGo={() => run(remove)}
      onBack={onClose}
    >
      <p>{words.text}</p>
      <FailureNotice failure={failure} />
    </DangerDialog>
  );
}
