import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient, type Client } from '#app/contract/client.ts';
import { packApp, type PackedApp } from '../dev/testing/pack-app.ts';
import { app as electronApp, BrowserWindow, connectPage, protocol } from './testing/electron.ts';
import { runPreload } from './testing/load-preload.ts';

/*
 * Runs the shell as it lies in a package: its bundle, its paths, its assets. Only Electron is a stand-in.
 */

let packed: PackedApp;
let window: BrowserWindow;
let client: Client;

beforeAll(async () => {
  packed = await packApp();
  vi.stubEnv('GUESTLIST_HOME', join(packed.folder, 'data'));
  await import(join(packed.content, 'out', 'electron', 'electron.js'));
  window = await vi.waitFor(() => {
    const [opened] = BrowserWindow.getAllWindows();
    expect(opened?.loadURL).toHaveBeenCalled();
    return opened!;
  });
  connectPage(window.webContents as never);
  const { preload, additionalArguments } = window.options!.webPreferences!;
  client = createClient(runPreload(await readFile(preload!, 'utf8'), additionalArguments!));
});
afterAll(async () => {
  const gone = new Promise((resolve) => electronApp.once('quit', resolve));
  electronApp.quit();
  await gone;
  await rm(packed.folder, { recursive: true, force: true });
});

async function request(path: string): Promise<Response> {
  const [, handler] = protocol.handle.mock.lastCall!;
  return handler({ method: 'GET', url: `app://guestlist/${path}` } as never);
}

describe('the packed shell', () => {
  it('serves its page and everything beside it', async () => {
    const renderer = join(packed.content, 'out', 'renderer');
    const files = (await readdir(renderer, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name)
        .slice(renderer.length + 1)
        .replaceAll('\\', '/');
      const response = await request(path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type'), path).not.toBe('application/octet-stream');
    }
  });

  it('answers its page from services of its own', async () => {
    expect(await client.call('app.info', {})).toMatchObject({
      host: 'electron',
      dataFolder: join(packed.folder, 'data'),
    });
    expect(await client.call('accounts.list', {})).toMatchObject([{ name: 'practice' }]);
  });

  it('has the icon that its window asks for', async () => {
    const icon = await readFile(window.options!.icon as string);
    expect(icon.subarray(1, 4).toString()).toBe('PNG');
  });
});
