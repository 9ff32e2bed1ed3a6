import { BrowserWindow, Menu, app, nativeTheme, type MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { METHODS } from '#app/contract/methods.ts';
import { createMenu } from './menu.ts';
import { app as standInApp, nativeTheme as standInTheme, optionsOf, resetElectron } from './testing/electron.ts';
import { loadPage, openWindow } from './window.ts';

const FILES = { preload: '/out/preload.cjs', icon: '/assets/icon.png' };

beforeEach(resetElectron);

describe('the window', () => {
  it('isolates and sandboxes its page and gives it nothing of Node', () => {
    expect(optionsOf(openWindow(FILES)).webPreferences).toMatchObject({
      preload: '/out/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  it('switches no protection of Chromium off and no experiment on', () => {
    const preferences = optionsOf(openWindow(FILES)).webPreferences!;
    expect(preferences).toMatchObject({
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
    });
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    expect(preferences).not.toHaveProperty('plugins');
  });

  it('downloads no dictionaries', () => {
    expect(optionsOf(openWindow(FILES)).webPreferences).toMatchObject({ spellcheck: false });
  });

  it('tells the preload script every method of the contract', () => {
    const [argument, ...more] = optionsOf(openWindow(FILES)).webPreferences!.additionalArguments!;
    expect(argument).toBe(`--guestlist-methods=${Object.keys(METHODS).join(',')}`);
    expect(more).toEqual([]);
  });

  it('has tools for developers in a working copy only', () => {
    expect(optionsOf(openWindow(FILES)).webPreferences).toMatchObject({ devTools: true });
    standInApp.isPackaged = true;
    expect(app.isPackaged).toBe(true);
    expect(optionsOf(openWindow(FILES)).webPreferences).toMatchObject({ devTools: false });
  });

  it('remembers size and place, fits small screens, and has its icon', () => {
    expect(optionsOf(openWindow(FILES))).toMatchObject({
      icon: '/assets/icon.png',
      name: 'main',
      windowStatePersistence: true,
      width: 1280,
      height: 800,
      minWidth: 900,
      minHeight: 600,
    });
  });

  it('has the colour of the page before its first paint', () => {
    expect(optionsOf(openWindow(FILES)).backgroundColor).toBe('#ffffff');
    standInTheme.shouldUseDarkColors = true;
    expect(nativeTheme.shouldUseDarkColors).toBe(true);
    expect(optionsOf(openWindow(FILES)).backgroundColor).toBe('#161616');
  });

  it('stays hidden until its page is painted', () => {
    const window = openWindow(FILES);
    expect(window).toBeInstanceOf(BrowserWindow);
    expect(optionsOf(openWindow(FILES)).show).toBe(false);
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledTimes(1);
  });

  it('loads one page, by app://', async () => {
    const window = openWindow(FILES);
    await loadPage(window);
    expect(vi.mocked(window.loadURL).mock.calls).toEqual([['app://guestlist/index.html']]);
  });
});

describe('the menu', () => {
  const rolesOf = (options: Parameters<typeof createMenu>[0]): readonly (string | undefined)[] => {
    createMenu(options);
    const template = vi.mocked(Menu.buildFromTemplate).mock.lastCall![0] as MenuItemConstructorOptions[];
    return template.flatMap(({ role, submenu }) =>
      Array.isArray(submenu) ? [role, ...submenu.map((item) => item.role)] : [role],
    );
  };

  it('has the system menu of a Mac there only', () => {
    expect(rolesOf({ mac: true, packaged: true })[0]).toBe('appMenu');
    expect(rolesOf({ mac: false, packaged: true })).not.toContain('appMenu');
  });

  it('leaves Ctrl+R to the page', () => {
    const roles = rolesOf({ mac: false, packaged: false });
    for (const role of ['reload', 'forceReload', 'viewMenu']) expect(roles).not.toContain(role);
  });

  it('offers tools for developers in a working copy only', () => {
    expect(rolesOf({ mac: false, packaged: false })).toContain('toggleDevTools');
    expect(rolesOf({ mac: false, packaged: true })).not.toContain('toggleDevTools');
  });
});
