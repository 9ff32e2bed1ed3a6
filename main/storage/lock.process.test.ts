import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockFolder } from './lock-folder.ts';
import { claimEndpoint } from './lock-pipe.ts';
import { acquireLock, DataFolderInUse } from './lock.ts';
import { bundleChild, type Child, type ChildScript } from './testing/child.ts';
import { useTemporaryFolders } from './testing/temporary-folder.ts';

const newFolder = useTemporaryFolders();
const EARLY = '2026-11-22T12:00:00.000Z';
const LATE = '2026-11-22T13:00:00.000Z';
let taker: ChildScript;

beforeAll(async () => {
  taker = await bundleChild(join(import.meta.dirname, 'testing', 'lock-taker.ts'));
});
afterAll(() => taker.remove());

/** Starts processes and lets all of them reach for the lock at once; resolves with what each said. */
async function race(folder: string, sinces: readonly string[]): Promise<{ children: Child[]; said: string[] }> {
  const children = sinces.map((since) => taker.start(folder, since));
  await Promise.all(children.map((child) => child.printed(1)));
  for (const child of children) child.process.stdin!.write('go\n');
  await Promise.all(children.map((child) => child.printed(2)));
  return { children, said: children.map((child) => child.lines[1]!) };
}

test('whoever comes second is told who holds the folder', async () => {
  const folder = await newFolder();
  const lock = await acquireLock(folder, { program: 'window', since: EARLY });
  const refused = await acquireLock(folder, { program: 'cli', since: LATE }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DataFolderInUse);
  expect(refused).toMatchObject({
    code: 'in-use',
    path: folder,
    holder: { host: hostname(), program: 'window', pid: process.pid, since: EARLY },
  });
  await lock.release();
});

test('after a release the next one gets in and nothing is left', async () => {
  const folder = await newFolder();
  for (const since of [LATE, EARLY, LATE]) {
    const lock = await acquireLock(folder, { program: 'test', since });
    await lock.release();
    await lock.release();
  }
  expect(await readdir(join(folder, 'lock'))).toEqual([]);
});

test('a holder whose clock is ahead keeps the lock', async () => {
  const folder = await newFolder();
  const lock = await acquireLock(folder, { program: 'test', since: LATE });
  await expect(acquireLock(folder, { program: 'test', since: EARLY })).rejects.toBeInstanceOf(DataFolderInUse);
  await lock.release();
});

test('the lock of a killed process is free at once, and what it left is removed', async () => {
  const folder = await newFolder();
  const { children, said } = await race(folder, [EARLY]);
  expect(said).toEqual(['held']);
  await children[0]!.kill();
  expect(await readdir(join(folder, 'lock'))).toHaveLength(2);
  const lock = await acquireLock(folder, { program: 'test', since: LATE });
  expect(
    (await readdir(join(folder, 'lock'))).filter((name) => name.includes(String(children[0]!.process.pid))),
  ).toEqual([]);
  await lock.release();
});

test('of processes that reach for a stale lock at the same time exactly one gets it', async () => {
  const folder = await newFolder();
  for (let round = 0; round < 3; round += 1) {
    const { children, said } = await race(folder, [LATE, LATE, EARLY]);
    expect(said.toSorted()).toEqual(['held', 'refused', 'refused']);
    // Killed, not released: each round starts from what a crash leaves.
    await Promise.all(children.map((child) => child.kill()));
  }
});

test('of many reaching at once exactly one gets it, and all others learn who it is', async () => {
  const folder = await newFolder();
  const reach = Array.from({ length: 12 }, () => acquireLock(folder, { program: 'test', since: EARLY }));
  const outcomes = await Promise.allSettled(reach);
  const held = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(held).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ code: 'in-use', holder: { pid: process.pid } });
  }
  await held[0]!.value.release();
});

test('a data folder with a very long path has its lock elsewhere, for its owner only, and just as exclusive', async () => {
  const folder = join(await newFolder(), 'x'.repeat(120));
  await mkdir(folder);
  const lock = await acquireLock(folder, { program: 'test', since: EARLY });
  await expect(acquireLock(folder, { program: 'test', since: LATE })).rejects.toMatchObject({
    holder: { program: 'test' },
  });
  const place = await lockFolder(folder);
  expect(place).toMatch(/^\/tmp\/guestlist-\d+\/[0-9a-f]{16}$/);
  expect((await stat(place)).mode & 0o777).toBe(0o700);
  await lock.release();
  await rm(place, { recursive: true });
});

test('socket and note are for their owner only', async () => {
  const folder = await newFolder();
  const lock = await acquireLock(folder, { program: 'test', since: EARLY });
  const names = await readdir(join(folder, 'lock'));
  expect(names).toHaveLength(2);
  for (const name of names) expect((await stat(join(folder, 'lock', name))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'lock'))).mode & 0o777).toBe(0o700);
  await lock.release();
});

test('where an endpoint can have one listener only, as pipes on Windows, the second is told who it is', async () => {
  const folder = await newFolder();
  const reach = (program: string) => claimEndpoint(join(folder, 'pipe'), join(folder, 'lock.json'), { program });
  const first = await reach('window');
  expect(await reach('cli')).toEqual({ heldBy: '{"program":"window"}\n' });
  if ('heldBy' in first) return expect.unreachable();
  await first.release();
  const next = await reach('cli');
  expect(next).toHaveProperty('release');
  if ('release' in next) await next.release();
  expect(await readdir(folder)).toEqual([]);
});
