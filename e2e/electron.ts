import { _electron, type Page } from '@playwright/test';
import { join } from 'node:path';

/*
 * The desktop shell for the specs, where Electron's runtime is. It is never found by importing electron, which starts a download:
 * main/dev/test.mjs looks for it and says where it is.
 */

const ROOT = join(import.meta.dirname, '..');

/** The program as one of the two hosts runs it. */
export interface Host {
  readonly page: Page;
  /** Ends it the way a person does, and waits for it. */
  stop(): Promise<void>;
  /** Ends it the way a power cut does. */
  kill(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Why the desktop shell cannot be tested here; null when it can. */
export function findObstacle(env: Environment = process.env, platform = process.platform): string | null {
  if (!env['GUESTLIST_ELECTRON']) {
    return "Electron's runtime is not installed: run `npx install-electron`, then `npm run e2e -- --project=electron`";
  }
  const hasDisplay = platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  return hasDisplay ? null : 'there is no display: run under `xvfb-run`';
}

/** Whether skipping is forbidden: in a workflow that has the runtime a skipped test is a failed one. */
export function isElectronRequired(env: Environment = process.env): boolean {
  return Boolean(env['GUESTLIST_REQUIRE_ELECTRON']);
}

/** Starts the shell on `dataFolder` and waits for its window. `findObstacle` must have found none. */
export async function startElectronHost(dataFolder: string, env: Readonly<Record<string, string>> = {}): Promise<Host> {
  const app = await _electron.launch({
    executablePath: process.env['GUESTLIST_ELECTRON'] ?? '',
    args: [ROOT],
    cwd: ROOT,
    env: { ...inherited(), GUESTLIST_HOME: dataFolder, ...env },
    // As a person has it; only root has no sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    acceptDownloads: true,
  });
  const page = await app.firstWindow();
  // On Windows the process that was started is a shell around the program.
  const pid = await app.evaluate(() => process.pid);
  return {
    page,
    async stop() {
      // Nobody is there to answer whether to quit while sending.
      await app.evaluate(({ dialog }) => {
        dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
      });
      await app.close();
    },
    async kill() {
      const closed = app.waitForEvent('close');
      process.kill(pid, 'SIGKILL');
      await closed;
    },
  };
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
