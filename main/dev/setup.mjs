/* Dependency-free: decides by content whether dependencies must be installed and what must be built, and does it once. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const INSTALLED = join(root, 'node_modules', '.guestlist-installed');
const BUILT = join(root, 'out', '.guestlist-built');
/** What the build reads. A change anywhere here means building again; nothing else does. */
const BUILD_INPUTS = [
  'app',
  'main',
  'renderer',
  'assets',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/** @param {string} path @returns {string[]} every file below, sorted, tests and tool folders left out */
function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) =>
      name === 'node_modules' || /\.test\.tsx?$/.test(name) || name === 'fixtures' ? [] : listFiles(join(path, name)),
    );
}

/** @param {string[]} paths relative to the root @returns {string} SHA-256 over names and contents */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.flatMap((each) => listFiles(join(root, each)))) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} file */
const readMark = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Installs exactly what package-lock.json says, unless that has been done. Ends the process when npm fails. */
export function ensureInstalled() {
  const wanted = fingerprint(['package.json', 'package-lock.json', '.npmrc']);
  if (readMark(INSTALLED) === wanted) return;
  say('Installing dependencies (once, about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // npm's own words go to standard error: standard output belongs to the command that was asked for.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    say('npm ci failed. Guestlist needs Node.js 20.19 or newer and access to an npm registry.');
    process.exit(done.status ?? 1);
  }
  writeFileSync(INSTALLED, wanted);
}

/** Builds into out/, unless out/ is already what these inputs make. @returns {Promise<void>} */
export async function ensureBuilt() {
  const wanted = fingerprint(BUILD_INPUTS);
  if (readMark(BUILT) === wanted) return;
  say('Building …');
  const { build } = await import('./build.mjs');
  await build();
  mkdirSync(dirname(BUILT), { recursive: true });
  writeFileSync(BUILT, wanted);
}

/** Makes the working copy ready to run: dependencies installed, everything built. */
export async function ensureReady() {
  ensureInstalled();
  await ensureBuilt();
}
