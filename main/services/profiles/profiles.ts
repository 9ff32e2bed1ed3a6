import { z } from 'zod';
import { type AccessProfile, accessProfileSchema } from '#app/access/profile.ts';
import { foldName } from '#app/import/names.ts';
import type { Clock } from '../../compose/ports.ts';
import { openDocument } from '../../storage/document.ts';

/** Access that was saved under names, kept by account id: an account that is added again finds its profiles. */
export interface Profiles {
  /** In alphabetical order. */
  of(accountId: string): readonly AccessProfile[];
  /** Saves a profile in place of the one with its name. Fails with StorageError, like `remove`. */
  save(accountId: string, profile: AccessProfile): Promise<void>;
  /** Forgets a profile. One that is not there is fine. */
  remove(accountId: string, name: string): Promise<void>;
}

const recordSchema = z.object({ accountId: z.string().min(1), profiles: z.array(accessProfileSchema) });
type ProfileRecord = { readonly accountId: string; readonly profiles: readonly AccessProfile[] };

/** Opens the saved profiles. Fails with StorageError. */
export async function openProfiles(options: {
  readonly file: string;
  readonly clock: Clock;
  readonly readOnly: boolean;
}): Promise<Profiles> {
  const records = await openDocument<readonly ProfileRecord[]>({
    ...options,
    version: 1,
    schema: z.array(recordSchema),
    migrate: (data) => data,
    initial: () => [],
  });
  const of = (accountId: string): readonly AccessProfile[] =>
    records.read().find((record) => record.accountId === accountId)?.profiles ?? [];
  const replace = async (accountId: string, name: string, by: readonly AccessProfile[]): Promise<void> => {
    await records.update((known) => {
      const rest = of(accountId).filter((profile) => foldName(profile.name) !== foldName(name));
      const others = known.filter((record) => record.accountId !== accountId);
      return [...others, { accountId, profiles: [...rest, ...by].sort(byName) }];
    });
  };
  return {
    of,
    save: (accountId, profile) => replace(accountId, profile.name, [profile]),
    remove: (accountId, name) => replace(accountId, name, []),
  };
}

function byName(a: AccessProfile, b: AccessProfile): number {
  return foldName(a.name) < foldName(b.name) ? -1 : 1;
}
