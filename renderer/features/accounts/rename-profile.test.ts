import { describe, expect, it } from 'vitest';
import type { AccessProfile } from '#app/access/profile.ts';
import { CodedError } from '#app/contract/errors.ts';
import { createScriptedClient } from '../../stores/scripted-client.ts';
import { renameProfile } from './rename-profile.ts';

const profile: AccessProfile = { name: 'Night shift', options: [{ kind: 'access-group', id: 'AccessGroupId-1' }] };
const renamed = { ...profile, name: 'Support' };

describe('renaming a profile', () => {
  it('saves it under the new name before the old one goes', async () => {
    const { client, calls } = createScriptedClient({
      'profiles.save': () => [profile, renamed],
      'profiles.delete': () => [renamed],
    });
    expect(await renameProfile(client, 'acme', profile, 'Support')).toEqual([renamed]);
    expect(calls).toEqual([
      { method: 'profiles.save', params: { account: 'acme', profile: renamed } },
      { method: 'profiles.delete', params: { account: 'acme', name: 'Night shift' } },
    ]);
  });

  it('deletes nothing where only case or blanks change, since saving has replaced it', async () => {
    const { client, calls } = createScriptedClient({ 'profiles.save': ({ profile: saved }) => [saved] });
    expect(await renameProfile(client, 'acme', profile, 'NIGHT  shift')).toEqual([
      { ...profile, name: 'NIGHT  shift' },
    ]);
    expect(calls).toHaveLength(1);
  });

  it('leaves the old one where the new name cannot be saved', async () => {
    const { client, calls } = createScriptedClient({
      'profiles.save': () => {
        throw new CodedError('account-unknown');
      },
    });
    await expect(renameProfile(client, 'acme', profile, 'Support')).rejects.toThrow(CodedError);
    expect(calls.map(({ method }) => method)).toEqual(['profiles.save']);
  });
});
