import { app, BrowserWindow, nativeTheme } from 'electron';
import { METHODS } from '#app/contract/methods.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import { METHODS_ARGUMENT } from './channels.ts';

/** Carbon's `background` in the themes g100 and white, so that nothing flashes before the first paint. */
const BACKGROUND = { dark: '#161616', light: '#ffffff' };

/** Tells the preload script which methods there are, so that it need not carry the whole contract. */
export const PRELOAD_ARGUMENTS = [METHODS_ARGUMENT + Object.keys(METHODS).join(',')];

/** Absolute paths of what the window is made of. */
export interface WindowFiles {
  readonly preload: string;
  /** PNG, for systems that do not take it from the program file. */
  readonly icon: string;
}

/**
 * Opens the window, hidden until its first page is painted. Every security setting is written out, also where it is Electron's
 * default, and here, so that nothing can come between the settings and the window.
 */
export function openWindow({ preload, icon }: WindowFiles): BrowserWindow {
  const window = new BrowserWindow({
    icon,
    // Remembers size, place and whether it was maximised, under this name.
    name: 'main',
    windowStatePersistence: true,
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      additionalArguments: PRELOAD_ARGUMENTS,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Words are checked against dictionaries that would be downloaded.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the app's only page. Rejects when it cannot be loaded. */
export function loadPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${APP_ORIGIN}/index.html`);
}
