import { useState } from 'react';
import { Button, InlineLoading } from '@carbon/react';
import { Renew, WarningAltFilled } from '@carbon/react/icons';
import type { AccountView } from '#app/contract/views.ts';
import { accountWords } from '#app/words/accounts.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useFailureToState } from '../../components/use-failure.ts';
import { useNow } from '../../components/use-now.ts';
import { useAccounts, useAnnouncements } from '../../stores/stores-context.tsx';
import { useClient } from '../../transport/client-context.tsx';
import { isOld } from './catalog-age.ts';
import { CatalogChanges } from './CatalogChanges.tsx';

const { catalog: words } = accountWords;

/** How old the names are that files are checked against, how many there are, and reading them anew. */
export function CatalogSection({ account }: { readonly account: AccountView }) {
  const client = useClient();
  const refreshAccounts = useAccounts((state) => state.refresh);
  const announce = useAnnouncements((state) => state.announce);
  const { failure, run, dismiss } = useFailureToState();
  const [isBusy, setBusy] = useState(false);
  const sync = async (): Promise<void> => {
    setBusy(true);
    try {
      await client.call('accounts.sync', { account: account.name });
      await refreshAccounts();
      announce(words.refreshed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="gl-account__section">
      <div className="gl-account__line">
        <h2 className="gl-heading">{words.title}</h2>
        <span className="gl-small gl-secondary gl-grow">{words.note}</span>
        {isBusy ? (
          <InlineLoading description={words.refreshing} />
        ) : (
          <Button kind="tertiary" size="sm" renderIcon={Renew} onClick={() => run(sync)}>
            {words.refresh}
          </Button>
        )}
      </div>
      <FailureNotice failure={failure} onClose={dismiss} />
      {account.catalog === null ? <p className="gl-body">{words.none}</p> : <Content catalog={account.catalog} />}
    </section>
  );
}

function Content({ catalog }: { readonly catalog: NonNullable<AccountView['catalog']> }) {
  const now = useNow();
  const { offers } = words;
  return (
    <>
      <p className="gl-account__answer gl-body">
        {isOld(catalog.fetchedAt, now) && <WarningAltFilled className="gl-icon-warning" aria-hidden />}
        <span>
          <strong className="gl-strong">{words.age(catalog.fetchedAt, now)}</strong>
          {words.of(catalog.fetchedAt, now)}
          {words.counts(catalog)}.{isOld(catalog.fetchedAt, now) && ` ${words.old}`}
        </span>
      </p>
      <dl className="gl-facts" aria-label={offers.title}>
        <dt>{offers.cloudFoundry}</dt>
        <dd>{catalog.cloudFoundry ? offers.yes : offers.no}</dd>
        <dt>{offers.classic}</dt>
        <dd>{catalog.classic === null ? offers.unknown : catalog.classic ? offers.yes : offers.no}</dd>
      </dl>
      <CatalogChanges changes={catalog.changes} fetchedAt={catalog.fetchedAt} />
    </>
  );
}
