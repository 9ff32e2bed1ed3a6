import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useTemporaryFolders } from '../../storage/testing/temporary-folder.ts';
import { openUploads, type Uploads } from './uploads.ts';

const newFolder = useTemporaryFolders();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function open(folder: string, maxBytes?: number): Promise<Uploads> {
  let made = 0;
  const ids = { next: () => String((made += 1)).padStart(32, '0') };
  return openUploads({ folder, ids, ...(maxBytes !== undefined && { maxBytes }) });
}

test('a file arrives in pieces and is handed over once', async () => {
  const uploads = await open(await newFolder());
  const { upload } = await uploads.begin('people.csv');
  expect(await uploads.append(upload, 0, bytes('ann@x.org\n'))).toEqual({ size: 10 });
  expect(await uploads.append(upload, 10, bytes('bo@x.org\n'))).toEqual({ size: 19 });
  const file = uploads.take(upload);
  expect(file).toMatchObject({ id: upload, name: 'people.csv' });
  expect(await readFile(file.path, 'utf8')).toBe('ann@x.org\nbo@x.org\n');
  expect(() => uploads.take(upload)).toThrow(expect.objectContaining({ code: 'upload-unknown' }));
});

test('a piece whose answer was lost can be sent again', async () => {
  const uploads = await open(await newFolder());
  const { upload } = await uploads.begin('a.csv');
  await uploads.append(upload, 0, bytes('one'));
  await Promise.all([uploads.append(upload, 3, bytes('two')), uploads.append(upload, 3, bytes('two'))]);
  expect(await readFile(uploads.take(upload).path, 'utf8')).toBe('onetwo');
});

test('bytes that would leave a gap are refused', async () => {
  const uploads = await open(await newFolder());
  const { upload } = await uploads.begin('a.csv');
  await expect(uploads.append(upload, 1, bytes('x'))).rejects.toMatchObject({ code: 'bad-request' });
  expect(await uploads.append(upload, 0, bytes('x'))).toEqual({ size: 1 });
});

test('a file over the limit is refused by name', async () => {
  const uploads = await open(await newFolder(), 4);
  const { upload } = await uploads.begin('a.csv');
  await uploads.append(upload, 0, bytes('1234'));
  await expect(uploads.append(upload, 4, bytes('5'))).rejects.toMatchObject({
    code: 'file-too-large',
    params: { name: 'a.csv' },
  });
});

test('a discarded file is gone, and what is not known cannot be added to', async () => {
  const folder = await newFolder();
  const uploads = await open(folder);
  const { upload } = await uploads.begin('a.csv');
  await uploads.discard(upload);
  await uploads.discard(upload);
  expect(await readdir(folder)).toEqual([]);
  await expect(uploads.append(upload, 0, bytes('x'))).rejects.toMatchObject({ code: 'upload-unknown' });
});

test('what an earlier run left is removed at the start', async () => {
  const folder = join(await newFolder(), 'uploads');
  await (await open(folder)).begin('a.csv');
  expect(await readdir(folder)).toHaveLength(1);
  await open(folder);
  expect(await readdir(folder)).toEqual([]);
});
