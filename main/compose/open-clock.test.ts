import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClock } from './open-clock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guestlist-clock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('without a speed nothing is written', async () => {
  await openClock(folder, {});
  expect(await readdir(folder)).toEqual([]);
});

test('processes that open the clock of one folder one after the other agree on the time', async () => {
  const env = { GUESTLIST_SPEED: '1000' };
  const first = await openClock(folder, env);
  await first.sleep(20_000);
  const stored = first.now();
  const second = await openClock(folder, env);
  expect(second.now()).toBeGreaterThanOrEqual(stored);
});

test('a speed that is none is refused before anything is written', async () => {
  await expect(openClock(folder, { GUESTLIST_SPEED: 'fast' })).rejects.toMatchObject({ code: 'bad-request' });
  expect(await readdir(folder)).toEqual([]);
});
