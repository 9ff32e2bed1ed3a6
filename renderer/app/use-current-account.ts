import type { AccountView } from '#app/contract/views.ts';
import { shellWords } from '#app/words/shell.ts';
import type { Route } from '../routing/route.ts';
import { chooseAccount } from '../stores/accounts.ts';
import { useAccounts, useAnnouncements, useDraft, usePreferences } from '../stores/stores-context.tsx';

/** The account of the open draft, or the one that new drafts are for, and how to change it. */
export function useCurrentAccount(route: Route): {
  readonly account: AccountView | null;
  readonly accounts: readonly AccountView[] | null;
  choose(name: string): void;
} {
  const accounts = useAccounts((state) => state.accounts);
  const preferred = usePreferences((state) => state.account);
  const prefer = usePreferences((state) => state.setAccount);
  const draft = useDraft((state) => state.document);
  const setAccount = useDraft((state) => state.setAccount);
  const announce = useAnnouncements((state) => state.announce);
  const inDraft = route.screen === 'draft' && draft !== null && draft.id === route.draft;
  return {
    accounts,
    account: accounts === null ? null : chooseAccount(accounts, inDraft ? draft.account : preferred),
    choose(name) {
      if (!inDraft) return prefer(name);
      void setAccount(name).then(() => announce(shellWords.account.changedFor(draft.name, name)));
    },
  };
}
