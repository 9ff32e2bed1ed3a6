import type { Handlers, MethodName } from '#app/contract/methods.ts';
import type { Accounts } from './accounts.ts';

/** The methods of the contract that accounts answer. */
export type AccountHandlers = Pick<Handlers, Extract<MethodName, `accounts.${string}`>>;

export function createAccountHandlers(accounts: Accounts): AccountHandlers {
  return {
    'accounts.list': () => accounts.list(),
    async 'accounts.connect'(account) {
      await accounts.add(account);
      return accounts.sync(account.name);
    },
    'accounts.sync': ({ account }) => accounts.sync(account),
    async 'accounts.remove'({ account }) {
      await accounts.remove(account);
      return null;
    },
    'accounts.catalog': ({ account }) => accounts.catalog(account),
  };
}
