import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRuntime } from './electron-runtime.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guestlist-runtime-'));
  await mkdir(join(folder, 'dist'));
  await mkdir(join(folder, 'elsewhere'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (path: string, content = ''): Promise<void> => writeFile(join(folder, path), content);

describe("Electron's program", () => {
  it('is where path.txt of the package says', async () => {
    await put('path.txt', 'electron.exe\n');
    await put('dist/electron.exe');
    expect(findRuntime({}, folder)).toBe(join(folder, 'dist', 'electron.exe'));
  });

  it('is not there before the download', () => {
    expect(findRuntime({}, folder)).toBeNull();
  });

  it('is not there when the download was removed', async () => {
    await put('path.txt', 'electron');
    expect(findRuntime({}, folder)).toBeNull();
  });

  it('is in another folder when the environment says so', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') };
    expect(findRuntime(env, folder)).toBeNull();
    await put('elsewhere/electron');
    expect(findRuntime(env, folder)).toBe(join(folder, 'elsewhere', 'electron'));
  });

  it('is the one that the environment names, or none', async () => {
    await put('path.txt', 'electron');
    await put('dist/electron');
    const named = join(folder, 'elsewhere', 'mine');
    expect(findRuntime({ ELECTRON_EXEC_PATH: named }, folder)).toBeNull();
    await put('elsewhere/mine');
    expect(findRuntime({ ELECTRON_EXEC_PATH: named }, folder)).toBe(named);
  });
});
