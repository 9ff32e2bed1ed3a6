import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRandomIds } from '../compose/random-ids.ts';
import { createWallClock } from '../compose/wall-clock.ts';
import { startPractice, type Practice } from '../practice/practice.ts';
import { useTemporaryFolders } from '../storage/testing/temporary-folder.ts';
import { runCli, type CliOptions, type CliResult } from './testing/run-cli.ts';

const ID = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const newFolder = useTemporaryFolders();
let home: string;
let server: Practice;

beforeEach(async () => {
  home = await newFolder();
  server = await startPractice({ clock: createWallClock(), ids: createRandomIds() });
});
afterEach(() => server.close());

const run = (args: readonly string[], options: Partial<CliOptions> = {}): Promise<CliResult> =>
  // Waiting for an account that is away goes faster.
  runCli([...args, '--json'], { home, ...options, env: { GUESTLIST_SPEED: '100', ...options.env } });
const asOwner = (url = server.url) => ({ env: { IBMCLOUD_API_KEY: 'practice', GUESTLIST_CLOUD_URL: url } });
const addAcme = (): Promise<CliResult> => run(['accounts', 'add', 'acme'], asOwner());

describe('accounts', () => {
  it('has the practice account before anything was added', async () => {
    const { document, exitCode } = await run(['accounts']);
    expect(document).toMatchObject({ accounts: [{ name: 'practice', accountId: ID, practice: true }] });
    expect(exitCode).toBe(0);
    expect(await readdir(home)).toEqual(['clock-anchor']);
  });

  it('adds an account by the key of the environment and prints whose it is', async () => {
    const { document, exitCode } = await addAcme();
    expect(document).toEqual({ name: 'acme', accountId: ID, baseUrl: server.url, owner: 'owner@practice.example' });
    expect(exitCode).toBe(0);
    expect((await run(['accounts'])).document).toMatchObject({ accounts: [{ name: 'practice' }, { name: 'acme' }] });
  });

  it('takes the key from standard input', async () => {
    const options = { env: { GUESTLIST_CLOUD_URL: server.url }, input: 'practice-editor\n' };
    const { document } = await run(['accounts', 'add', 'acme'], options);
    expect(document).toMatchObject({ owner: 'ana.active@practice.example' });
  });

  it('keeps the key in no file', async () => {
    const options = { env: { IBMCLOUD_API_KEY: 'practice-editor', GUESTLIST_CLOUD_URL: server.url } };
    await run(['accounts', 'add', 'acme'], options);
    await run(['accounts', 'sync', 'acme'], options);
    const files = (await readdir(home, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(1);
    for (const { parentPath, name } of files) {
      expect(await readFile(join(parentPath, name), 'utf8')).not.toContain('practice-editor');
    }
  });

  it('needs a key', async () => {
    const { exitCode, document } = await run(['accounts', 'add', 'acme'], { env: { GUESTLIST_CLOUD_URL: server.url } });
    expect(exitCode).toBe(2);
    expect(document).toMatchObject({ error: { code: 'key-missing' } });
  });

  it('refuses a service ID with 3, having sent the sign-in only', async () => {
    const env = { IBMCLOUD_API_KEY: 'practice-service-id', GUESTLIST_CLOUD_URL: server.url };
    const { exitCode, document } = await run(['accounts', 'add', 'robot'], { env });
    expect(exitCode).toBe(3);
    expect(document).toMatchObject({ error: { code: 'key-of-service-id' } });
    const { requests } = (await (await fetch(`${server.url}/practice/requests`)).json()) as { requests: unknown[] };
    expect(requests).toMatchObject([{ path: '/identity/token' }]);
  });

  it('refuses an unknown key with 3', async () => {
    const env = { IBMCLOUD_API_KEY: 'mistyped', GUESTLIST_CLOUD_URL: server.url };
    const { exitCode, document, stdout, stderr } = await run(['accounts', 'add', 'acme'], { env });
    expect(exitCode).toBe(3);
    expect(document).toMatchObject({ error: { code: 'key-invalid' } });
    expect(stdout + stderr).not.toContain('mistyped"');
  });

  it('refuses http to another computer', async () => {
    const { exitCode, document } = await run(['accounts', 'add', 'acme'], asOwner('http://cloud.example'));
    expect(exitCode).toBe(2);
    expect(document).toMatchObject({ error: { code: 'base-url-refused' } });
  });

  it('syncs names for offline use, and says when the cloud cannot be reached', async () => {
    await addAcme();
    const { document } = await run(['accounts', 'sync', 'acme'], asOwner());
    expect(document).toMatchObject({ name: 'acme', catalog: { accessGroups: 7, resourceGroups: 3 } });
    await server.close();
    const people = join(home, 'people.csv');
    await writeFile(people, 'email,access_groups\nann@x.org,Developers\n');
    const offline = await run(['preview', people, '--account', 'acme']);
    expect(offline).toMatchObject({ exitCode: 0, document: { invitations: [{ access: ['Developers'] }] } });
    expect(await run(['accounts', 'sync', 'acme'], asOwner())).toMatchObject({
      exitCode: 3,
      document: { error: { code: 'cloud-unreachable' } },
    });
  });

  it('does not use the key for another address than the stored one', async () => {
    await addAcme();
    const { exitCode, document } = await run(['accounts', 'sync', 'acme'], asOwner('http://127.0.0.1:9'));
    expect(exitCode).toBe(2);
    expect(document).toMatchObject({ error: { code: 'base-url-differs' } });
  });

  it('guesses no account while several are known', async () => {
    await addAcme();
    const people = join(home, 'people.csv');
    await writeFile(people, 'email\nann@x.org\n');
    const { exitCode, document } = await run(['preview', people]);
    expect(exitCode).toBe(2);
    expect(document).toMatchObject({ error: { code: 'account-needed' } });
  });

  it('forgets an account', async () => {
    await addAcme();
    expect(await run(['accounts', 'remove', 'acme'])).toMatchObject({ exitCode: 0, document: { removed: 'acme' } });
    expect(await run(['accounts', 'remove', 'acme'])).toMatchObject({ exitCode: 2 });
    expect(await run(['accounts', 'remove', 'practice'])).toMatchObject({ exitCode: 2 });
  });
});
