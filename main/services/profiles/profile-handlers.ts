import type { EventMessage, Handlers, MethodName } from '#app/contract/methods.ts';
import { chooseAccount } from '../accounts/choose-account.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Profiles } from './profiles.ts';

/** The methods of the contract that saved profiles answer. */
export type ProfileHandlers = Pick<Handlers, Extract<MethodName, `profiles.${string}`>>;

/** Profiles are part of what names of the account can mean, so a change of theirs is a change of the account. */
export function createProfileHandlers(
  profiles: Profiles,
  accounts: Pick<Accounts, 'list'>,
  emit: (message: EventMessage) => void,
): ProfileHandlers {
  const idOf = async (account: string): Promise<string> => {
    const { accountId } = chooseAccount(await accounts.list(), account, null);
    return accountId;
  };
  return {
    'profiles.list': async ({ account }) => profiles.of(await idOf(account)),
    async 'profiles.save'({ account, profile }) {
      const id = await idOf(account);
      await profiles.save(id, profile);
      emit({ event: 'accounts.changed', data: null });
      return profiles.of(id);
    },
    async 'profiles.delete'({ account, name }) {
      const id = await idOf(account);
      await profiles.remove(id, name);
      emit({ event: 'accounts.changed', data: null });
      return profiles.of(id);
    },
  };
}
