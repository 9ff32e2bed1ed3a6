import type { Client } from '#app/contract/client.ts';
import type { DraftDocument } from '#app/contract/views.ts';

interface Surroundings {
  /** Name of the account that new drafts are for; null when none is chosen. */
  account(): Promise<string | null>;
  /** Opens a question and resolves to true where the upload holds failed rows of a draft. */
  offerReturned(upload: string): Promise<boolean>;
  /** Shows a draft that was just made. */
  open(draft: DraftDocument): void;
  failed(failure: unknown): void;
}

/**
 * Makes a draft of each file that was opened with Guestlist from outside, and shows it when it is a single one; a single file of failed
 * rows goes back to its draft instead. Their content is with the main process already, which has refused what is no list; what is a list
 * of access, people join to another draft in Import. Must be called before the page has loaded: the first files are handed over then.
 */
export function takeHandedOver(client: Client, { account, offerReturned, open, failed }: Surroundings): void {
  client.on('files.handed-over', ({ uploads }) => {
    const take = async (): Promise<void> => {
      const [first, ...more] = uploads;
      if (first !== undefined && more.length === 0 && (await offerReturned(first.upload))) return;
      const name = await account();
      const drafts: DraftDocument[] = [];
      for (const { upload } of uploads) {
        const files = [{ upload, role: 'people' as const }];
        drafts.push(await client.call('drafts.create', { account: name, files, decisions: [] }));
      }
      const [only, ...others] = drafts;
      if (only !== undefined && others.length === 0) open(only);
    };
    take().catch(failed);
  });
}
