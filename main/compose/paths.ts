import { resolve } from 'node:path';
import envPaths from 'env-paths';
import type { Paths } from './ports.ts';

/**
 * Where things are. Data: GUESTLIST_HOME, else the platform's folder for data of applications (`~/.local/share/Guestlist`,
 * `~/Library/Application Support/Guestlist`, `%LOCALAPPDATA%\Guestlist\Data`). Assets: two folders up both from here and from the
 * bundles in out/main.
 */
export function resolvePaths(env: Readonly<Record<string, string | undefined>>): Paths {
  const home = env['GUESTLIST_HOME'];
  return {
    data: home ? resolve(home) : envPaths('Guestlist', { suffix: '' }).data,
    assets: resolve(import.meta.dirname, '..', '..', 'assets'),
  };
}
