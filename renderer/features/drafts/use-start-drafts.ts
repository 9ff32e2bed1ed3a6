import { draftsWords } from '#app/words/drafts.ts';
import { parseRoute } from '../../routing/route.ts';
import { navigate } from '../../routing/use-route.ts';
import { chooseAccount } from '../../stores/accounts.ts';
import type { ArrivalsState } from '../../stores/arrivals.ts';
import {
  useAccounts,
  useAnnouncements,
  useArrivals,
  useDraft,
  usePreferences,
  useReturnedRows,
} from '../../stores/stores-context.tsx';
import { useClient } from '../../transport/client-context.tsx';

export interface DraftStarter {
  /** True while files are on their way to disk. */
  readonly busy: boolean;
  /** Why these files became no draft; null when they did. */
  readonly problem: ArrivalsState['problem'];
  readonly failure: unknown;
  fromFiles(files: readonly File[]): Promise<void>;
  dismiss(): void;
}

/** Makes drafts of files for the account that new drafts are for, and opens Import when it is a single one. */
export function useStartDrafts(): DraftStarter {
  const client = useClient();
  const preferred = usePreferences((state) => state.account);
  const accounts = useAccounts((state) => state.accounts);
  const announce = useAnnouncements((state) => state.announce);
  const busy = useArrivals((state) => state.arrival !== null);
  const problem = useArrivals((state) => state.problem);
  const failure = useArrivals((state) => state.failure);
  const take = useArrivals((state) => state.take);
  const dismiss = useArrivals((state) => state.dismiss);
  const close = useDraft((state) => state.close);
  const offerReturned = useReturnedRows((state) => state.offer);
  // Files may be dropped before the accounts have been read for the first time.
  const chooseName = async (): Promise<string | null> =>
    chooseAccount(accounts ?? (await client.call('accounts.list', {})), preferred)?.name ?? null;
  const show = (draft: string): void => {
    // Somebody who has gone elsewhere meanwhile is not called back; the draft is in the list.
    if (parseRoute(window.location.hash).screen === 'drafts') navigate({ screen: 'draft', draft, step: 'import' });
    else close();
  };
  return {
    busy,
    problem,
    failure,
    dismiss,
    async fromFiles(files) {
      const [first, ...more] = files;
      // A file that cannot be handed over now cannot become a draft either, and that says why.
      if (first !== undefined && more.length === 0 && (await offerReturned(first).catch(() => false))) return;
      if (files.length > 0) announce(draftsWords.reading(files.length));
      await take(files, chooseName, show);
    },
  };
}
