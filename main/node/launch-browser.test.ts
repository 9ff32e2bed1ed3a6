import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, toBrowserArguments, toProfileFolder } from './launch-browser.ts';

const ADDRESS = 'http://127.0.0.1:4711/#launch=abc';

describe('launching a browser', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'guestlist-launch-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps the sandbox for everybody but root', () => {
    expect(toBrowserArguments({ address: ADDRESS, profile: '/p', isRoot: false })).not.toContain('--no-sandbox');
    expect(toBrowserArguments({ address: ADDRESS, profile: '/p', isRoot: true })).toContain('--no-sandbox');
  });

  it('starts the program with the address and a private profile', async () => {
    const path = join(folder, 'browser.sh');
    await writeFile(path, '#!/bin/sh\nprintf "%s\\n" "$@" > "$(dirname "$0")/arguments"\n', { mode: 0o700 });
    const profile = join(folder, 'profile');
    const child = await launchBrowser({ path, address: ADDRESS, profile, isRoot: false });
    await once(child, 'exit');
    const given = await readFile(join(folder, 'arguments'), 'utf8');
    expect(given.split('\n').slice(0, 2)).toEqual([`--app=${ADDRESS}`, `--user-data-dir=${profile}`]);
    expect((await stat(profile)).mode & 0o777).toBe(0o700);
  });

  it('rejects when there is no such program', async () => {
    const options = { path: join(folder, 'none'), address: ADDRESS, profile: folder, isRoot: false };
    await expect(launchBrowser(options)).rejects.toThrow('ENOENT');
  });

  it('keeps the profile in the data folder, except for a snap', () => {
    expect(toProfileFolder('/data', '/usr/bin/chromium')).toBe(join('/data', 'browser'));
    expect(toProfileFolder('/data', '/snap/bin/chromium')).toMatch(/snap.chromium.common.guestlist$/);
  });
});
