import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AccessProfile } from '#app/access/profile.ts';
import type { AccountView } from '#app/contract/views.ts';
import { createWallClock } from '../../compose/wall-clock.ts';
import { useTemporaryFolders } from '../../storage/testing/temporary-folder.ts';
import { createProfileHandlers } from './profile-handlers.ts';
import { openProfiles } from './profiles.ts';

const newFolder = useTemporaryFolders();
const clock = createWallClock();
const profile = (name: string, id = 'AccessGroupId-1'): AccessProfile => ({
  name,
  options: [{ kind: 'access-group', id }],
});

describe('saved profiles', () => {
  it('are kept by account and in order, and survive a restart', async () => {
    const file = join(await newFolder(), 'profiles.json');
    const profiles = await openProfiles({ file, clock, readOnly: false });
    for (const name of ['Support', 'auditing']) await profiles.save('one', profile(name));
    await profiles.save('two', profile('Support'));
    const again = await openProfiles({ file, clock, readOnly: true });
    expect(again.of('one').map(({ name }) => name)).toEqual(['auditing', 'Support']);
    expect(again.of('two')).toEqual([profile('Support')]);
    expect(again.of('three')).toEqual([]);
  });

  it('take the place of the one with their name, however it is written', async () => {
    const profiles = await openProfiles({ file: join(await newFolder(), 'p.json'), clock, readOnly: false });
    await profiles.save('one', profile('Night shift'));
    await profiles.save('one', profile('NIGHT  shift', 'AccessGroupId-2'));
    expect(profiles.of('one')).toEqual([profile('NIGHT  shift', 'AccessGroupId-2')]);
    await profiles.remove('one', 'night shift');
    await profiles.remove('one', 'night shift');
    expect(profiles.of('one')).toEqual([]);
  });
});

describe('the methods of saved profiles', () => {
  it('find the account by name and say that it changed', async () => {
    const profiles = await openProfiles({ file: join(await newFolder(), 'p.json'), clock, readOnly: false });
    const account: AccountView = {
      name: 'acme',
      accountId: 'f'.repeat(32),
      baseUrl: null,
      practice: false,
      owner: 'owner@x.org',
      connected: false,
      catalog: null,
    };
    const emitted: string[] = [];
    const accounts = { list: async () => [account] };
    const handlers = createProfileHandlers(profiles, accounts, ({ event }) => void emitted.push(event));
    expect(await handlers['profiles.save']({ account: 'acme', profile: profile('Support') })).toEqual([
      profile('Support'),
    ]);
    expect(profiles.of(account.accountId)).toHaveLength(1);
    expect(await handlers['profiles.list']({ account: 'acme' })).toHaveLength(1);
    expect(await handlers['profiles.delete']({ account: 'acme', name: 'support' })).toEqual([]);
    expect(emitted).toEqual(['accounts.changed', 'accounts.changed']);
    await expect(handlers['profiles.list']({ account: 'other' })).rejects.toMatchObject({ code: 'account-unknown' });
  });
});
