import { app, dialog, Menu, session, type BrowserWindow } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { desktopWords } from '#app/words/desktop.ts';
import { formatError } from '#app/words/errors.ts';
import { wordIssue } from '#app/words/issues.ts';
import { createEncryptedSecrets } from '../compose/encrypted-secrets.ts';
import { createMemorySecrets } from '../compose/memory-secrets.ts';
import { openApp, type App } from '../compose/open-app.ts';
import { resolvePaths } from '../compose/paths.ts';
import { createPeer } from '../compose/peer.ts';
import type { SecretStore } from '../compose/ports.ts';
import { loadStaticFiles } from '../compose/static-files.ts';
import { createWallClock } from '../compose/wall-clock.ts';
import { EXIT, toExitCode } from '../rpc/exit-code.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { ask } from './ask.ts';
import { guardContents, guardSession } from './guard.ts';
import { handOver, listFiles, readHandedOver } from './hand-over.ts';
import { serveWindow } from './ipc.ts';
import { leaveInOrder } from './leave.ts';
import { createMenu } from './menu.ts';
import { keepAlive } from './revive.ts';
import { stayAwake } from './stay-awake.ts';
import { findSystemCipher } from './system-cipher.ts';
import { loadPage, openWindow } from './window.ts';

/** What the shell needs of its process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly args: readonly string[];
  readonly workingDirectory: string;
  readonly platform: NodeJS.Platform;
  /** Where the built shell lies; the built window lies beside it. */
  readonly folder: string;
}

const clock = createWallClock();

/** Runs the desktop shell. What must happen before Electron is ready has happened when this returns. */
export function runShell(surroundings: Surroundings): void {
  const files = listFiles(surroundings.args, surroundings.workingDirectory);
  app.enableSandbox();
  registerAppScheme();
  keepChromiumIn(join(resolvePaths(surroundings.env).data, 'window'));
  // Asked before the lock of the data folder: a second start finds the first one's window and not a refusal.
  if (!app.requestSingleInstanceLock({ files })) return app.quit();

  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  const started = app.whenReady().then(() => start(surroundings));
  started.catch(fail);
  /** Files that are opened early wait until there is a window to show them. */
  const receive = (paths: readonly string[]): void => {
    started.then((guestlist) => guestlist && receiveFiles(paths, guestlist)).catch(() => undefined);
  };
  receive(files);
  app.on('second-instance', (_event, _args, _workingDirectory, data) => receive(readHandedOver(data)));
  // A Mac says only in this way which file was opened.
  app.on('open-file', (_event, path) => receive([path]));
}

/** Puts what Chromium keeps into the data folder. With it go the locks: one window per data folder, not one per person. */
function keepChromiumIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
  } catch {
    // What is wrong with the data folder is found again when it is opened, and said in words.
  }
}

/** Opens data and window. Resolves when the page is loaded; with null when the program is ending instead. */
async function start({ env, platform, folder }: Surroundings): Promise<App | null> {
  const guestlist = await openData(env, await chooseSecrets(env, platform));
  if (guestlist === null) return null;
  serveApp(await loadStaticFiles(join(folder, '..', 'renderer')));
  guardSession(session.defaultSession);
  Menu.setApplicationMenu(createMenu({ mac: platform === 'darwin', packaged: app.isPackaged }));

  const icon = join(resolvePaths(env).assets, 'icons', '256x256.png');
  const window = openWindow({ preload: join(folder, 'preload.cjs'), icon });
  serveWindow(window, createPeer(guestlist, 'electron'));
  keepAlive(window, clock);
  stayAwake(guestlist);
  leaveInOrder(window, guestlist);
  app.on('second-instance', () => bringToFront(window));
  await loadPage(window);
  return guestlist;
}

/** Without a safe place in the system secrets stay in memory; the window says so where a key is asked for. */
async function chooseSecrets(env: Surroundings['env'], platform: NodeJS.Platform): Promise<SecretStore> {
  const cipher = await findSystemCipher(platform);
  if (cipher === null) return createMemorySecrets();
  return createEncryptedSecrets({ dataFolder: resolvePaths(env).data, clock, cipher });
}

/** Opens the data folder, again as long as the person wants. Null when the program is ending instead. */
async function openData(env: Surroundings['env'], secrets: SecretStore): Promise<App | null> {
  for (;;) {
    const opened = await openApp({ env, secrets, program: desktopWords.program, access: 'write' });
    if (!('error' in opened)) return opened;
    if (await ask(null, { ...desktopWords.startFailed, detail: formatError(opened.error) })) continue;
    app.exit(toExitCode(opened.error.code));
    return null;
  }
}

async function receiveFiles(paths: readonly string[], guestlist: App): Promise<void> {
  const failed = await handOver(paths, guestlist);
  const { title, detail } = desktopWords.filesUnusable;
  if (failed.length === 0) return;
  const told = failed.map(({ path, problem }) => ({ path, why: problem && wordIssue(problem).message }));
  dialog.showErrorBox(title, detail(told));
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function fail(error: unknown): void {
  dialog.showErrorBox(desktopWords.startFailed.message, error instanceof Error ? error.message : String(error));
  app.exit(EXIT.bug);
}
