import { useState } from 'react';
import { draftsWords } from '#app/words/drafts.ts';
import { navigate } from '../../routing/use-route.ts';
import { chooseAccount } from '../../stores/accounts.ts';
import { useAccounts, useAnnouncements, usePreferences, useReturnedRows } from '../../stores/stores-context.tsx';
import { useClient } from '../../transport/client-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { GroupingProblem } from './group-files.ts';
import { startDrafts } from './start-drafts.ts';

export interface DraftStarter {
  /** True while files are on their way to disk. */
  readonly busy: boolean;
  /** Why these files became no draft; null when they did. */
  readonly problem: GroupingProblem | null;
  readonly failure: unknown;
  fromFiles(files: readonly File[]): Promise<void>;
  dismiss(): void;
}

/** Makes drafts of files for the account that new drafts are for, and opens Import when it is a single one. */
export function useStartDrafts(): DraftStarter {
  const client = useClient();
  const deriver = useDeriver();
  const preferred = usePreferences((state) => state.account);
  const accounts = useAccounts((state) => state.accounts);
  const announce = useAnnouncements((state) => state.announce);
  const offerReturned = useReturnedRows((state) => state.offer);
  const [state, setState] = useState<Pick<DraftStarter, 'busy' | 'problem' | 'failure'>>(IDLE);
  return {
    ...state,
    dismiss: () => setState(IDLE),
    async fromFiles(files) {
      if (files.length === 0) return;
      announce(draftsWords.reading(files.length));
      setState({ ...IDLE, busy: true });
      try {
        const [first, ...more] = files;
        if (first !== undefined && more.length === 0 && (await offerReturned(first))) return setState(IDLE);
        // Files may be dropped before the accounts have been read for the first time.
        const known = accounts ?? (await client.call('accounts.list', {}));
        const account = chooseAccount(known, preferred)?.name ?? null;
        const started = await startDrafts(files, account, { client, deriver });
        if ('problem' in started) return setState({ ...IDLE, problem: started.problem });
        setState(IDLE);
        const [only, ...others] = started.drafts;
        if (only !== undefined && others.length === 0) navigate({ screen: 'draft', draft: only.id, step: 'import' });
      } catch (failure) {
        setState({ ...IDLE, failure });
      }
    },
  };
}

const IDLE = { busy: false, problem: null, failure: null } as const;
