import * as nodeFs from 'node:fs/promises';
import { copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDocument, type Document, type DocumentOptions, type Recovery } from './document.ts';
import { failWith } from './testing/failing-fs.ts';
import { asOrdinaryUser } from './testing/ordinary-user.ts';
import { createStillClock } from './testing/still-clock.ts';
import { useTemporaryFolders } from './testing/temporary-folder.ts';

const newFolder = useTemporaryFolders();
const schema = z.object({ names: z.array(z.string()) });
type Names = z.infer<typeof schema>;

const open = (file: string, more: Partial<DocumentOptions<Names>> = {}): Promise<Document<Names>> =>
  openDocument<Names>({
    file,
    version: 2,
    schema,
    migrate: (data) => ({ names: data }),
    initial: () => ({ names: [] }),
    clock: createStillClock(Date.UTC(2026, 10, 22, 12)),
    ...more,
  });

const add = (name: string) => (current: Names) => ({ names: [...current.names, name] });

/** A document changed three times, so that file and backup differ by one change. */
async function written(): Promise<string> {
  const file = join(await newFolder(), 'names.json');
  const document = await open(file);
  for (const name of ['ann', 'bo', 'cy']) await document.update(add(name));
  return file;
}

test('a document that was never written has its initial content and no file', async () => {
  const folder = await newFolder();
  expect((await open(join(folder, 'names.json'))).read()).toEqual({ names: [] });
  expect(await readdir(folder)).toEqual([]);
});

test('what was changed is there after opening again', async () => {
  expect((await open(await written())).read()).toEqual({ names: ['ann', 'bo', 'cy'] });
});

test('it stays a file on disk while tests run, where lowdb by its preset would only use memory', async () => {
  expect(JSON.parse(await readFile(await written(), 'utf8'))).toEqual({
    version: 2,
    data: { names: ['ann', 'bo', 'cy'] },
  });
});

test('changes made at the same time happen one after the other and none is lost', async () => {
  const file = join(await newFolder(), 'names.json');
  const document = await open(file);
  const names = Array.from({ length: 20 }, (_, index) => `p${index}`);
  await Promise.all(names.map((name) => document.update(add(name))));
  expect(document.read().names).toEqual(names);
  expect((await open(file)).read().names).toEqual(names);
});

test('memory does not run ahead of a write that is still going on or that failed', async () => {
  const file = await written();
  const fs = { ...nodeFs, rename: failWith('ENOSPC', 1, nodeFs.rename) };
  const document = await open(file, { fs });
  const failing = document.update(add('dee'));
  expect(document.read().names).toEqual(['ann', 'bo', 'cy']);
  await expect(failing).rejects.toMatchObject({ code: 'disk-full' });
  expect(document.read().names).toEqual(['ann', 'bo', 'cy']);
  await document.update(add('eve'));
  expect((await open(file)).read().names).toEqual(['ann', 'bo', 'cy', 'eve']);
});

test('the content given out cannot be changed', async () => {
  const document = await open(await written());
  expect(() => (document.read().names as string[]).push('mallory')).toThrow(TypeError);
  await expect(
    document.update((current) => {
      current.names.push('mallory');
      return current;
    }),
  ).rejects.toThrow(TypeError);
  expect(document.read().names).toEqual(['ann', 'bo', 'cy']);
});

test('what the schema refuses is not written', async () => {
  const file = await written();
  const document = await open(file);
  await expect(document.update(() => ({ names: [1] }) as unknown as Names)).rejects.toThrow();
  expect((await open(file)).read().names).toEqual(['ann', 'bo', 'cy']);
});

test('a change that changes nothing writes nothing', async () => {
  const file = await written();
  await (await open(file)).update((current) => current);
  expect(await readFile(`${file}.bak`, 'utf8')).toContain('["ann","bo"]');
});

test('a content of null is a content like any other', async () => {
  const file = join(await newFolder(), 'choice.json');
  const openChoice = () =>
    openDocument<string | null>({
      file,
      version: 1,
      schema: z.string().nullable(),
      migrate: (data) => data,
      initial: () => 'first',
      clock: createStillClock(),
    });
  const document = await openChoice();
  await document.update(() => 'second');
  await document.update(() => null);
  expect((await openChoice()).read()).toBeNull();
});

test('the initial content is asked for only where there is no file', async () => {
  const initial = () => expect.unreachable();
  expect((await open(await written(), { initial })).read().names).toEqual(['ann', 'bo', 'cy']);
});

test('an older version is brought up to date', async () => {
  const file = join(await newFolder(), 'names.json');
  await writeFile(file, JSON.stringify({ version: 1, data: ['ann'] }));
  const document = await open(file);
  expect(document.read()).toEqual({ names: ['ann'] });
  await document.update(add('bo'));
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ version: 2, data: { names: ['ann', 'bo'] } });
});

test('a newer version is refused and left exactly as it is', async () => {
  const folder = await newFolder();
  const file = join(folder, 'names.json');
  const newer = JSON.stringify({ version: 3, data: 'who knows' });
  await writeFile(file, newer);
  await copyFile(file, `${file}.bak`);
  await expect(open(file)).rejects.toMatchObject({ code: 'newer-version', path: file });
  expect(await readFile(file, 'utf8')).toBe(newer);
  expect((await readdir(folder)).sort()).toEqual(['names.json', 'names.json.bak']);
});

const DAMAGES: Record<string, (file: string) => Promise<void>> = {
  'cut off': (file) => truncate(file, 20),
  empty: (file) => truncate(file, 0),
  'filled with zeros': async (file) => writeFile(file, Buffer.alloc((await readFile(file)).length)),
  'something else': (file) => writeFile(file, '[]'),
  'against the schema': (file) => writeFile(file, '{"version":2,"data":{"names":7}}'),
  'of an old version that cannot be brought up to date': (file) => writeFile(file, '{"version":1,"data":7}'),
};

test.each(Object.entries(DAMAGES))('a file that is %s is moved aside and its backup loaded', async (_, damage) => {
  const file = await written();
  await damage(file);
  const damaged = await readFile(file);
  const told: Recovery[] = [];
  const document = await open(file, { onRecovered: (recovery) => told.push(recovery) });

  expect(document.read().names).toEqual(['ann', 'bo']);
  const aside = join(file, '..', 'names.damaged-2026-11-22T12-00-00.000Z.json');
  expect(told).toEqual([{ file, at: '2026-11-22T12:00:00.000Z', loaded: `${file}.bak`, damaged: aside }]);
  expect(await readFile(aside)).toEqual(damaged);

  await document.update(add('dee'));
  expect((await open(file, { onRecovered: () => expect.unreachable() })).read().names).toEqual(['ann', 'bo', 'dee']);
});

test('a second damage at the same instant does not replace the first damaged copy', async () => {
  const file = await written();
  for (const bytes of ['first', 'second']) {
    await writeFile(file, bytes);
    await open(file);
  }
  const aside = (await readdir(join(file, '..'))).filter((name) => name.includes('damaged')).sort();
  expect(aside).toEqual([
    'names.damaged-2026-11-22T12-00-00.000Z-2.json',
    'names.damaged-2026-11-22T12-00-00.000Z.json',
  ]);
});

test('a file that disappeared comes back from its backup', async () => {
  const file = await written();
  await rm(file);
  const told: Recovery[] = [];
  expect((await open(file, { onRecovered: (recovery) => told.push(recovery) })).read().names).toEqual(['ann', 'bo']);
  expect(told[0]?.damaged).toBeNull();
  expect(await readFile(file, 'utf8')).toContain('["ann","bo"]');
});

test('when the backup is damaged too nothing is touched', async () => {
  const file = await written();
  await writeFile(file, 'broken');
  await writeFile(`${file}.bak`, 'broken as well');
  await expect(open(file)).rejects.toMatchObject({ code: 'damaged', path: file });
  expect(await readFile(file, 'utf8')).toBe('broken');
  expect(await readFile(`${file}.bak`, 'utf8')).toBe('broken as well');
  expect((await readdir(join(file, '..'))).sort()).toEqual(['names.json', 'names.json.bak']);
});

test('a file that may not be read is not taken for a damaged one', async () => {
  const file = await written();
  await asOrdinaryUser(join(file, '..'), 0o000, async () => {
    await expect(open(file)).rejects.toMatchObject({ code: 'not-readable', path: file });
  });
  expect((await readdir(join(file, '..'))).sort()).toEqual(['names.json', 'names.json.bak']);
});

test('a reader without the lock gets the backup, moves nothing and may not write', async () => {
  const file = await written();
  await writeFile(file, 'broken');
  const told: Recovery[] = [];
  const document = await open(file, { readOnly: true, onRecovered: (recovery) => told.push(recovery) });
  expect(document.read().names).toEqual(['ann', 'bo']);
  expect(told[0]?.damaged).toBe(file);
  await expect(document.update(add('dee'))).rejects.toMatchObject({ code: 'not-writable' });
  expect(await readFile(file, 'utf8')).toBe('broken');
});
