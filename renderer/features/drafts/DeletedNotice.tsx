import { useEffect } from 'react';
import { ActionableNotification } from '@carbon/react';
import { useStore } from 'zustand';
import { draftsWords } from '#app/words/drafts.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import type { DraftsStore } from '../../stores/drafts.ts';

/** How long a deleted draft can be brought back from here, in milliseconds. */
const UNDO_MS = 10_000;

/** "“Auditors Q4” was deleted. Undo". Goes by itself: it is no error. */
export function DeletedNotice({ store }: { readonly store: DraftsStore }) {
  const deleted = useStore(store, (state) => state.deleted);
  const announce = useAnnouncements((state) => state.announce);
  useEffect(() => {
    if (deleted === null) return undefined;
    announce(draftsWords.remove.done(deleted.name));
    const timer = setTimeout(() => store.getState().forgetDeleted(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [deleted, store, announce]);
  if (deleted === null) return null;
  const restore = async (): Promise<void> => {
    await store.getState().restore();
    announce(draftsWords.remove.restored(deleted.name));
  };
  return (
    <ActionableNotification
      inline
      lowContrast
      kind="info"
      title={draftsWords.remove.done(deleted.name)}
      actionButtonLabel={draftsWords.remove.undo}
      aria-label={draftsWords.dismiss}
      hasFocus={false}
      onActionButtonClick={() => void restore()}
      onCloseButtonClick={() => store.getState().forgetDeleted()}
    />
  );
}
