import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccessProfile } from '#app/access/profile.ts';
import type { EventMessage } from '#app/contract/methods.ts';
import { createCloud } from '../../cloud/sdk-cloud.ts';
import { createMemorySecrets } from '../../compose/memory-secrets.ts';
import { createRandomIds } from '../../compose/random-ids.ts';
import { createWallClock } from '../../compose/wall-clock.ts';
import { PRACTICE_ACCOUNT_ID, PRACTICE_API_KEY } from '../../practice/content.ts';
import { startPractice, type Practice } from '../../practice/practice.ts';
import { useTemporaryFolders } from '../../storage/testing/temporary-folder.ts';
import { openAccounts, type Accounts, type AccountsOptions } from './accounts.ts';
import type { CatalogContent } from './catalog-version.ts';
import { isSimulator } from './is-simulator.ts';
import { practiceCatalog } from '../../practice/practice-catalog.ts';

const clock = createWallClock();
const newFolder = useTemporaryFolders();
let server: Practice;
let folder: string;
let starts: number;
let events: EventMessage[];

beforeEach(async () => {
  server = await startPractice({ clock, ids: createRandomIds() });
  folder = await newFolder();
  starts = 0;
  events = [];
});
afterEach(() => server.close());

function start(differing: Partial<AccountsOptions> = {}): Promise<Accounts> {
  return openAccounts({
    dataFolder: folder,
    clock,
    secrets: createMemorySecrets(),
    givenBaseUrl: null,
    practice: {
      accountId: PRACTICE_ACCOUNT_ID,
      owner: 'owner@practice.example',
      apiKey: PRACTICE_API_KEY,
      catalog: practiceCatalog,
      start: async () => {
        starts += 1;
        return server.url;
      },
    },
    connectCloud: async (target) => createCloud({ ...target, clock }),
    isSimulator,
    profilesOf: () => [],
    draftsNaming: async () => [],
    emit: (event) => void events.push(event),
    readOnly: false,
    ...differing,
  });
}

const requests = async (): Promise<readonly { path: string }[]> =>
  ((await (await fetch(`${server.url}/practice/requests`)).json()) as { requests: { path: string }[] }).requests;

describe('the practice account', () => {
  it('is there from the start, with its catalog, without a key and without running', async () => {
    const accounts = await start();
    expect(await accounts.list()).toMatchObject([
      { name: 'practice', accountId: PRACTICE_ACCOUNT_ID, baseUrl: null, practice: true, connected: true },
    ]);
    expect((await accounts.catalog('practice'))?.accessGroups.map(({ name }) => name)).toContain('Developers');
    expect(starts).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it('has saved profiles in its catalog, which make another version of it', async () => {
    const plain = await (await start()).catalog('practice');
    const profiles: AccessProfile[] = [{ name: 'Support', options: [{ kind: 'access-group', id: 'AccessGroupId-1' }] }];
    const accounts = await start({ profilesOf: (id) => (id === PRACTICE_ACCOUNT_ID ? profiles : []) });
    const catalog = await accounts.catalog('practice');
    expect(catalog).toMatchObject({ accessGroups: plain?.accessGroups, profiles });
    expect(catalog?.version).not.toBe(plain?.version);
  });

  it('is started when it is opened, once', async () => {
    const accounts = await start();
    const { account } = await accounts.open('practice');
    await accounts.open('practice');
    expect(account).toEqual({ id: PRACTICE_ACCOUNT_ID, name: 'practice', practice: true });
    expect(starts).toBe(1);
  });

  it('keeps its name to itself and cannot be removed', async () => {
    const accounts = await start();
    const taken = { code: 'account-name-taken' };
    await expect(accounts.add({ name: 'practice', apiKey: 'x', baseUrl: null })).rejects.toMatchObject(taken);
    await expect(accounts.remove('practice')).rejects.toMatchObject(taken);
  });

  it('has another catalog version only when its content is another', async () => {
    const accounts = await start();
    const builtIn = await accounts.catalog('practice');
    await accounts.sync('practice');
    expect((await accounts.catalog('practice'))?.version).toBe(builtIn?.version);
  });
});

describe('adding an account', () => {
  it('takes its id and owner from the key, and keeps no key', async () => {
    const accounts = await start({ givenBaseUrl: `${server.url}/` });
    const view = await accounts.add({ name: 'acme', apiKey: 'practice-editor', baseUrl: null });
    expect(view).toEqual({
      name: 'acme',
      accountId: PRACTICE_ACCOUNT_ID,
      baseUrl: server.url,
      owner: 'ana.active@practice.example',
      practice: true,
      connected: true,
      catalog: null,
    });
    expect(await readFile(join(folder, 'accounts.json'), 'utf8')).not.toContain('practice-editor');
    expect(events).toEqual([{ event: 'accounts.changed', data: null }]);
  });

  it('is remembered by the next start, which needs the key again', async () => {
    await (await start({ givenBaseUrl: server.url })).add({ name: 'acme', apiKey: 'practice', baseUrl: null });
    const accounts = await start();
    expect((await accounts.list())[1]).toMatchObject({ name: 'acme', connected: false });
    await expect(accounts.open('acme')).rejects.toMatchObject({ code: 'key-missing', params: { account: 'acme' } });
  });

  it('updates a known name for the same account', async () => {
    const accounts = await start();
    await accounts.add({ name: 'acme', apiKey: 'practice-editor', baseUrl: server.url });
    await accounts.add({ name: 'acme', apiKey: 'practice', baseUrl: server.url });
    expect((await accounts.list()).map(({ name, owner }) => [name, owner])).toEqual([
      ['practice', 'owner@practice.example'],
      ['acme', 'owner@practice.example'],
    ]);
  });

  it('refuses a known name for another account', async () => {
    await writeFile(
      join(folder, 'accounts.json'),
      JSON.stringify({
        version: 1,
        data: [{ name: 'acme', accountId: 'other', baseUrl: null, owner: 'o', practice: false }],
      }),
    );
    const accounts = await start();
    const adding = accounts.add({ name: 'acme', apiKey: 'practice', baseUrl: server.url });
    await expect(adding).rejects.toMatchObject({
      code: 'account-differs',
      params: { account: 'acme', expected: 'other', actual: PRACTICE_ACCOUNT_ID },
    });
    expect((await accounts.list())[1]).toMatchObject({ accountId: 'other', connected: false });
  });

  it('refuses a service ID before anything but the sign-in is sent', async () => {
    const accounts = await start();
    const adding = accounts.add({ name: 'robot', apiKey: 'practice-service-id', baseUrl: server.url });
    await expect(adding).rejects.toMatchObject({ code: 'key-of-service-id', params: { name: 'practice-automation' } });
    expect((await requests()).map(({ path }) => path)).toEqual(['/identity/token']);
    expect(await accounts.list()).toHaveLength(1);
  });

  it('passes on that a key is unknown', async () => {
    const accounts = await start();
    const adding = accounts.add({ name: 'acme', apiKey: 'mistyped', baseUrl: server.url });
    await expect(adding).rejects.toMatchObject({ name: 'CloudError', code: 'key-invalid' });
  });

  it.each(['http://cloud.example', 'https://ann:secret@cloud.example', 'nonsense'])('refuses %s', async (baseUrl) => {
    const accounts = await start();
    const failure: unknown = await accounts
      .add({ name: 'acme', apiKey: 'k', baseUrl })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'base-url-refused' });
    expect(JSON.stringify(failure)).not.toContain('secret');
  });
});

describe('opening an account', () => {
  const add = async (): Promise<void> => {
    await (await start()).add({ name: 'acme', apiKey: 'practice', baseUrl: server.url });
  };

  it('uses the stored address where none is given', async () => {
    await add();
    const accounts = await start({ secrets: createMemorySecrets('practice') });
    const { cloud, account } = await accounts.open('acme');
    expect(account).toEqual({ id: PRACTICE_ACCOUNT_ID, name: 'acme', practice: true });
    expect((await cloud.readUsers(account.id, {})).complete).toBe(true);
  });

  it('refuses another address before anything is sent', async () => {
    await add();
    const sent = (await requests()).length;
    const given = 'http://127.0.0.1:9';
    const accounts = await start({ secrets: createMemorySecrets('practice'), givenBaseUrl: given });
    await expect(accounts.open('acme')).rejects.toMatchObject({
      code: 'base-url-differs',
      params: { account: 'acme', stored: server.url, given },
    });
    expect(await requests()).toHaveLength(sent);
  });

  it('notices a key of another account', async () => {
    await writeFile(
      join(folder, 'accounts.json'),
      JSON.stringify({
        version: 1,
        data: [{ name: 'acme', accountId: 'other', baseUrl: server.url, owner: 'o', practice: true }],
      }),
    );
    const accounts = await start({ secrets: createMemorySecrets('practice') });
    await expect(accounts.open('acme')).rejects.toMatchObject({ code: 'account-differs' });
  });

  it('tries again after a failure', async () => {
    await add();
    const secrets = createMemorySecrets();
    const accounts = await start({ secrets });
    await expect(accounts.open('acme')).rejects.toMatchObject({ code: 'key-missing' });
    await secrets.set('api-key:acme', 'practice');
    await expect(accounts.open('acme')).resolves.toHaveProperty('account');
  });

  it('does not know every name', async () => {
    const accounts = await start();
    await expect(accounts.open('constructor')).rejects.toMatchObject({ code: 'account-unknown' });
    await expect(accounts.catalog('acme')).rejects.toMatchObject({ code: 'account-unknown' });
  });
});

describe('the catalog of an account', () => {
  it('is kept for the next start', async () => {
    const accounts = await start();
    await accounts.add({ name: 'acme', apiKey: 'practice', baseUrl: server.url });
    expect(await accounts.catalog('acme')).toBeNull();
    const { catalog } = await accounts.sync('acme');
    expect(catalog).toMatchObject({ accessGroups: 7, resourceGroups: 3, customRoles: 1, cloudFoundry: true });
    await server.close();
    expect(await (await start()).catalog('acme')).toMatchObject({ accountId: PRACTICE_ACCOUNT_ID });
  });

  it('tells what a refresh has changed, and which drafts named it', async () => {
    const named = practiceCatalog().accessGroups.find(({ name }) => name === 'Auditors')!.id;
    const cloud = await createCloud({ baseUrl: server.url, apiKey: PRACTICE_API_KEY, practice: true, clock });
    let groups = (all: CatalogContent['accessGroups']) => all;
    const fetchCatalog = async (id: string) => {
      const content = await cloud.fetchCatalog(id);
      return { ...content, accessGroups: groups(content.accessGroups) };
    };
    const accounts = await start({
      connectCloud: async () => ({ ...cloud, fetchCatalog }),
      draftsNaming: async () => [
        { draft: 'd1', ids: new Set([named]) },
        { draft: 'd2', ids: new Set() },
      ],
    });
    const first = await accounts.sync('practice');
    expect(first.catalog?.changes).toBeNull();
    groups = (all) => [
      ...all.filter(({ id }) => id !== named),
      { id: 'AccessGroupId-new', name: 'New', description: '' },
    ];
    const second = await accounts.sync('practice');
    expect(second.catalog?.changes).toEqual({
      since: first.catalog?.fetchedAt,
      list: [
        { change: 'removed', kind: 'access-group', id: named, name: 'Auditors', drafts: ['d1'] },
        { change: 'added', kind: 'access-group', id: 'AccessGroupId-new', name: 'New', drafts: [] },
      ],
    });
    expect(await accounts.catalog('practice')).not.toHaveProperty('changes');
    expect((await (await start()).list())[0]?.catalog?.changes?.list).toHaveLength(2);
    expect((await accounts.sync('practice')).catalog?.changes?.list).toEqual([]);
  });

  it('goes with its account', async () => {
    const accounts = await start();
    await accounts.add({ name: 'acme', apiKey: 'practice', baseUrl: server.url });
    await accounts.sync('acme');
    await accounts.remove('acme');
    expect(await readdir(join(folder, 'catalogs'))).toEqual([]);
    expect(await accounts.list()).toHaveLength(1);
    await expect(accounts.catalog('acme')).rejects.toMatchObject({ code: 'account-unknown' });
  });

  it('that is damaged hides no account', async () => {
    const accounts = await start();
    await accounts.add({ name: 'acme', apiKey: 'practice', baseUrl: server.url });
    await accounts.sync('acme');
    for (const file of await readdir(join(folder, 'catalogs'))) await writeFile(join(folder, 'catalogs', file), '{');
    const later = await start();
    expect((await later.list())[1]).toMatchObject({ name: 'acme', catalog: null });
    await expect(later.catalog('acme')).rejects.toMatchObject({ code: 'damaged' });
  });
});
