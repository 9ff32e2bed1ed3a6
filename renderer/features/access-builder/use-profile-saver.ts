import type { AccessOption } from '#app/access/types.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { useAnnouncements, useDraft } from '../../stores/stores-context.tsx';
import { useClient } from '../../transport/client-context.tsx';

/** Saves options under a name for the draft's account. Rejects with CodedError where that fails. */
export function useProfileSaver(): (name: string, options: readonly AccessOption[]) => Promise<void> {
  const client = useClient();
  const account = useDraft(({ document }) => document?.account ?? null);
  const announce = useAnnouncements((state) => state.announce);
  return async (name, options) => {
    if (account === null) return;
    await client.call('profiles.save', { account, profile: { name, options } });
    announce(accessBuilderWords.summary.saved(name));
  };
}
