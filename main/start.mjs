/*
 * `npm start`: makes the working copy ready, then opens Guestlist in the host that this machine has. Dependency-free, since it runs
 * before anything is installed.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chooseHost } from './dev/choose-host.mjs';
import { downloadElectron } from './dev/download-electron.mjs';
import { findRuntime } from './dev/electron-runtime.mjs';
import { openDesktop } from './dev/open-desktop.mjs';
import { rememberRefusal, wasRefusedLately } from './dev/refusal.mjs';
import { ensureReady, root } from './dev/setup.mjs';

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const say = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`);

/** @param {string} program @returns {Promise<import('./dev/open-desktop.mjs').End>} */
function runElectron(program) {
  process.stdout.write('Guestlist opens as a desktop window.\n');
  const started = performance.now();
  const child = spawn(program, [root], { stdio: 'inherit' });
  return new Promise((resolve) => {
    const end = (/** @type {number | null} */ code, /** @type {string | null} */ signal) =>
      resolve({ code, signal, ranMs: performance.now() - started });
    child.on('error', (error) => {
      say(error.message);
      end(1, null);
    });
    child.on('exit', end);
  });
}

/** @param {import('./dev/choose-host.mjs').Why} why */
async function runInBrowser(why) {
  const { runHost } = await import(pathToFileURL(join(root, 'out', 'main', 'host.js')).href);
  await runHost(why);
}

await ensureReady();
const choice = chooseHost({
  args: process.argv.slice(2),
  hasRuntime: findRuntime() !== null,
  hasDisplay: process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY),
  refusedLately: wasRefusedLately(Date.now()),
});
if ('unknown' in choice) {
  say(`Unknown option ${choice.unknown}. Usage: npm start [-- --browser | --electron]`);
  process.exitCode = 2;
} else if ('impossible' in choice) {
  say('There is no display to show a desktop window on. `npm start -- --browser` serves the same app for a browser.');
  process.exitCode = 1;
} else if (choice.host === 'browser') {
  await runInBrowser(choice.why);
} else {
  const opened = await openDesktop(choice, {
    find: findRuntime,
    download: downloadElectron,
    run: runElectron,
    rememberRefusal: () => rememberRefusal(Date.now()),
    say,
  });
  if ('code' in opened) process.exitCode = opened.code;
  else await runInBrowser(opened.fallBack);
}
