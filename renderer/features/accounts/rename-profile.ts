import type { AccessProfile } from '#app/access/profile.ts';
import type { Client } from '#app/contract/client.ts';
import { foldName } from '#app/import/names.ts';

/**
 * Gives a profile another name and answers with all that there are. The new name is there before the old one goes: what fails in between
 * leaves two profiles, never none. Rejects with CodedError.
 */
export async function renameProfile(
  client: Client,
  account: string,
  { name: before, options }: AccessProfile,
  name: string,
): Promise<readonly AccessProfile[]> {
  const all = await client.call('profiles.save', { account, profile: { name, options } });
  // Names that differ only by case or blanks are one name to the store: saving has replaced it.
  return foldName(before) === foldName(name) ? all : client.call('profiles.delete', { account, name: before });
}
