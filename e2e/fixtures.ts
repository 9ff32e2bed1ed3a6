import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, type Page } from '@playwright/test';
import { startBrowserHost } from './browser-host.ts';
import { findObstacle, isElectronRequired, startElectronHost, type Host } from './electron.ts';

export { expect } from '@playwright/test';

/** Guestlist as a person has it: a window, on a data folder of its own, that can be closed, killed and opened again. */
export interface Guestlist {
  readonly dataFolder: string;
  /** The window that is open now. */
  page(): Page;
  /** Closes the program in order and starts it again on the same data. */
  restart(): Promise<Page>;
  /** Ends the program at once, as a power cut would, and starts it again on the same data. */
  killAndRestart(): Promise<Page>;
}

interface Options {
  /** Extra environment for the host, for worlds that are broken on purpose. */
  hostEnv: Readonly<Record<string, string>>;
  theme: 'light' | 'dark';
  size: { readonly width: number; readonly height: number };
}

type StartHost = (dataFolder: string, env: Readonly<Record<string, string>>) => Promise<Host>;

/** Each test gets a fresh data folder and a fresh program; nothing is shared but the browser's process. */
export const test = base.extend<Options & { guestlist: Guestlist }, { startHost: StartHost }>({
  hostEnv: [{}, { option: true }],
  theme: ['light', { option: true }],
  size: [{ width: 1280, height: 800 }, { option: true }],

  startHost: [
    async ({}, use, { project }) => {
      if (project.metadata['host'] === 'electron') return use(startElectronHost);
      const executablePath = process.env['GUESTLIST_CHROMIUM'] ?? '/usr/bin/chromium';
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
      await use((dataFolder, env) => startBrowserHost(browser, dataFolder, env));
      await browser.close();
    },
    { scope: 'worker' },
  ],

  guestlist: async ({ startHost, hostEnv, theme, size }, use, testInfo) => {
    const obstacle = testInfo.project.metadata['host'] === 'electron' ? findObstacle() : null;
    if (obstacle !== null && isElectronRequired()) throw new Error(obstacle);
    testInfo.skip(obstacle !== null, obstacle ?? '');
    const dataFolder = await mkdtemp(join(tmpdir(), 'guestlist-e2e-'));
    const open = async (): Promise<Host> => {
      const host = await startHost(dataFolder, hostEnv);
      await host.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await host.page.setViewportSize(size);
      return host;
    };
    let host = await open();
    await use({
      dataFolder,
      page: () => host.page,
      async restart() {
        await host.stop();
        host = await open();
        return host.page;
      },
      async killAndRestart() {
        await host.kill();
        host = await open();
        return host.page;
      },
    });
    await host.stop();
    await rm(dataFolder, { recursive: true, force: true });
  },
});
