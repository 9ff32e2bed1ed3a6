import type { Client } from '#app/contract/client.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import { uploadFile } from '../../transport/file-bytes.ts';
import type { DeriveClient } from '../../workers/derive-client.ts';
import { groupFiles, type FileGroup, type GroupingProblem, type InspectedFile } from './group-files.ts';

/** How much of a file is looked at to tell a list of people from a list of access, in bytes. */
const INSPECTED_BYTES = 256 * 1024;

export type Started = { readonly drafts: readonly DraftDocument[] } | { readonly problem: GroupingProblem };

/**
 * Makes drafts of files: tells people from access, hands the files to the main process, creates one draft per list of people for
 * the account named. Rejects when the main process could not take them; nothing half-made is left then.
 */
export async function startDrafts(
  files: readonly File[],
  account: string | null,
  { client, deriver }: { readonly client: Client; readonly deriver: DeriveClient },
): Promise<Started> {
  const inspected = await Promise.all(files.map((file) => inspect(file, files.length, deriver)));
  const grouped = groupFiles(inspected);
  if ('problem' in grouped) return grouped;
  const drafts: DraftDocument[] = [];
  for (const group of grouped.groups) drafts.push(await createDraft(group, account, client));
  return { drafts };
}

/** One file alone is the list of people whatever is in it. */
async function inspect(file: File, of: number, deriver: DeriveClient): Promise<InspectedFile<File>> {
  if (of === 1) return { file, size: file.size, addresses: true };
  const bytes = new Uint8Array(await file.slice(0, INSPECTED_BYTES).arrayBuffer());
  const { addresses } = await deriver.ask('inspect', { name: file.name, bytes });
  return { file, size: file.size, addresses };
}

async function createDraft(
  { people, access }: FileGroup<File>,
  account: string | null,
  client: Client,
): Promise<DraftDocument> {
  const files: { upload: string; role: 'people' | 'access' }[] = [
    { upload: await uploadFile(client, people.name, people), role: 'people' },
  ];
  if (access !== null) files.push({ upload: await uploadFile(client, access.name, access), role: 'access' });
  return client.call('drafts.create', { account, files, decisions: [] });
}
