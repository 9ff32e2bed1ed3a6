import { posix, win32 } from 'node:path';

/** What is known of the machine. `exists` says whether a file is there. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

export type BrowserSearch =
  | { readonly kind: 'found'; readonly path: string; readonly name: string }
  | { readonly kind: 'none'; readonly reason: 'no-display' | 'no-browser' };

/** Commands of Linux distributions. Only Chromium's family has an app mode (a window without tabs and address bar). */
const LINUX_COMMANDS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

/** Finds a browser that can show the window; `GUESTLIST_CHROMIUM` names one. On Linux there must be a display to show it on. */
export function findBrowser(machine: Machine): BrowserSearch {
  const { platform, env, exists } = machine;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return { kind: 'none', reason: 'no-display' };
  const path = listCandidates(machine).find(exists);
  return path === undefined ? { kind: 'none', reason: 'no-browser' } : { kind: 'found', path, name: toName(path) };
}

function listCandidates({ platform, env }: Machine): readonly string[] {
  const named = env['GUESTLIST_CHROMIUM'] ? [env['GUESTLIST_CHROMIUM']] : [];
  return [...named, ...listInstalled(platform, env)];
}

function listInstalled(platform: NodeJS.Platform, env: Machine['env']): readonly string[] {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.map((name) => env[name] ?? '').filter((folder) => folder !== '');
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    return MAC_APPS.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return LINUX_COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

function toName(path: string): string {
  if (/edge/i.test(path)) return 'Microsoft Edge';
  return /chrome(?!.*chromium)/i.test(path) ? 'Google Chrome' : 'Chromium';
}
