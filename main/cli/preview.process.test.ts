import { existsSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTemporaryFolders } from '../storage/testing/temporary-folder.ts';
import { runCli, type CliResult } from './testing/run-cli.ts';

const newFolder = useTemporaryFolders();
let folder: string;
let home: string;

beforeEach(async () => {
  folder = await newFolder();
  home = join(folder, 'home');
});

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const run = (...args: readonly string[]): Promise<CliResult> => runCli(args, { home });

describe('preview', () => {
  it('prints the document that scripts rely on', async () => {
    const people = await write(
      'people.csv',
      'E-mail;Name;access_groups\nAnn@X.org;Ann;Developers\nbo@;Bo;Developers\n',
    );
    const { exitCode, document, stderr } = await run('preview', people, '--json');
    expect(document).toEqual({
      source: [{ file: 'people.csv', encoding: 'utf-8', delimiter: ';', headerLine: 1, rows: 2 }],
      people: 1,
      persons: [{ email: 'ann@x.org', lines: [2], columns: { Name: 'Ann' }, invitation: 0 }],
      invitations: [
        {
          access: ['Developers'],
          invitees: ['ann@x.org'],
          request: {
            users: [{ email: 'ann@x.org', account_role: 'Member' }],
            access_groups: ['AccessGroupId-dev00000-0000-4000-8000-000000000001'],
          },
        },
      ],
      issues: expect.arrayContaining([
        expect.objectContaining({
          severity: 'error',
          code: 'email-invalid',
          file: 'people.csv',
          line: 3,
          value: 'bo@',
        }),
      ]) as unknown,
      accounting: { rows: 2, accepted: 1, merged: 0, rejected: 1, ignored: 0 },
    });
    expect(exitCode).toBe(1);
    expect(stderr).toBe('');
  });

  it('writes nothing', async () => {
    const people = await write('people.csv', 'email,access_groups\nann@x.org,Developers\n');
    expect((await run('preview', people)).exitCode).toBe(0);
    expect(existsSync(home)).toBe(false);
  });

  it('shows people, access and findings to people', async () => {
    const people = await write('people.csv', 'email,access_groups\nann@x.org,Developers\nbo@x.org,Auditors\n');
    const { stdout } = await run('preview', people);
    expect(stdout).toContain('2 people in 2 invitations');
    expect(stdout).toContain('2 rows = 2 accepted + 0 merged + 0 rejected + 0 ignored');
    expect(stdout).toMatch(/\+ Developers\n {2}ann@x\.org/);
  });

  it('gives everybody the groups of --access-groups', async () => {
    const people = await write('people.csv', 'email\nann@x.org\n');
    const { document, exitCode } = await run('preview', people, '--access-groups', 'Developers;Auditors', '--json');
    expect(document).toMatchObject({ invitations: [{ access: ['Auditors', 'Developers'] }] });
    expect(exitCode).toBe(0);
  });

  it('takes a column for what --map says it is', async () => {
    const people = await write(
      'people.csv',
      'Work mail,Private mail,access_groups\nann@x.org,ann@home.org,Developers\n',
    );
    const { document } = await run('preview', people, '--map', 'email=private MAIL', '--json');
    expect(document).toMatchObject({ persons: [{ email: 'ann@home.org' }] });
  });

  it.each([
    ['a column that no file has', 'email=Telephone', '“Telephone”; there are “Mail”, “access_groups”'],
    ['something no column can be', 'shoe-size=Mail', '“shoe-size” is nothing that a column can be'],
    ['no column at all', 'email', 'write it as field="Column"'],
  ])('refuses %s', async (_, map, words) => {
    const people = await write('people.csv', 'Mail,access_groups\nann@x.org,Developers\n');
    const { exitCode, stderr, document } = await run('preview', people, '--map', map, '--json');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(words);
    expect(document).toMatchObject({ error: { code: 'bad-request' } });
  });

  it('refuses to join on a column that the people do not have', async () => {
    const people = await write('people.csv', 'email,Team\nann@x.org,red\n');
    const access = await write('access.csv', 'Team,access_groups\nred,Developers\n');
    const { document, exitCode, stderr } = await run('preview', people, '--access', access, '--on', 'Taem', '--json');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('“Taem”; there are “email”, “Team”');
    expect(document).toMatchObject({ error: { code: 'bad-request' } });
  });

  it('joins people and access on a shared column', async () => {
    const people = await write('people.csv', 'email,Team\nann@x.org,red\nbo@x.org,blue\n');
    const access = await write('access.csv', 'Team,access_groups\nred,Developers\nblue,Auditors\n');
    const { document, exitCode } = await run('preview', people, '--access', access, '--on', 'Team', '--json');
    expect(document).toMatchObject({
      people: 2,
      source: [{ file: 'people.csv' }, { file: 'access.csv' }],
      invitations: [{ access: ['Developers'] }, { access: ['Auditors'] }],
    });
    expect(exitCode).toBe(0);
  });

  it('gives the document also of a file that cannot be used', async () => {
    const workbook = await write('people.xlsx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0, 0, 0]));
    const { exitCode, document } = await run('preview', workbook, '--json');
    expect(document).toMatchObject({ people: 0, invitations: [], issues: [{ code: 'file-not-text' }] });
    expect(exitCode).toBe(2);
  });

  it('says that a file is not there', async () => {
    const { exitCode, document } = await run('preview', join(folder, 'none.csv'), '--json');
    expect(exitCode).toBe(2);
    expect(document).toMatchObject({
      error: { code: 'bad-request', message: expect.stringContaining('none.csv') as string },
    });
  });

  it('knows no account that was not added', async () => {
    const people = await write('people.csv', 'email\nann@x.org\n');
    const { exitCode, document } = await run('preview', people, '--account', 'acme', '--json');
    expect(exitCode).toBe(2);
    expect(document).toMatchObject({ error: { code: 'account-unknown' } });
  });
});

describe('drafts', () => {
  it('are kept by import and shown by id and by name, each in its own process', async () => {
    const people = await write('Platform team.csv', 'email,access_groups\nann@x.org,Developers\n');
    const imported = (await run('import', people, '--json')).document as { draft: { id: string; name: string } };
    expect(imported.draft.name).toBe('Platform team');
    const { draft, ...preview } = imported;
    expect((await run('drafts', 'show', draft.id, '--json')).document).toEqual(preview);
    expect((await run('drafts', 'show', 'platform TEAM', '--json')).document).toEqual(preview);
    expect((await run('drafts', '--json')).document).toMatchObject({
      drafts: [{ id: draft.id, name: 'Platform team', account: 'practice', people: 1 }],
    });
  });

  it('keep their decisions', async () => {
    const people = await write('people.csv', 'Work mail,Private mail\nann@x.org,ann@home.org\n');
    const { document } = await run(
      'import',
      people,
      '--map',
      'email=Private mail',
      '--access-groups',
      'Developers',
      '--name',
      'mapped',
      '--json',
    );
    expect(document).toMatchObject({ persons: [{ email: 'ann@home.org' }] });
    expect((await run('drafts', 'show', 'mapped', '--json')).document).toMatchObject({
      invitations: [{ access: ['Developers'], invitees: ['ann@home.org'] }],
    });
  });

  it('have names of their own', async () => {
    const people = await write('people.csv', 'email,access_groups\nann@x.org,Developers\n');
    expect((await run('import', people, '--name', 'mine')).exitCode).toBe(0);
    const again = await run('import', people, '--name', 'mine', '--json');
    expect(again.exitCode).toBe(2);
    expect(again.document).toMatchObject({ error: { code: 'name-taken' } });
    expect((await run('drafts', '--json')).document).toMatchObject({ drafts: [{ name: 'mine' }] });
  });

  it('are not made of a file that cannot be used', async () => {
    const empty = await write('empty.csv', '');
    const { exitCode, document } = await run('import', empty, '--json');
    expect(exitCode).toBe(2);
    expect(document).toMatchObject({ invitations: [], issues: [{ code: 'file-empty' }] });
    expect(document).not.toHaveProperty('draft');
    expect((await run('drafts', '--json')).document).toEqual({ drafts: [] });
  });

  it('are not made of a file too large to be read, however large', async () => {
    const huge = await write('huge.csv', 'email\n');
    await truncate(huge, 3 * 1024 ** 3);
    const [previewed, imported] = [await run('preview', huge, '--json'), await run('import', huge, '--json')];
    expect(imported).toMatchObject({ exitCode: 2, stderr: '' });
    expect(imported.document).toMatchObject({ people: 0, issues: [{ code: 'file-too-large', line: null }] });
    expect(previewed.document).toEqual(imported.document);
  });

  it('are deleted for good', async () => {
    const people = await write('people.csv', 'email,access_groups\nann@x.org,Developers\n');
    await run('import', people);
    expect((await run('drafts', 'delete', 'people', '--json')).document).toMatchObject({ deleted: { name: 'people' } });
    expect(await run('drafts', 'show', 'people')).toMatchObject({ exitCode: 2 });
    expect((await run('drafts', '--json')).document).toEqual({ drafts: [] });
  });
});
