/*
 * `npm start`: makes the working copy ready, then opens Guestlist in the host that this machine has. Dependency-free, since it runs
 * before anything is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chooseHost } from './dev/choose-host.mjs';
import { ensureReady, root } from './dev/setup.mjs';

/** Electron's program, found as its own index.js does but without importing it, which would download it. @returns {string | null} */
function findElectron() {
  const folder = join(root, 'node_modules', 'electron');
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const program = join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(program) ? program : null;
}

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);

await ensureReady();
const electron = findElectron();
const choice = chooseHost({ args: process.argv.slice(2), hasRuntime: electron !== null, hasDisplay });
if ('unknown' in choice) {
  process.stderr.write(`Unknown option ${choice.unknown}. Usage: npm start [-- --browser]\n`);
  process.exitCode = 2;
} else if (choice.host === 'electron' && electron !== null) {
  process.stdout.write('Guestlist opens as a desktop window.\n');
  const child = spawn(electron, [root], { stdio: 'inherit' });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
} else {
  const { runHost } = await import(pathToFileURL(join(root, 'out', 'main', 'host.js')).href);
  await runHost(choice.why);
}
