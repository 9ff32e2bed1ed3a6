import type {
  App,
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  ContextBridge,
  Dialog,
  IpcMain,
  IpcMainInvokeEvent,
  IpcRenderer,
  Menu as ElectronMenu,
  MessageBoxOptions,
  MessageBoxReturnValue,
  NativeTheme,
  PowerSaveBlocker,
  Protocol,
  SafeStorage,
  Session,
  Shell,
  WebContents,
  WebFrameMain,
} from 'electron';
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/*
 * What `electron` is in the unit tests (see vitest.config.ts): the few parts that the shell touches, each recorded, none doing more
 * than its signature says. Every member is checked against Electron's own declarations, so that one that Electron does not have
 * does not compile. The shell itself is compiled against the real declarations only.
 */

type Handler = Parameters<IpcMain['handle']>[1];
export const app = Object.assign(new EventEmitter(), {
  isPackaged: false as boolean,
  enableSandbox: vi.fn<App['enableSandbox']>(),
  requestSingleInstanceLock: vi.fn<App['requestSingleInstanceLock']>(() => true),
  whenReady: vi.fn<App['whenReady']>(async () => undefined),
  setPath: vi.fn<App['setPath']>(),
  getVersion: vi.fn<App['getVersion']>(() => '1.2.3'),
  /** As Electron does: tells everybody, closes the windows, and goes when nobody has prevented it. */
  quit: vi.fn<App['quit']>(() => {
    if (allows(app, 'before-quit') && windows.every((window) => allows(window, 'close'))) {
      for (const window of windows.splice(0)) window.emit('closed');
      app.emit('quit');
    }
  }),
  exit: vi.fn<App['exit']>(),
} satisfies Partial<App>);

export const session = {
  defaultSession: {
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
  } satisfies Partial<Session>,
};

export const protocol = {
  registerSchemesAsPrivileged: vi.fn<Protocol['registerSchemesAsPrivileged']>(),
  handle: vi.fn<Protocol['handle']>(),
} satisfies Partial<Protocol>;

export const shell = {
  openExternal: vi.fn<Shell['openExternal']>(async () => undefined),
} satisfies Partial<Shell>;

export const dialog = {
  /** Answers with the harmless button, unless a test says otherwise. Called with a window before the options or without. */
  showMessageBox: vi.fn(async (...args: readonly unknown[]): Promise<MessageBoxReturnValue> => ({
    response: (args.at(-1) as MessageBoxOptions).cancelId ?? 0,
    checkboxChecked: false,
  })),
  showErrorBox: vi.fn<Dialog['showErrorBox']>(),
} satisfies Partial<Record<keyof Dialog, unknown>>;

/** What was asked last. */
export function lastQuestion(): MessageBoxOptions {
  return dialog.showMessageBox.mock.lastCall!.at(-1) as MessageBoxOptions;
}

export const powerSaveBlocker = {
  start: vi.fn<PowerSaveBlocker['start']>(() => 7),
  stop: vi.fn<PowerSaveBlocker['stop']>(() => true),
} satisfies Partial<PowerSaveBlocker>;

export const powerMonitor = new EventEmitter();

export const nativeTheme = { shouldUseDarkColors: false as boolean } satisfies Partial<NativeTheme>;

export const safeStorage = {
  getSelectedStorageBackend: vi.fn<SafeStorage['getSelectedStorageBackend']>(() => 'gnome_libsecret'),
  isAsyncEncryptionAvailable: vi.fn<SafeStorage['isAsyncEncryptionAvailable']>(async () => true),
  encryptStringAsync: vi.fn<SafeStorage['encryptStringAsync']>(async (text) => Buffer.from(text).reverse()),
  decryptStringAsync: vi.fn<SafeStorage['decryptStringAsync']>(async (bytes) => ({
    result: Buffer.from(bytes).reverse().toString(),
    shouldReEncrypt: false,
  })),
} satisfies Partial<SafeStorage>;

export const Menu = {
  buildFromTemplate: vi.fn<(typeof ElectronMenu)['buildFromTemplate']>(() => ({}) as ElectronMenu),
  setApplicationMenu: vi.fn<(typeof ElectronMenu)['setApplicationMenu']>(),
} satisfies Partial<typeof ElectronMenu>;

export const contextBridge = {
  exposeInMainWorld: vi.fn<ContextBridge['exposeInMainWorld']>(),
} satisfies Partial<ContextBridge>;

const windows: BrowserWindow[] = [];

export class BrowserWindow extends EventEmitter {
  static getAllWindows(): readonly BrowserWindow[] {
    return windows;
  }
  readonly webContents = createContents();
  readonly options: BrowserWindowConstructorOptions | undefined;
  readonly show = vi.fn<ElectronWindow['show']>();
  readonly focus = vi.fn<ElectronWindow['focus']>();
  readonly restore = vi.fn<ElectronWindow['restore']>();
  readonly isMinimized = vi.fn<ElectronWindow['isMinimized']>(() => false);
  readonly loadURL = vi.fn<ElectronWindow['loadURL']>(async () => undefined);
  constructor(options?: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
}

/** Forgets everything: call before each test. */
export function resetElectron(): void {
  vi.resetAllMocks();
  for (const emitter of [app, powerMonitor, ipcRenderer]) emitter.removeAllListeners();
  windows.length = 0;
  app.isPackaged = false;
  nativeTheme.shouldUseDarkColors = false;
}

/** Emits an event that can be prevented, and says whether nobody has. */
export function allows(emitter: EventEmitter, event: string, details: object = {}): boolean {
  const preventDefault = vi.fn();
  emitter.emit(event, { ...details, preventDefault });
  return preventDefault.mock.calls.length === 0;
}

/** What a window was made with. */
export function optionsOf(window: ElectronWindow): BrowserWindowConstructorOptions {
  return (window as unknown as BrowserWindow).options!;
}

/** The page side of IPC. One page at a time: `connectPage` says whose it is. Values cross by structured clone, as they do there. */
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: vi.fn<IpcRenderer['invoke']>(async (channel, ...args) => {
    const { contents, frame } = page;
    const handler = contents?.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler({ senderFrame: frame } as IpcMainInvokeEvent, ...structuredClone(args)));
  }),
} satisfies Partial<IpcRenderer>);

const page: { contents: ReturnType<typeof createContents> | null; frame: WebFrameMain | null } = {
  contents: null,
  frame: null,
};

/** What the window shows of itself when it calls: its top frame, on the app's own page, unless a test says otherwise. */
export function connectPage(
  contents: WebContents,
  frame: Pick<WebFrameMain, 'origin' | 'parent'> | null = { origin: 'app://guestlist', parent: null },
): void {
  page.contents = contents as unknown as ReturnType<typeof createContents>;
  page.frame = frame as WebFrameMain | null;
}

function createContents() {
  const handlers = new Map<string, Handler>();
  return Object.assign(
    new EventEmitter(),
    {
      reload: vi.fn<WebContents['reload']>(),
      forcefullyCrashRenderer: vi.fn<WebContents['forcefullyCrashRenderer']>(),
      setWindowOpenHandler: vi.fn<WebContents['setWindowOpenHandler']>(),
      send: vi.fn<WebContents['send']>((channel, ...args) => {
        ipcRenderer.emit(channel, {}, ...structuredClone(args));
      }),
    } satisfies Partial<WebContents>,
    { ipc: { handle: (channel, handler) => void handlers.set(channel, handler) } satisfies Partial<IpcMain> },
    { handlers },
  );
}
