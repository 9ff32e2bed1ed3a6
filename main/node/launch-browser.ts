import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface LaunchOptions {
  /** The browser's program. */
  readonly path: string;
  readonly address: string;
  readonly profile: string;
  readonly isRoot: boolean;
}

/** The command line of an app-mode window: no tabs, no address bar, no first-run questions, no calls home. */
export function toBrowserArguments({ address, profile, isRoot }: Omit<LaunchOptions, 'path'>): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--window-size=1280,800',
    '--no-first-run',
    '--no-default-browser-check',
    // Nothing leaves the machine before a person submits: that holds for the browser too.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium refuses to start as root with its sandbox; --test-type takes the bar away that warns of it.
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/**
 * A profile of its own keeps Guestlist apart from the person's browsing and extensions. A browser from a snap may not write to
 * hidden folders of the home folder (snap documentation, "home" interface); it gets a place where it may.
 */
export function toProfileFolder(dataFolder: string, browser: string): string {
  if (browser.startsWith('/snap/')) return join(homedir(), 'snap', 'chromium', 'common', 'guestlist');
  return join(dataFolder, 'browser');
}

/** Opens the window. The promise resolves once the process is started; it says nothing about a page. */
export async function launchBrowser(options: LaunchOptions): Promise<ChildProcess> {
  await mkdir(options.profile, { recursive: true, mode: 0o700 });
  const child = spawn(options.path, toBrowserArguments(options), { stdio: 'ignore' });
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  return child;
}
