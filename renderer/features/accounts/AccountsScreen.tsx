import { useState } from 'react';
import { Button, Dropdown, InlineLoading } from '@carbon/react';
import { Add } from '@carbon/react/icons';
import type { AccountView } from '#app/contract/views.ts';
import { accountWords } from '#app/words/accounts.ts';
import { shellWords } from '#app/words/shell.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useDocumentTitle } from '../../components/use-document-title.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { chooseAccount } from '../../stores/accounts.ts';
import { useAccounts, useAnnouncements, usePreferences } from '../../stores/stores-context.tsx';
import { AccountDetail } from './AccountDetail.tsx';
import { AccountList } from './AccountList.tsx';
import { ConnectDialog } from './ConnectDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

type Dialog =
  | { readonly kind: 'connect'; readonly account: AccountView | null }
  | { readonly kind: 'remove'; readonly account: AccountView };

/** The accounts of this computer: what is known of each, its catalog, connecting and disconnecting. */
export function AccountsScreen() {
  const accounts = useAccounts((state) => state.accounts);
  const failure = useAccounts((state) => state.failure);
  const preferred = usePreferences((state) => state.account);
  const announce = useAnnouncements((state) => state.announce);
  const isNarrow = useNarrow();
  const [chosen, setChosen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  useDocumentTitle(accountWords.documentTitle);
  if (accounts === null) {
    return (
      <div className="gl-page">
        {failure === null ? <InlineLoading description={shellWords.loading} /> : <FailureNotice failure={failure} />}
      </div>
    );
  }
  const account = chooseAccount(accounts, chosen ?? preferred) ?? accounts[0];
  const connect = (to: AccountView | null): void => setDialog({ kind: 'connect', account: to });
  const close = (): void => setDialog(null);
  return (
    <div className="gl-body-row">
      {!isNarrow && (
        <AccountList
          accounts={accounts}
          chosen={account?.name ?? null}
          onChoose={setChosen}
          onConnect={() => connect(null)}
        />
      )}
      <div className="gl-page gl-account">
        {isNarrow && (
          <Picker accounts={accounts} account={account} onChoose={setChosen} onConnect={() => connect(null)} />
        )}
        <FailureNotice failure={failure} />
        {account !== undefined && (
          <AccountDetail
            key={account.name}
            account={account}
            onConnect={() => connect(account)}
            onRemove={() => setDialog({ kind: 'remove', account })}
          />
        )}
      </div>
      {dialog?.kind === 'connect' && (
        <ConnectDialog
          account={dialog.account}
          onClose={close}
          onConnected={(connected) => {
            setChosen(connected.name);
            announce(accountWords.connect.done(connected.name));
            close();
          }}
        />
      )}
      {dialog?.kind === 'remove' && <RemoveDialog account={dialog.account} onClose={close} />}
    </div>
  );
}

/** The list of accounts where there is no room for it. */
function Picker(props: {
  readonly accounts: readonly AccountView[];
  readonly account: AccountView | undefined;
  readonly onChoose: (name: string) => void;
  readonly onConnect: () => void;
}) {
  return (
    <div className="gl-account__picker">
      <Dropdown
        id="account"
        titleText={accountWords.list.label}
        hideLabel
        label={accountWords.list.title}
        items={[...props.accounts]}
        itemToString={(each) => (each === null ? '' : accountWords.displayName(each.name))}
        selectedItem={props.account ?? null}
        onChange={({ selectedItem }) => selectedItem !== null && props.onChoose(selectedItem.name)}
      />
      <Button kind="tertiary" size="md" renderIcon={Add} onClick={props.onConnect}>
        {accountWords.list.add}
      </Button>
    </div>
  );
}
