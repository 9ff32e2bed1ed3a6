import type { Client } from '#app/contract/client.ts';
import type { DraftDocument } from '#app/contract/views.ts';

export interface FollowedDraft {
  current(): DraftDocument | null;
  /** True while something decided here is not on disk. */
  isBehind(): boolean;
  /** Takes over what is beside the decisions: name, account, whether a submission keeps the draft as it is. */
  adopt(document: DraftDocument): void;
  /** Starts over from what is on disk. */
  reopen(document: DraftDocument): void;
  /** The catalog may be another one. */
  resolve(): void;
}

/** Follows what others do to the open draft: a submission freezes it, another window edits it, a catalog is refreshed. */
export function followDraft(client: Client, draft: FollowedDraft): void {
  const check = async (changed: string | null): Promise<void> => {
    const before = draft.current();
    if (before === null || (changed !== null && changed !== before.id)) return;
    // A hint without an answer is followed by another one, or by a reset.
    const fresh = await client.call('drafts.open', { draft: before.id }).catch(() => null);
    const now = draft.current();
    // While something is being saved here, its own answer tells the revision, or that somebody else was first.
    if (fresh === null || now?.id !== fresh.id || draft.isBehind()) return;
    if (fresh.revision > now.revision) draft.reopen(fresh);
    else if (fresh.revision === now.revision) draft.adopt(fresh);
  };
  client.on('drafts.changed', (hint) => void check(hint.draft));
  client.on('submissions.changed', () => void check(null));
  client.on('connection.reset', () => void check(null));
  client.on('accounts.changed', () => draft.resolve());
}
