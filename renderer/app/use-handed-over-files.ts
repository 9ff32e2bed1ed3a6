import { useEffect, useEffectEvent } from 'react';
import { describeFailure } from '../components/FailureNotice.tsx';
import { navigate } from '../routing/use-route.ts';
import { chooseAccount } from '../stores/accounts.ts';
import { useAccounts, useAnnouncements, usePreferences } from '../stores/stores-context.tsx';
import { useClient } from '../transport/client-context.tsx';

/** A list opened from the desktop becomes a draft like one that was dropped: each file is a list of people. */
export function useHandedOverFiles(): void {
  const client = useClient();
  const preferred = usePreferences((state) => state.account);
  const accounts = useAccounts((state) => state.accounts);
  const alert = useAnnouncements((state) => state.alert);
  const start = useEffectEvent(async (uploads: readonly { readonly upload: string }[]): Promise<void> => {
    const account = chooseAccount(accounts ?? [], preferred)?.name ?? null;
    try {
      for (const { upload } of uploads) {
        const files = [{ upload, role: 'people' as const }];
        const { id } = await client.call('drafts.create', { account, files, decisions: [] });
        navigate({ screen: 'draft', draft: id, step: 'import' });
      }
    } catch (failure) {
      alert(describeFailure(failure).title);
    }
  });
  useEffect(() => client.on('files.handed-over', ({ uploads }) => void start(uploads)), [client]);
}
