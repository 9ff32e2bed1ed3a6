import { useState } from 'react';
import { Menu, MenuItem, MenuItemDivider, MenuItemRadioGroup, Tag } from '@carbon/react';
import { ChevronDown } from '@carbon/react/icons';
import type { AccountView } from '#app/contract/views.ts';
import { shortenId } from '#app/words/format.ts';
import { accountWords } from '#app/words/accounts.ts';
import { shellWords } from '#app/words/shell.ts';
import { navigate } from '../routing/use-route.ts';
import type { Route } from '../routing/route.ts';
import { useCurrentAccount } from './use-current-account.ts';

/** Where things are sent: the account of the open draft, or the one that new drafts are for. */
export function AccountSwitch({ route }: { readonly route: Route }) {
  const { account, accounts, choose } = useCurrentAccount(route);
  const [place, setPlace] = useState<DOMRect | null>(null);
  const open = place !== null;
  if (accounts === null) return null;
  return (
    <>
      <button
        type="button"
        className="gl-account-switch"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={shellWords.account.switchFor(nameOf(account))}
        onClick={(event) => setPlace(open ? null : event.currentTarget.getBoundingClientRect())}
      >
        {nameOf(account)}
        {account !== null && !account.practice && (
          <span className="gl-mono gl-wide-only">{shortenId(account.accountId)}</span>
        )}
        {account !== null && <AccountTag practice={account.practice} />}
        <ChevronDown aria-hidden />
      </button>
      <Menu
        open={open}
        label={shellWords.account.choose}
        x={open ? [place.left, place.right] : 0}
        y={open ? [place.top, place.bottom] : 0}
        onClose={() => setPlace(null)}
      >
        <MenuItemRadioGroup
          label={shellWords.account.choose}
          items={accounts.map((each) => each.name)}
          selectedItem={account?.name}
          itemToString={(name) => nameOf(accounts.find((each) => each.name === name) ?? null)}
          onChange={(name) => choose(String(name))}
        />
        <MenuItemDivider />
        <MenuItem label={shellWords.account.connect} onClick={() => navigate({ screen: 'accounts' })} />
      </Menu>
    </>
  );
}

function AccountTag({ practice }: { readonly practice: boolean }) {
  return practice ? (
    <Tag type="teal" size="sm">
      {shellWords.account.tagPractice}
    </Tag>
  ) : (
    <Tag type="outline" size="sm">
      {shellWords.account.tagLive}
    </Tag>
  );
}

function nameOf(account: AccountView | null): string {
  if (account === null) return shellWords.account.none;
  return accountWords.displayName(account.name);
}
