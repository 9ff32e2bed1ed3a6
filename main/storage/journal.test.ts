import { appendFile, open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseJournal, readJournal } from './journal-content.ts';
import { openJournal, type Journal, type JournalOptions } from './journal.ts';
import { failWith } from './testing/failing-fs.ts';
import { useTemporaryFolders } from './testing/temporary-folder.ts';

const newFolder = useTemporaryFolders();
const schema = z.object({ n: z.number() });
type Event = z.infer<typeof schema>;

const newFile = async (): Promise<string> => join(await newFolder(), 'sub', 'journal.jsonl');
const openIt = (file: string, more: Partial<JournalOptions<Event>> = {}): Promise<Journal<Event>> =>
  openJournal({ file, schema, ...more });

async function written(...numbers: number[]): Promise<string> {
  const file = await newFile();
  const journal = await openIt(file);
  for (const n of numbers) await journal.append({ n });
  await journal.close();
  return file;
}

test('a journal that does not exist reads as an empty one', async () => {
  expect(await readJournal(await newFile(), schema)).toMatchObject({ events: [], torn: false, damagedLines: [] });
});

test('events come back in the order in which they were appended', async () => {
  const file = await newFile();
  const journal = await openIt(file);
  await Promise.all([1, 2, 3, 4, 5].map((n) => journal.append({ n })));
  await journal.append({ n: 6 });
  await journal.close();
  expect((await readJournal(file, schema)).events.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('opening again gives what was there and goes on after it', async () => {
  const file = await written(1, 2);
  const journal = await openIt(file);
  expect(journal.opened.events).toEqual([{ n: 1 }, { n: 2 }]);
  await journal.append({ n: 3 });
  await journal.close();
  expect(await readFile(file, 'utf8')).toBe('{"n":1}\n{"n":2}\n{"n":3}\n');
});

test('an event is synced before it is acknowledged, and appends at the same time share one sync', async () => {
  const file = await newFile();
  let syncs = 0;
  const counting: typeof open = async (...given) => {
    const handle = await open(...given);
    const datasync = handle.datasync.bind(handle);
    handle.datasync = async () => {
      await datasync();
      syncs += 1;
    };
    return handle;
  };
  const journal = await openIt(file, { open: counting });
  await journal.append({ n: 1 });
  expect(syncs).toBe(1);
  await Promise.all([2, 3, 4, 5, 6, 7, 8, 9].map((n) => journal.append({ n })));
  expect(syncs).toBeLessThanOrEqual(3);
  await journal.close();
});

test.each([
  ['half a line', '{"n":'],
  ['a line without its end', '{"n":3}'],
  ['zeros', '\0'.repeat(500)],
])('a torn end (%s) is tolerated and cut off before the next append', async (_, tail) => {
  const file = await written(1, 2);
  await appendFile(file, tail);
  expect(await readJournal(file, schema)).toMatchObject({ events: [{ n: 1 }, { n: 2 }], torn: true, damagedLines: [] });
  const journal = await openIt(file);
  expect(await readFile(file, 'utf8')).toBe(`{"n":1}\n{"n":2}\n${tail}`);
  await journal.append({ n: 4 });
  await journal.close();
  expect(await readFile(file, 'utf8')).toBe('{"n":1}\n{"n":2}\n{"n":4}\n');
});

test('damaged lines are reported by number and left in the file', async () => {
  const file = await newFile();
  await (await openIt(file)).close();
  const text = '{"n":1}\n\0\0\0\0\n{"n":3}\n{"m":4}\n\n{"n":6}\n';
  await writeFile(file, text);
  const journal = await openIt(file);
  expect(journal.opened).toMatchObject({
    events: [{ n: 1 }, { n: 3 }, { n: 6 }],
    damagedLines: [2, 4, 5],
    torn: false,
  });
  await journal.append({ n: 7 });
  await journal.close();
  expect(await readFile(file, 'utf8')).toBe(`${text}{"n":7}\n`);
});

test('a complete last line that cannot be read is damage, not a torn end', () => {
  expect(parseJournal(Buffer.from('{"n":1}\n{"n":\n'), schema)).toMatchObject({ damagedLines: [2], torn: false });
});

test('a disk that is full in the middle of a line fails that append and does not spoil the next', async () => {
  const file = await newFile();
  let failing = false;
  const filling: typeof open = async (...given) => {
    const handle = await open(...given);
    const write = handle.appendFile.bind(handle);
    handle.appendFile = async (data) => {
      if (!failing) return write(data);
      await write((data as Uint8Array).subarray(0, 4));
      return failWith('ENOSPC')();
    };
    return handle;
  };
  const journal = await openIt(file, { open: filling });
  await journal.append({ n: 1 });
  failing = true;
  await expect(journal.append({ n: 2 })).rejects.toMatchObject({ code: 'disk-full', path: file });
  failing = false;
  await journal.append({ n: 3 });
  await journal.close();
  expect(await readFile(file, 'utf8')).toBe('{"n":1}\n{"n":3}\n');
});

test('an event that the schema refuses is not written', async () => {
  const file = await newFile();
  const journal = await openIt(file);
  await expect(journal.append({ n: 'one' } as unknown as Event)).rejects.toThrow();
  await journal.close();
  expect(await readFile(file, 'utf8')).toBe('');
});

test('a journal is for its owner only', async () => {
  const file = await written(1);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(join(file, '..'))).mode & 0o777).toBe(0o700);
});
