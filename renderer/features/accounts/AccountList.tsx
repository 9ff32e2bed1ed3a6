import { IconButton } from '@carbon/react';
import { Add } from '@carbon/react/icons';
import { PRACTICE_NAME } from '#app/contract/practice-name.ts';
import type { AccountView } from '#app/contract/views.ts';
import { accountWords } from '#app/words/accounts.ts';
import { AccountTag } from './AccountTag.tsx';

const { list: words } = accountWords;

/** The accounts of this computer, one of them chosen. */
export function AccountList(props: {
  readonly accounts: readonly AccountView[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
  readonly onConnect: () => void;
}) {
  return (
    <nav className="gl-pane gl-pane--start gl-accounts" aria-label={words.label}>
      <div className="gl-pane__head">
        <h2 className="gl-heading gl-grow">{words.title}</h2>
        <IconButton kind="ghost" size="sm" label={words.add} align="bottom-end" onClick={props.onConnect}>
          <Add />
        </IconButton>
      </div>
      <ul className="gl-pane__scroll">
        {props.accounts.map((account) => (
          <li key={account.name}>
            <button
              type="button"
              aria-current={account.name === props.chosen ? 'true' : undefined}
              onClick={() => props.onChoose(account.name)}
            >
              <span className="gl-row">
                <span className="gl-heading gl-grow gl-ellipsis">{accountWords.displayName(account.name)}</span>
                <AccountTag practice={account.practice} />
              </span>
              <span className="gl-small gl-secondary">{toNote(account)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function toNote(account: AccountView): string {
  if (account.name === PRACTICE_NAME) return words.practice;
  return account.connected ? account.owner : words.signIn;
}
