import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useNow } from '../../components/use-now.ts';
import { useAccounts } from '../../stores/stores-context.tsx';
import { createSubmissionsStore } from '../../stores/submissions.ts';
import { useClient } from '../../transport/client-context.tsx';
import { findMatters, type Matter } from './needs-you.ts';

/** What waits for somebody, over all submissions and accounts; null until the submissions have been read. */
export function useMatters(): readonly Matter[] | null {
  const client = useClient();
  const [store] = useState(() => createSubmissionsStore(client));
  useEffect(() => store.getState().watch(), [store]);
  const submissions = useStore(store, (state) => state.submissions);
  const accounts = useAccounts((state) => state.accounts);
  const now = useNow();
  return submissions === null ? null : findMatters(submissions, accounts ?? [], now);
}
