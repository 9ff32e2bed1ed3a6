import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Transport } from '#app/contract/client.ts';
import { packApp } from '../../dev/testing/pack-app.ts';
import { app, BrowserWindow, connectPage, protocol } from './electron.ts';
import { runPreload } from './load-preload.ts';

/** The shell as it lies in a package, running: its bundle, its paths, its assets. Only Electron is a stand-in. */
export interface PackedShell {
  /** What was packed, extracted. */
  readonly content: string;
  readonly dataFolder: string;
  readonly window: BrowserWindow;
  /** What the packed preload script puts into the page. */
  readonly bridge: Transport;
  /** Asks for `app://guestlist/<path>`. */
  request(path: string): Promise<Response>;
  /** Quits in order and removes everything. */
  stop(): Promise<void>;
}

/** Packs the app, runs the entry that its package.json names, and waits until its window loads. Once per test file. */
export async function startPackedShell(): Promise<PackedShell> {
  const { folder, content } = await packApp();
  const dataFolder = join(folder, 'data');
  vi.stubEnv('GUESTLIST_HOME', dataFolder);
  const { main } = JSON.parse(await readFile(join(content, 'package.json'), 'utf8')) as { readonly main: string };
  await import(join(content, main));
  const window = await vi.waitFor(() => {
    const [opened] = BrowserWindow.getAllWindows();
    expect(opened?.loadURL).toHaveBeenCalled();
    return opened!;
  });
  connectPage(window.webContents as never);
  const { preload, additionalArguments } = window.options!.webPreferences!;
  const [, answer] = protocol.handle.mock.lastCall!;
  return {
    content,
    dataFolder,
    window,
    bridge: runPreload(await readFile(preload!, 'utf8'), additionalArguments!),
    request: async (path) => answer({ method: 'GET', url: `app://guestlist/${path}` } as never),
    async stop() {
      const gone = new Promise((resolve) => app.once('quit', resolve));
      app.quit();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
