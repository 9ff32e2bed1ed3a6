/* Remembers for a day that the desktop runtime could not be downloaded, so that not every start waits for the same refusal. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

/** House rule, section 4. Milliseconds. */
const DAY_MS = 24 * 3_600_000;
/** Gone with node_modules: a fresh installation tries anew. */
const FILE = join(root, 'node_modules', '.guestlist-electron-refused');

/** @param {number} now @param {string} [file] */
export function rememberRefusal(now, file = FILE) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, String(now));
}

/** @param {number} now @param {string} [file] @returns {boolean} whether a refusal is remembered that is less than a day old */
export function wasRefusedLately(now, file = FILE) {
  try {
    const age = now - Number(readFileSync(file, 'utf8'));
    return age >= 0 && age < DAY_MS;
  } catch {
    return false;
  }
}
