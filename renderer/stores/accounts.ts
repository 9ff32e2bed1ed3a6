import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#app/contract/client.ts';
import type { AccountView } from '#app/contract/views.ts';

/* The accounts this computer knows. Read again whenever the main process says that they changed. */

export interface AccountsState {
  /** Null until read for the first time. */
  readonly accounts: readonly AccountView[] | null;
  /** Why the last reading failed; null when it did not. What was read before stays. */
  readonly failure: unknown;
  /** Reads them again. Never rejects: a failure is state. */
  refresh(): Promise<void>;
}

export type AccountsStore = StoreApi<AccountsState>;

/** Makes the store and keeps it up to date for the life of the window. */
export function createAccountsStore(client: Client): AccountsStore {
  const store = createStore<AccountsState>((set) => ({
    accounts: null,
    failure: null,
    async refresh() {
      try {
        set({ accounts: await client.call('accounts.list', {}), failure: null });
      } catch (failure) {
        set({ failure });
      }
    },
  }));
  const refresh = (): void => void store.getState().refresh();
  client.on('accounts.changed', refresh);
  client.on('connection.reset', refresh);
  return store;
}

/** The account with this name, or the one that new drafts are for: the practice account while no other is known. */
export function chooseAccount(accounts: readonly AccountView[], name: string | null): AccountView | null {
  const named = accounts.find((account) => account.name === name);
  if (named !== undefined) return named;
  return accounts.length === 1 ? (accounts[0] ?? null) : null;
}
