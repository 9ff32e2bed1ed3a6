import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from './log.ts';

const clock = { now: () => Date.UTC(2026, 10, 22, 12), sleep: async () => undefined };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guestlist-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const logs = (): string => join(folder, 'logs');
const read = async (name = 'guestlist.log'): Promise<string> => readFile(join(logs(), name), 'utf8');

test('a line has its level, time of the clock, process, fields and message', async () => {
  const log = createLog(folder, clock);
  log.warn({ draft: 'd1', people: 3 }, 'slow');
  log.close();
  expect(JSON.parse(await read())).toEqual({
    level: 40,
    time: '2026-11-22T12:00:00.000Z',
    pid: process.pid,
    draft: 'd1',
    people: 3,
    msg: 'slow',
  });
});

test('secrets and addresses never reach the file, neither by field nor by message nor in an error', async () => {
  const log = createLog(folder, clock);
  const token = 'eyJraWQiOiIyMDI2In0.eyJpYW1faWQiOiJJQk1pZC0xIn0.c2lnbmF0dXJl';
  log.info({ apiKey: 'hunter2', note: `to ann@x.org` }, `with Bearer ${token}`);
  log.error({ error: new Error(`ann@x.org used password=hunter2`) }, 'failed');
  log.close();
  const text = await read();
  expect(text.trim().split('\n')).toHaveLength(2);
  expect(text).not.toMatch(/hunter2|ann@x\.org|eyJ/);
});

test('the file is for its owner only and goes on where the last run ended', async () => {
  for (const run of [1, 2]) {
    const log = createLog(folder, clock);
    log.info({ run }, 'started');
    log.close();
  }
  expect((await read()).trim().split('\n')).toHaveLength(2);
  expect((await stat(join(logs(), 'guestlist.log'))).mode & 0o777).toBe(0o600);
  expect((await stat(logs())).mode & 0o777).toBe(0o700);
});

test('it never takes more room than two files of the size allowed, and keeps the newest lines', async () => {
  const log = createLog(folder, clock, 2_000);
  for (let line = 1; line <= 200; line += 1) log.info({ line }, 'x'.repeat(100));
  log.close();
  expect((await readdir(logs())).sort()).toEqual(['guestlist.log', 'guestlist.log.1']);
  for (const name of await readdir(logs())) {
    const { size, mode } = await stat(join(logs(), name));
    expect(size).toBeLessThanOrEqual(2_000);
    expect(mode & 0o777).toBe(0o600);
  }
  expect(await read()).toContain('"line":200');
});

test('a log that cannot be written stops nobody', async () => {
  const log = createLog('/dev/null', clock);
  log.error({}, 'nowhere');
  log.close();
  log.error({}, 'after the end');
});
