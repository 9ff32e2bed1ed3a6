import { listUsedIds } from '#app/access/used-ids.ts';
import type { DeriveDraft } from './draft-derivation.ts';
import type { DraftStore } from './draft-store.ts';

/** The drafts for an account, with the ids that the accesses of their people name. A draft that cannot be read names nothing. */
export async function listDraftsNaming(
  account: string,
  { store, derive }: { readonly store: DraftStore; readonly derive: DeriveDraft },
): Promise<readonly { readonly draft: string; readonly ids: ReadonlySet<string> }[]> {
  const found = [];
  for (const draft of await store.ids()) {
    try {
      if ((await store.open(draft)).read().account !== account) continue;
      const { derived } = await derive(draft);
      found.push({ draft, ids: listUsedIds(derived.accesses) });
    } catch {
      // The list of drafts says what is wrong with it.
    }
  }
  return found;
}
