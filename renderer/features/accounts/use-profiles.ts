import { useEffect, useState } from 'react';
import type { Catalog } from '#app/access/catalog.ts';
import type { AccessProfile } from '#app/access/profile.ts';
import { savedProfileWords as words } from '#app/words/saved-profiles.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { useClient } from '../../transport/client-context.tsx';
import { renameProfile } from './rename-profile.ts';

export interface Profiles {
  /** Null until they were read. */
  readonly list: readonly AccessProfile[] | null;
  /** What their ids are looked up in; null where the account was never read. */
  readonly catalog: Catalog | null;
  /** Rejects with CodedError where that fails; the profile keeps its access. */
  rename(profile: AccessProfile, name: string): Promise<void>;
  remove(profile: AccessProfile): Promise<void>;
}

/** The saved access of an account. Read again whenever the main process says that something about accounts has changed. */
export function useProfiles(account: string): Profiles {
  const client = useClient();
  const announce = useAnnouncements((state) => state.announce);
  const [list, setList] = useState<readonly AccessProfile[] | null>(null);
  const [catalog, setCatalog] = useState<Catalog | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const [profiles, names] = await Promise.all([
        client.call('profiles.list', { account }),
        client.call('accounts.catalog', { account }),
      ]);
      if (!wanted) return;
      setList(profiles);
      setCatalog(names);
    };
    // What was read before stays: the screen says beside it when accounts cannot be read.
    const refresh = (): void => void read().catch(() => undefined);
    refresh();
    const end = client.on('accounts.changed', refresh);
    return () => {
      wanted = false;
      end();
    };
  }, [client, account]);
  return {
    list,
    catalog,
    async rename(profile, name) {
      setList(await renameProfile(client, account, profile, name));
      announce(words.renamed(name));
    },
    async remove({ name }) {
      setList(await client.call('profiles.delete', { account, name }));
      announce(words.deleted(name));
    },
  };
}
