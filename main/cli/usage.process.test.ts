import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { acquireLock } from '../storage/lock.ts';
import { useTemporaryFolders } from '../storage/testing/temporary-folder.ts';
import { findBuilt } from '../testing/find-built.ts';
import { runCli } from './testing/run-cli.ts';

const newFolder = useTemporaryFolders();
let folder: string;
let home: string;

beforeEach(async () => {
  folder = await newFolder();
  home = join(folder, 'home');
});

describe('wrong usage', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['explode']],
    ['a name that every object has', ['constructor']],
    ['an unknown option', ['preview', 'x.csv', '--expload']],
    ['an argument too many', ['drafts', 'show', 'one', 'two']],
    ['an argument too few', ['submit', '--yes']],
    ['seconds apart from --wait', ['submit', 'draft', '--yes', '--wait', '60']],
    ['submitting without --yes', ['submit', 'draft']],
    ['cancelling nobody', ['cancel', 'abcdef01']],
    ['people and an option at once', ['cancel', 'abcdef01', 'ann@x.org', '--all-pending']],
    ['an age without a unit', ['resend', 'abcdef01', '--older-than', '7']],
  ])('ends with 2: %s', async (_, args) => {
    const { exitCode, stdout, stderr } = await runCli(args, { home });
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
    expect(existsSync(home)).toBe(false);
  });

  it('shows the usage of the command', async () => {
    const { stderr } = await runCli(['preview', '--expload'], { home });
    expect(stderr).toContain("unknown option '--expload'");
    expect(stderr).toContain('Usage: guestlist preview [options] <people.csv>');
  });

  it('is a document too where one was asked for', async () => {
    const { document, exitCode } = await runCli(['explode', '--json'], { home });
    expect(document).toEqual({ error: { code: 'bad-request', message: "unknown command 'explode'" } });
    expect(exitCode).toBe(2);
  });

  it('is not asking for help or the version', async () => {
    const help = await runCli(['--help'], { home });
    expect(help).toMatchObject({ exitCode: 0, stderr: '' });
    expect(help.stdout).toContain('preview');
    expect(await runCli(['--version'], { home })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
  });
});

describe('a data folder in use', () => {
  it('refuses commands that write, with 4 and who holds it, and lets readers in', async () => {
    const people = join(folder, 'people.csv');
    await writeFile(people, 'email,access_groups\nann@x.org,Developers\n');
    const lock = await acquireLock(home, { program: 'The window', since: '2026-11-22T13:00:00.000Z' });
    try {
      const refused = await runCli(['import', people, '--json'], { home });
      expect(refused.exitCode).toBe(4);
      expect(refused.document).toMatchObject({
        error: { code: 'data-folder-in-use', message: expect.stringContaining('The window') as string },
      });
      expect(await runCli(['drafts', '--json'], { home })).toMatchObject({ exitCode: 0, document: { drafts: [] } });
      expect(await runCli(['preview', people], { home })).toMatchObject({ exitCode: 0 });
    } finally {
      await lock.release();
    }
  });
});

describe('template', () => {
  it('is a list that has no errors for the practice account', async () => {
    const out = join(folder, 'template.csv');
    expect(await runCli(['template', '--out', out, '--json'], { home })).toMatchObject({
      exitCode: 0,
      document: { file: out },
    });
    expect((await runCli(['preview', out, '--json'], { home })).exitCode).toBe(0);
    const { stdout } = await runCli(['template'], { home });
    expect(stdout).toBe(await readFile(out, 'utf8'));
  });

  it('says when it cannot be written', async () => {
    const { exitCode, stderr } = await runCli(['template', '--out', join(folder, 'no', 'such', 'folder.csv')], {
      home,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('folder.csv cannot be written');
  });
});

describe('practice', () => {
  const start = (...args: readonly string[]) => {
    const child = spawn(process.execPath, [findBuilt('cli'), 'practice', ...args], {
      env: { PATH: process.env['PATH'], GUESTLIST_HOME: home },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { child, ended, lines: createInterface(child.stdout) };
  };

  it('says where it is on its first line, touches no data folder, and ends when asked', async () => {
    const { child, ended, lines } = start('--users', '3', '--seed', '7');
    const first = JSON.parse(((await lines[Symbol.asyncIterator]().next()) as { value: string }).value) as {
      url: string;
    };
    expect(first).toEqual({ url: first.url, accountId: 'a1b2c3d4e5f60718293a4b5c6d7e8f90', apiKey: 'practice' });
    expect(await (await fetch(`${first.url}/practice/about`)).json()).toMatchObject({ practice: true });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(existsSync(home)).toBe(false);
  });

  it.each([
    ['a fault that makes no sense', ['--fault', 'nonsense']],
    ['a port that is none', ['--port', 'eighty']],
  ])('refuses %s', async (_, args) => {
    expect(await runCli(['practice', ...args], { home })).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
