import { Button, IconButton } from '@carbon/react';
import { Copy, HelpFilled } from '@carbon/react/icons';
import { PRACTICE_NAME } from '#app/contract/practice-name.ts';
import type { AccountView } from '#app/contract/views.ts';
import { accountWords } from '#app/words/accounts.ts';
import { useAppInfo } from '../../components/use-app-info.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { AccountTag } from './AccountTag.tsx';
import { CatalogSection } from './CatalogSection.tsx';
import { PracticeSection } from './PracticeSection.tsx';
import { ProfilesSection } from './ProfilesSection.tsx';

const { facts: words, rights } = accountWords;

/** One account: who it is, with what it is connected, what is known of rights, its catalog. */
export function AccountDetail(props: {
  readonly account: AccountView;
  readonly onConnect: () => void;
  readonly onRemove: () => void;
}) {
  const { account } = props;
  const isHome = account.name === PRACTICE_NAME;
  // Until the program has answered, the less is promised.
  const keys = useAppInfo()?.keys ?? 'memory';
  const announce = useAnnouncements((state) => state.announce);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(account.accountId);
    announce(accountWords.copied);
  };
  return (
    <>
      <header className="gl-account__head">
        <div className="gl-grow">
          <h1 className="gl-title gl-row">
            {accountWords.displayName(account.name)}
            <AccountTag practice={account.practice} />
          </h1>
          <div className="gl-mono gl-secondary gl-row">
            {account.accountId}
            <IconButton kind="ghost" size="sm" label={accountWords.copyId} align="right" onClick={() => void copy()}>
              <Copy />
            </IconButton>
          </div>
        </div>
        {!isHome && (
          <>
            <Button kind="ghost" size="md" onClick={props.onRemove}>
              {accountWords.disconnect}
            </Button>
            <Button kind="tertiary" size="md" onClick={props.onConnect}>
              {accountWords.again}
            </Button>
          </>
        )}
      </header>
      <dl className="gl-account__facts">
        <Fact name={words.as} value={account.owner} />
        <Fact
          name={words.with}
          value={isHome ? words.practiceKey : account.connected ? words.key[keys] : words.noKey}
        />
        <Fact name={words.address} value={isHome ? words.thisComputer : (account.baseUrl ?? words.ibm)} />
      </dl>
      {account.practice ? (
        <PracticeSection />
      ) : (
        <section className="gl-account__section">
          <h2 className="gl-heading">{rights.title}</h2>
          <p className="gl-account__answer gl-body">
            <HelpFilled className="gl-icon-unknown" aria-hidden />
            <span>
              <strong className="gl-strong">{accountWords.catalog.offers.unknown}.</strong> {rights.text}
            </span>
          </p>
        </section>
      )}
      <CatalogSection account={account} />
      <ProfilesSection account={account.name} />
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt className="gl-small gl-secondary">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
