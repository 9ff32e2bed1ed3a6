/* Where Electron's program is. Never found by importing electron: that starts a download when it is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** The installed npm package, which holds everything of Electron but its program until that is downloaded. */
export const ELECTRON_PACKAGE = join(root, 'node_modules', 'electron');

/**
 * Looks where electron/index.js and electron-vite look: ELECTRON_EXEC_PATH names the program, ELECTRON_OVERRIDE_DIST_PATH its
 * folder; else path.txt in the package says where the download was unpacked.
 * @param {Readonly<Record<string, string | undefined>>} [env] @param {string} [packageFolder]
 * @returns {string | null} path of a program that is there
 */
export function findRuntime(env = process.env, packageFolder = ELECTRON_PACKAGE) {
  const named = env['ELECTRON_EXEC_PATH'];
  if (named) return existsSync(named) ? named : null;
  const pointer = join(packageFolder, 'path.txt');
  const path = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!elsewhere && path === null) return null;
  const program = elsewhere ? join(elsewhere, path ?? 'electron') : join(packageFolder, 'dist', path ?? '');
  return existsSync(program) ? program : null;
}
