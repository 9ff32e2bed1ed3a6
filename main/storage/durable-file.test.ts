import * as nodeFs from 'node:fs/promises';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepTemporaries, writeDurably } from './durable-file.ts';
import { ensureFolder } from './folder.ts';
import type { WriteFs } from './rename.ts';
import { createStillClock } from './testing/still-clock.ts';
import { asOrdinaryUser } from './testing/ordinary-user.ts';
import { failWith } from './testing/failing-fs.ts';
import { useTemporaryFolders } from './testing/temporary-folder.ts';

const newFolder = useTemporaryFolders();
const clock = createStillClock();

test('the new content is there and the old one is kept beside it', async () => {
  const folder = await newFolder();
  const file = join(folder, 'a.json');
  for (const content of ['one', 'two', 'three']) await writeDurably(file, content, { clock });
  expect(await readFile(file, 'utf8')).toBe('three');
  expect(await readFile(`${file}.bak`, 'utf8')).toBe('two');
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'a.json.bak']);
});

test('a first write leaves an older backup alone', async () => {
  const file = join(await newFolder(), 'a.json');
  await writeFile(`${file}.bak`, 'precious');
  await writeDurably(file, 'one', { clock });
  expect(await readFile(`${file}.bak`, 'utf8')).toBe('precious');
});

test('a crash between keeping the backup and replacing the file leaves nothing that a later write trips over', async () => {
  const folder = await newFolder();
  const file = join(folder, 'a.json');
  await writeFile(file, 'one');
  await nodeFs.link(file, `${file}.bak`);
  await writeDurably(file, 'two', { clock });
  expect(await readFile(`${file}.bak`, 'utf8')).toBe('one');
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'a.json.bak']);
});

test('where the disk knows no hard links the backup is a copy', async () => {
  const file = join(await newFolder(), 'a.json');
  const fs: WriteFs = { ...nodeFs, link: failWith('ENOTSUP') };
  await writeDurably(file, 'one', { clock, fs });
  await writeDurably(file, 'two', { clock, fs });
  expect(await readFile(file, 'utf8')).toBe('two');
  expect(await readFile(`${file}.bak`, 'utf8')).toBe('one');
});

test('content and folder are synced before the write is acknowledged, the content before it gets its name', async () => {
  const folder = await newFolder();
  const file = join(folder, 'a.json');
  const steps: string[] = [];
  const open: WriteFs['open'] = async (path, ...rest) => {
    const handle = await nodeFs.open(path, ...rest);
    const sync = handle.sync.bind(handle);
    handle.sync = async () => {
      await sync();
      steps.push(path === folder ? 'sync folder' : 'sync content');
    };
    return handle;
  };
  const rename: WriteFs['rename'] = async (from, to) => {
    await nodeFs.rename(from, to);
    steps.push('rename');
  };
  await writeDurably(file, 'one', { clock, fs: { ...nodeFs, open, rename } });
  expect(steps).toEqual(['sync content', 'rename', 'sync folder']);
});

test('a rename that another program holds up is tried again for a moment', async () => {
  const file = join(await newFolder(), 'a.json');
  const waiting = createStillClock();
  const rename = failWith('EBUSY', 3, nodeFs.rename);
  await writeDurably(file, 'one', { clock: waiting, fs: { ...nodeFs, rename } });
  expect(await readFile(file, 'utf8')).toBe('one');
  expect(waiting.waits).toEqual([10, 20, 50]);
});

test('a rename that stays impossible fails after less than two seconds and leaves the old content', async () => {
  const folder = await newFolder();
  const file = join(folder, 'a.json');
  const waiting = createStillClock();
  await writeDurably(file, 'one', { clock });
  // The backup is renamed first and is let through.
  const rename: WriteFs['rename'] = (from, to) => (to === file ? failWith('EPERM')(from, to) : nodeFs.rename(from, to));
  const write = writeDurably(file, 'two', { clock: waiting, fs: { ...nodeFs, rename } });
  await expect(write).rejects.toMatchObject({ code: 'not-writable', path: file });
  expect(waiting.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(2_000);
  expect(await readFile(file, 'utf8')).toBe('one');
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'a.json.bak']);
});

test('a full disk is told apart, the old content stays and nothing half-written is left', async () => {
  const folder = await newFolder();
  const file = join(folder, 'a.json');
  await writeDurably(file, 'one', { clock });
  const open: WriteFs['open'] = async (...given) => {
    const handle = await nodeFs.open(...given);
    handle.writeFile = failWith('ENOSPC');
    return handle;
  };
  const write = writeDurably(file, 'two', { clock, fs: { ...nodeFs, open } });
  await expect(write).rejects.toMatchObject({ code: 'disk-full' });
  expect(await readFile(file, 'utf8')).toBe('one');
  expect(await readdir(folder)).toEqual(['a.json']);
});

test('a folder that may not be written is told apart', async () => {
  const folder = await newFolder();
  await asOrdinaryUser(folder, 0o500, async () => {
    await expect(writeDurably(join(folder, 'a.json'), 'x', { clock })).rejects.toMatchObject({ code: 'not-writable' });
    await expect(ensureFolder(join(folder, 'sub'))).rejects.toMatchObject({ code: 'not-writable' });
  });
});

test('folders, files, backups and temporary files are for their owner only', async () => {
  const folder = join(await newFolder(), 'deep', 'er');
  await ensureFolder(folder);
  const file = join(folder, 'a.json');
  const temporaryModes: number[] = [];
  const rename: WriteFs['rename'] = async (from, to) => {
    temporaryModes.push((await stat(from)).mode & 0o777);
    await nodeFs.rename(from, to);
  };
  await writeDurably(file, 'one', { clock, fs: { ...nodeFs, rename } });
  await writeDurably(file, 'two', { clock, fs: { ...nodeFs, rename } });
  const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
  expect(await mode(folder)).toBe(0o700);
  expect(await mode(join(folder, '..'))).toBe(0o700);
  expect(await mode(file)).toBe(0o600);
  expect(await mode(`${file}.bak`)).toBe(0o600);
  expect(temporaryModes).toEqual([0o600, 0o600, 0o600]);
});

test('writers of one file at the same time never mix their contents', async () => {
  const folder = await newFolder();
  const file = join(folder, 'a.json');
  const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(200_000));
  // Writers who all find no file make no backup.
  await writeDurably(file, 'before', { clock });
  await Promise.all(contents.map((content) => writeDurably(file, content, { clock })));
  expect(contents).toContain(await readFile(file, 'utf8'));
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'a.json.bak']);
});

test('left-over temporary files of a file are swept and nothing else is', async () => {
  const folder = await newFolder();
  const kept = ['a.json', 'a.json.bak', '.hidden', 'notes.tmp', '.b.json.4711-3.tmp', '.a.json.notes.tmp'];
  for (const name of [...kept, '.a.json.4711-3.tmp', '.a.json.4711-4.tmp']) await writeFile(join(folder, name), 'x');
  await mkdir(join(folder, 'sub'));
  await sweepTemporaries(join(folder, 'a.json'));
  expect((await readdir(folder)).sort()).toEqual([...kept, 'sub'].sort());
});
