import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..');
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#launch=[0-9a-f]+/;

/** The browser host as `npm start -- --browser` runs it on a machine without a display: it prints its address and serves. */
export interface BrowserHost {
  readonly page: Page;
  /** Ends the process the way Ctrl+C does, and waits for it. */
  stop(): Promise<void>;
  /** Ends it the way a power cut does. */
  kill(): Promise<void>;
}

/** Starts the host on `dataFolder` and opens its window in `browser`. Fails with the host's own words when it does not start. */
export async function startBrowserHost(
  browser: Browser,
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<BrowserHost> {
  const child = spawn(process.execPath, [join(ROOT, 'main', 'start.mjs'), '--browser'], {
    cwd: ROOT,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', GUESTLIST_HOME: dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await readAddress(child);
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(address);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    await context.close();
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return { page, stop: () => end('SIGINT'), kill: () => end('SIGKILL') };
}

function readAddress(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = ADDRESS.exec(said);
      if (found !== null) resolve(found[0]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) =>
      reject(new Error(`The host ended with code ${code} before it served anything:\n${said}`)),
    );
  });
}
