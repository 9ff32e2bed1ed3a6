/* The browser that the end-to-end tests drive: whatever Chromium the machine has, else Debian's, where apt is at hand. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  process.env.GUESTLIST_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {string | null} path of a Chromium on this machine */
export function findChromium() {
  return CANDIDATES.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}

/** Installs Debian's chromium when there is none and this process may. @returns {string | null} its path, or null */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null || process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return found;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  process.stderr.write('Installing chromium for the end-to-end tests (once) …\n');
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ]) {
    const [command = 'apt-get', ...rest] = [...asRoot, 'apt-get', ...args];
    spawnSync(command, rest, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  return findChromium();
}
