import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openDocument } from './document.ts';
import { readJournal } from './journal-content.ts';
import { bundleChild, type ChildScript } from './testing/child.ts';
import { createStillClock } from './testing/still-clock.ts';
import { useTemporaryFolders } from './testing/temporary-folder.ts';

const newFolder = useTemporaryFolders();
const schema = z.object({ number: z.number(), filler: z.string() });
let writer: ChildScript;

beforeAll(async () => {
  writer = await bundleChild(join(import.meta.dirname, 'testing', 'writer.ts'));
});
afterAll(() => writer.remove());

/** Lets a writer acknowledge something, kills it `delay` milliseconds later and returns the last number acknowledged. */
async function killWriter(how: string, file: string, delay: number): Promise<number> {
  const child = writer.start(how, file);
  await child.printed(1);
  await wait(delay);
  await child.kill();
  return Number(child.lines.at(-1));
}

/** Moments spread over several writes, which take a few milliseconds each. Fixed, so that a failure can be repeated. */
const DELAYS = [0, 3, 7, 12, 18, 25];

test('a document keeps every acknowledged change when its writer is killed', async () => {
  const folder = await newFolder();
  const file = join(folder, 'document.json');
  let acknowledged = 0;
  for (const delay of DELAYS) {
    acknowledged = Math.max(acknowledged, await killWriter('document', file, delay));
    const document = await openDocument({
      file,
      version: 1,
      schema,
      migrate: (data) => data,
      initial: () => ({ number: 0, filler: '' }),
      clock: createStillClock(),
      onRecovered: () => expect.unreachable(),
    });
    // One change may be on disk whose acknowledgement was not printed any more.
    expect(document.read().number).toBeGreaterThanOrEqual(acknowledged);
    expect(document.read().number).toBeLessThanOrEqual(acknowledged + 1);
  }
  expect((await readdir(folder)).sort()).toEqual(['document.json', 'document.json.bak']);
});

test('a journal keeps every acknowledged event, in order and once, when its writer is killed', async () => {
  const file = join(await newFolder(), 'journal.jsonl');
  for (const delay of DELAYS) {
    const acknowledged = await killWriter('journal', file, delay);
    const { events, damagedLines } = await readJournal(file, schema);
    expect(damagedLines).toEqual([]);
    expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
    expect(events.length).toBeGreaterThanOrEqual(acknowledged);
  }
});

test('the control: a writer that overwrites in place is seen to tear', async () => {
  const file = join(await newFolder(), 'document.json');
  const isTorn = async (): Promise<boolean> => {
    try {
      JSON.parse(await readFile(file, 'utf8'));
      return false;
    } catch {
      return true;
    }
  };
  let torn = false;
  for (let round = 0; round < 40 && !torn; round += 1) {
    await killWriter('naive', file, round % 10);
    torn = await isTorn();
  }
  expect(torn).toBe(true);
});
