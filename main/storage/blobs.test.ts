import { createHash } from 'node:crypto';
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyBlob, createBlob, discardBlob, readBlob, readPiece, sealBlob, writePiece } from './blobs.ts';
import { asOrdinaryUser } from './testing/ordinary-user.ts';
import { createStillClock } from './testing/still-clock.ts';
import { useTemporaryFolders } from './testing/temporary-folder.ts';

const newFolder = useTemporaryFolders();
const clock = createStillClock();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (piece: Uint8Array): string => new TextDecoder().decode(piece);
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

async function sealed(content: string): Promise<string> {
  const folder = await newFolder();
  await createBlob(join(folder, 'up', 'a'));
  await writePiece(join(folder, 'up', 'a'), 0, bytes(content));
  await sealBlob(join(folder, 'up', 'a'), join(folder, 'files', 'a'), { clock });
  return join(folder, 'files', 'a');
}

test('pieces make the file, which moves to its place when it is complete', async () => {
  const folder = await newFolder();
  const upload = join(folder, 'uploads', 'u1');
  await createBlob(upload);
  expect(await writePiece(upload, 0, bytes('ann@x.org\n'))).toBe(10);
  expect(await writePiece(upload, 10, bytes('bo@x.org\n'))).toBe(19);
  const place = join(folder, 'files', 'f1');
  expect(await sealBlob(upload, place, { clock })).toEqual({ size: 19, sha256: sha256('ann@x.org\nbo@x.org\n') });
  expect(await readFile(place, 'utf8')).toBe('ann@x.org\nbo@x.org\n');
  expect(await readdir(join(folder, 'uploads'))).toEqual([]);
});

test('a piece that is sent again takes its own place', async () => {
  const file = join(await newFolder(), 'a');
  await createBlob(file);
  await writePiece(file, 0, bytes('one,'));
  await writePiece(file, 4, bytes('two,'));
  await writePiece(file, 4, bytes('two,'));
  expect(await readFile(file, 'utf8')).toBe('one,two,');
  expect(await writePiece(file, 0, bytes('x'))).toBe(1);
  expect(await readFile(file, 'utf8')).toBe('x');
});

test('a range is read exactly, shorter at the end and empty behind it', async () => {
  const file = await sealed('0123456789');
  expect(text(await readPiece(file, 0, 4))).toBe('0123');
  expect(text(await readPiece(file, 8, 4))).toBe('89');
  expect(await readPiece(file, 10, 4)).toHaveLength(0);
  expect(await readPiece(file, 99, 4)).toHaveLength(0);
});

test('an empty file is a file', async () => {
  const file = await sealed('');
  expect(await readBlob(file, { size: 0, sha256: sha256('') })).toHaveLength(0);
});

test('a sealed file that changed on disk is damaged, not shorter', async () => {
  const file = await sealed('ann@x.org\nbo@x.org\n');
  const facts = { size: 19, sha256: sha256('ann@x.org\nbo@x.org\n') };
  expect(text(await readBlob(file, facts))).toBe('ann@x.org\nbo@x.org\n');
  await truncate(file, 10);
  await expect(readBlob(file, facts)).rejects.toMatchObject({ code: 'damaged', path: file });
});

test('a copy is a file of its own', async () => {
  const file = await sealed('one');
  const copy = join(file, '..', '..', 'other', 'b');
  await copyBlob(file, copy);
  await writeFile(file, 'changed');
  expect(await readFile(copy, 'utf8')).toBe('one');
});

test('files are for their owner only, from the first byte on', async () => {
  const file = join(await newFolder(), 'uploads', 'a');
  await createBlob(file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(join(file, '..'))).mode & 0o777).toBe(0o700);
  await sealBlob(file, `${file}-sealed`, { clock });
  await copyBlob(`${file}-sealed`, `${file}-copy`);
  for (const name of ['-sealed', '-copy']) expect((await stat(file + name)).mode & 0o777).toBe(0o600);
});

test('what is missing, in the way or not allowed is told apart', async () => {
  const folder = await newFolder();
  const file = join(folder, 'a');
  await expect(readPiece(file, 0, 1)).rejects.toMatchObject({ code: 'not-readable' });
  await expect(writePiece(file, 0, bytes('x'))).rejects.toMatchObject({ code: 'not-writable' });
  await createBlob(file);
  await expect(createBlob(file)).rejects.toMatchObject({ code: 'not-writable' });
  await asOrdinaryUser(folder, 0o500, async () => {
    await expect(createBlob(join(folder, 'b'))).rejects.toMatchObject({ code: 'not-writable' });
  });
});

test('a discarded file is gone, and discarding again is fine', async () => {
  const file = join(await newFolder(), 'a');
  await createBlob(file);
  await discardBlob(file);
  await discardBlob(file);
  expect(await readdir(join(file, '..'))).toEqual([]);
});
