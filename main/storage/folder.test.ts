import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFolder, moveFolder, removeFolder, sweepFolder } from './folder.ts';
import { createStillClock } from './testing/still-clock.ts';
import { useTemporaryFolders } from './testing/temporary-folder.ts';

const newFolder = useTemporaryFolders();

async function filled(): Promise<string> {
  const folder = join(await newFolder(), 'b');
  await mkdir(join(folder, 'deep', 'er'), { recursive: true });
  await writeFile(join(folder, 'deep', 'er', 'file'), 'x');
  await writeFile(join(folder, 'a'), 'x');
  return folder;
}

test('names come sorted, and a missing folder has none', async () => {
  const folder = await filled();
  expect(await listFolder(folder)).toEqual(['a', 'deep']);
  expect(await listFolder(join(folder, 'nowhere'))).toEqual([]);
});

test('what is no folder cannot be listed', async () => {
  await expect(listFolder(join(await filled(), 'a'))).rejects.toMatchObject({ code: 'not-readable' });
});

test('a folder moves with everything in it, also to a place that is not there yet', async () => {
  const folder = await filled();
  const target = join(folder, '..', 'trash', 'c');
  await moveFolder(folder, target, { clock: createStillClock() });
  expect(await readdir(join(target, 'deep', 'er'))).toEqual(['file']);
  expect(await listFolder(folder)).toEqual([]);
});

test('moving what is not there fails', async () => {
  const folder = await newFolder();
  const move = moveFolder(join(folder, 'x'), join(folder, 'y'), { clock: createStillClock() });
  await expect(move).rejects.toMatchObject({ code: 'not-writable' });
});

test('removing and sweeping take everything in a folder, and nothing there is fine', async () => {
  const folder = await filled();
  await sweepFolder(folder);
  expect(await readdir(folder)).toEqual([]);
  await removeFolder(folder);
  await removeFolder(folder);
  await sweepFolder(folder);
  expect(await listFolder(join(folder, '..'))).toEqual([]);
});
