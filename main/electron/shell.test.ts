import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '#app/contract/client.ts';
import type { Events } from '#app/contract/methods.ts';
import { desktopWords } from '#app/words/desktop.ts';
import { createMemorySecrets } from '../compose/memory-secrets.ts';
import { openApp, type App } from '../compose/open-app.ts';
import { runShell } from './shell.ts';
import {
  allows,
  app,
  BrowserWindow,
  connectPage,
  dialog,
  lastQuestion,
  Menu,
  protocol,
  resetElectron,
  session,
} from './testing/electron.ts';
import { loadPreload } from './testing/load-preload.ts';

/* The shell as a whole: real services on a real data folder, with a stand-in for Electron around them. */

let root: string;
let dataFolder: string;

beforeEach(async () => {
  resetElectron();
  root = await mkdtemp(join(tmpdir(), 'guestlist-shell-'));
  dataFolder = join(root, 'data');
  await mkdir(join(root, 'out', 'renderer'), { recursive: true });
  await writeFile(join(root, 'out', 'renderer', 'index.html'), '<!doctype html>');
});
afterEach(() => rm(root, { recursive: true }));

function run(args: readonly string[] = []): void {
  runShell({
    env: { GUESTLIST_HOME: dataFolder },
    args: ['/opt/guestlist', ...args],
    workingDirectory: root,
    platform: 'linux',
    folder: join(root, 'out', 'electron'),
  });
}

/** Runs the shell until its page is loaded. */
async function open(args: readonly string[] = []) {
  run(args);
  const window = await vi.waitFor(() => {
    const [opened] = BrowserWindow.getAllWindows();
    expect(opened?.loadURL).toHaveBeenCalled();
    return opened!;
  });
  connectPage(window.webContents as never);
  return { window, client: createClient(loadPreload()) };
}

async function quit(): Promise<void> {
  const gone = new Promise((resolve) => app.once('quit', resolve));
  app.quit();
  await gone;
}

/** Another program with the same data folder. */
async function openElsewhere(): Promise<App> {
  const env = { GUESTLIST_HOME: dataFolder };
  const opened = await openApp({ env, program: 'another program', secrets: createMemorySecrets(), access: 'write' });
  if ('error' in opened) throw new Error(opened.error.code);
  return opened;
}

const putCsv = async (name: string): Promise<string> => {
  await writeFile(join(root, name), 'email\nann@x.org\n');
  return join(root, name);
};

describe('the desktop shell', () => {
  it('serves the window from the services of this process', async () => {
    const { window, client } = await open();
    expect(window.loadURL.mock.calls).toEqual([['app://guestlist/index.html']]);
    expect(await client.call('app.info', {})).toMatchObject({ host: 'electron', dataFolder });
    expect(await client.call('drafts.list', {})).toEqual([]);
    await quit();
  });

  it('is guarded before its first page', async () => {
    const { window } = await open();
    expect(app.enableSandbox).toHaveBeenCalledTimes(1);
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledBefore(app.whenReady);
    expect(protocol.handle).toHaveBeenCalledBefore(window.loadURL);
    expect(session.defaultSession.setPermissionRequestHandler).toHaveBeenCalledBefore(window.loadURL);
    expect(allows(window.webContents, 'will-frame-navigate', { url: 'https://evil.example/', isMainFrame: true })).toBe(
      false,
    );
    expect(Menu.setApplicationMenu).toHaveBeenCalledTimes(1);
    await quit();
  });

  it('keeps what Chromium keeps in the data folder, for this person only', async () => {
    await open();
    const folder = join(dataFolder, 'window');
    expect(app.setPath.mock.calls).toEqual([['userData', folder]]);
    expect((await stat(folder)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700);
    await quit();
  });

  it('frees the data folder when it ends', async () => {
    await open();
    await quit();
    await (await openElsewhere()).close();
  });

  it('says why it cannot open the data folder, and tries again as long as the person wants', async () => {
    const other = await openElsewhere();
    dialog.showMessageBox.mockImplementationOnce(async () => {
      await other.close();
      return { response: 1, checkboxChecked: false };
    });
    const { client } = await open();
    expect(lastQuestion()).toMatchObject({ message: desktopWords.startFailed.message });
    expect(await client.call('drafts.list', {})).toEqual([]);
    await quit();
  });

  it('ends with the code of what stood in the way', async () => {
    const other = await openElsewhere();
    run();
    await vi.waitFor(() => expect(app.exit.mock.calls).toEqual([[4]]));
    expect(BrowserWindow.getAllWindows()).toEqual([]);
    await other.close();
  });

  it('says that it is broken when a part of it is missing', async () => {
    await rm(join(root, 'out', 'renderer', 'index.html'));
    run();
    await vi.waitFor(() => expect(app.exit.mock.calls).toEqual([[70]]));
    expect(dialog.showErrorBox.mock.lastCall![1]).toContain('index.html');
  });
});

describe('a second start', () => {
  it('ends at once, before it touches the data folder, and sends its files along', async () => {
    app.requestSingleInstanceLock.mockReturnValue(false);
    run(['people.csv']);
    expect(app.requestSingleInstanceLock.mock.calls).toEqual([[{ files: [join(root, 'people.csv')] }]]);
    expect(app.quit).toHaveBeenCalledTimes(1);
    expect(app.whenReady).not.toHaveBeenCalled();
    await expect(stat(join(dataFolder, 'drafts'))).rejects.toThrow('ENOENT');
  });

  it('brings the first window to the front and hands its files over', async () => {
    const { window, client } = await open();
    const arrived = new Promise<Events['files.handed-over']>((resolve) => client.on('files.handed-over', resolve));
    window.isMinimized.mockReturnValue(true);
    app.emit('second-instance', {}, [], root, { files: [await putCsv('people.csv')] });
    const { uploads } = await arrived;
    expect(uploads).toMatchObject([{ name: 'people.csv' }]);
    expect(window.restore).toHaveBeenCalledTimes(1);
    expect(window.focus).toHaveBeenCalledTimes(1);

    const files = [{ upload: uploads[0]!.upload, role: 'people' as const }];
    const draft = await client.call('drafts.create', { account: null, files, decisions: [] });
    expect(draft.files).toMatchObject([{ name: 'people.csv', size: 16 }]);
    await quit();
  });

  it('only brings the window to the front when it has no files', async () => {
    const { window } = await open();
    app.emit('second-instance', {}, [], root, { files: [] });
    expect(window.focus).toHaveBeenCalledTimes(1);
    expect(window.restore).not.toHaveBeenCalled();
    await quit();
  });
});

describe('a file that is opened with Guestlist', () => {
  it('waits until there is a window', async () => {
    const heard = vi.fn();
    const path = await putCsv('people.csv');
    app.once('web-contents-created', (_event, contents) => {
      connectPage(contents);
      createClient(loadPreload()).on('files.handed-over', heard);
    });
    await open([path]);
    await vi.waitFor(() => expect(heard.mock.lastCall![0]).toMatchObject({ uploads: [{ name: 'people.csv' }] }));
    await quit();
  });

  it('arrives on a Mac by an event of its own', async () => {
    const { client } = await open();
    const arrived = new Promise((resolve) => client.on('files.handed-over', resolve));
    app.emit('open-file', {}, await putCsv('mac.csv'));
    expect(await arrived).toMatchObject({ uploads: [{ name: 'mac.csv' }] });
    await quit();
  });

  it('is named when it cannot be read', async () => {
    await open([join(root, 'gone.csv')]);
    await vi.waitFor(() => expect(dialog.showErrorBox).toHaveBeenCalled());
    expect(dialog.showErrorBox.mock.lastCall).toEqual([desktopWords.filesUnusable.title, join(root, 'gone.csv')]);
    await quit();
  });
});
