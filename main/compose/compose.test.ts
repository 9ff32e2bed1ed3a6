import { execFile } from 'node:child_process';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createMemoryTransport } from '#app/contract/memory-transport.ts';
import { createClient } from '#app/contract/client.ts';
import type { EventMessage } from '#app/contract/methods.ts';
import { bundleModules } from '../dev/build.mjs';
import { useTemporaryFolders } from '../storage/testing/temporary-folder.ts';
import { createMemorySecrets } from './memory-secrets.ts';
import { openApp, type App, type OpenOptions } from './open-app.ts';
import { createPeer } from './peer.ts';

const newFolder = useTemporaryFolders();

const open = (home: string, access: OpenOptions['access']) =>
  openApp({ env: { GUESTLIST_HOME: home }, program: 'A test', secrets: createMemorySecrets(), access });

async function openOrThrow(home: string, access: OpenOptions['access'] = 'write'): Promise<App> {
  const app = await open(home, access);
  if ('error' in app) throw new Error(app.error.code);
  return app;
}

describe('the composition root', () => {
  it('runs in plain Node where nothing can be resolved, electron least of all', async () => {
    const folder = await newFolder();
    await bundleModules({ child: 'main/compose/testing/plain-node.ts' }, folder);
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const env = { GUESTLIST_HOME: join(folder, 'home') };
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'child.js')], { cwd: folder, env });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, result: [{ name: 'practice' }] });
  });

  it('answers the methods of the contract', async () => {
    const app = await openOrThrow(await newFolder());
    const client = createClient(createMemoryTransport(createPeer(app, 'browser')));
    const heard: EventMessage[] = [];
    app.events.subscribe((message) => heard.push(message));
    const { upload } = await client.call('uploads.begin', { name: 'people.csv' });
    const base64 = Buffer.from('email,access_groups\nann@x.org,Developers\n').toString('base64');
    await client.call('uploads.append', { upload, offset: 0, base64 });
    const files = [{ upload, role: 'people' as const }];
    const draft = await client.call('drafts.create', { account: 'practice', files, decisions: [] });
    expect(await client.call('drafts.list', {})).toMatchObject([{ id: draft.id, people: 1, invitations: 1 }]);
    const plan = await client.call('plans.make', { draft: draft.id });
    expect(plan.counts.new).toBe(1);
    expect(heard.map(({ event }) => event)).toEqual(expect.arrayContaining(['drafts.changed', 'plans.progress']));
    expect(await client.call('app.info', {})).toMatchObject({ host: 'browser', dataFolder: app.dataFolder });
    expect(app.isSending()).toBe(false);
    await app.close();
  });

  it('lets a saved profile reach the drafts that name it, and makes their plans out of date', async () => {
    const app = await openOrThrow(await newFolder());
    const client = createClient(createMemoryTransport(createPeer(app, 'browser')));
    const upload = async (text: string): Promise<string> => {
      const begun = await client.call('uploads.begin', { name: 'people.csv' });
      const base64 = Buffer.from(text).toString('base64');
      await client.call('uploads.append', { ...begun, offset: 0, base64 });
      return begun.upload;
    };
    const files = [{ upload: await upload('email,profile\nann@x.org,Support\n'), role: 'people' as const }];
    const draft = await client.call('drafts.create', { account: 'practice', files, decisions: [] });
    const count = async () => (await client.call('drafts.list', {}))[0];
    expect(await count()).toMatchObject({ people: 0, findings: { error: 1 } });

    const catalog = await client.call('accounts.catalog', { account: 'practice' });
    const [group, other] = catalog!.accessGroups;
    const save = (id: string) =>
      client.call('profiles.save', {
        account: 'practice',
        profile: { name: 'Support', options: [{ kind: 'access-group', id }] },
      });
    await save(group!.id);
    expect(await count()).toMatchObject({ people: 1, findings: { error: 0 } });
    const plan = await client.call('plans.make', { draft: draft.id });
    expect(plan.invitations[0]?.request.access_groups).toEqual([group!.id]);
    await save(other!.id);
    const starting = client.call('submissions.start', { draft: draft.id, planHash: plan.hash });
    await expect(starting).rejects.toMatchObject({ code: 'plan-out-of-date' });
    await app.close();
  });

  it('lets one program write at a time, and readers always', async () => {
    const home = await newFolder();
    const writer = await openOrThrow(home);
    expect(await open(home, 'write')).toMatchObject({
      error: { code: 'data-folder-in-use', params: { program: 'A test' } },
    });
    const reader = await openOrThrow(home, 'read');
    expect(await reader.services.drafts.list()).toEqual([]);
    await reader.close();
    await writer.close();
    await (await openOrThrow(home)).close();
  });

  it('leaves no trace of reading', async () => {
    const home = join(await newFolder(), 'none');
    const app = await openOrThrow(home, 'read');
    await app.services.drafts.list();
    await app.services.accounts.list();
    await app.services.submissions.list();
    await app.close();
    await expect(stat(home)).rejects.toThrow('ENOENT');
  });

  it('has no door for a window on a data folder that is only read', async () => {
    const app = await openOrThrow(await newFolder(), 'read');
    expect(() => createPeer(app, 'browser')).toThrow('for writing');
    await app.close();
  });

  it('frees the data folder when it cannot be opened', async () => {
    const home = await newFolder();
    await writeFile(join(home, 'accounts.json'), 'no JSON');
    expect(await open(home, 'write')).toMatchObject({ error: { code: 'data-folder-damaged' } });
    await writeFile(join(home, 'accounts.json'), '{"version":1,"data":[]}');
    await (await openOrThrow(home)).close();
  });

  it('keeps the practice account between starts', async () => {
    const home = await newFolder();
    const app = await openOrThrow(home);
    const first = await app.services.accounts.open('practice');
    const users = [{ email: 'ann@x.org', account_role: 'Member' as const }];
    expect(await first.cloud.invite(first.account.id, { users })).toMatchObject({ kind: 'accepted' });
    await app.close();
    expect(await readdir(join(home, 'practice'))).toContain('account.json');

    const later = await openOrThrow(home);
    const second = await later.services.accounts.open('practice');
    const { users: known } = await second.cloud.readUsers(second.account.id, {});
    expect(known.map(({ email }) => email)).toContain('ann@x.org');
    await later.close();
  });

  it('calls a practice account that cannot be read damaged, and leaves it as it is', async () => {
    const home = await newFolder();
    const app = await openOrThrow(home);
    await app.services.accounts
      .open('practice')
      .then(({ cloud, account }) =>
        cloud.invite(account.id, { users: [{ email: 'ann@x.org', account_role: 'Member' }] }),
      );
    await app.close();
    await writeFile(join(home, 'practice', 'account.json'), '{"users":');
    const later = await openOrThrow(home);
    await expect(later.services.accounts.open('practice')).rejects.toMatchObject({ code: 'damaged' });
    await later.close();
  });
});
