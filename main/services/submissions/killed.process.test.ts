import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submissionEventSchema } from '#app/submission/event.ts';
import { readJournal } from '../../storage/journal-content.ts';
import { bundleChild, type Child, type ChildScript } from '../../storage/testing/child.ts';
import { journalOf } from './run.ts';
import { DRAFT, useWorlds } from './testing/practice-room.ts';

const newWorld = useWorlds();
const SPEED = 150;
let submitter: ChildScript;

beforeAll(async () => {
  submitter = await bundleChild(join(import.meta.dirname, 'testing', 'submit-child.ts'));
});
afterAll(() => submitter.remove());

/** Resolves when the child has said this `times` times. */
async function whenSaid(child: Child, word: string, times: number): Promise<void> {
  while (child.lines.filter((line) => line === word).length < times) await child.printed(child.lines.length + 1);
}

test('a submission of 900 people that is killed three times ends with everybody PENDING and nobody invited twice', async () => {
  // The first call of the first process and the second of the second are slow enough to be under way when the kill comes.
  const slow = ['POST users delay=500 nth=1', 'POST users delay=500 nth=3'];
  const world = await newWorld('', { speed: SPEED, faults: slow });
  const start = () => submitter.start(world.folder, world.practice.url, String(SPEED), String(world.anchor));
  for (const [word, times] of [
    ['calling', 1],
    ['calling', 2],
    ['between', 5],
  ] as const) {
    const child = start();
    await whenSaid(child, word, times);
    await child.kill();
  }
  const last = start();
  expect(await last.ended()).toBe(0);
  expect(last.lines.at(-1)).toBe('confirmed');

  expect(await world.violations()).toMatchObject({ doubleInvitations: 0, removedMembers: 0, over100: 0 });
  const { submissions } = await world.open({ readOnly: true });
  const latest = await submissions.latestOf(DRAFT);
  expect(latest?.unfinished).toBe(false);
  expect((await submissions.open(latest!.id)).counts).toEqual({ PENDING: 900 });

  const { events } = await readJournal(journalOf(join(world.folder, latest!.id)), submissionEventSchema);
  const count = (type: string) => events.filter((event) => event.type === type).length;
  expect(count('reopened')).toBe(3);
  expect(count('call-intended') - count('call-answered')).toBe(2);
});
