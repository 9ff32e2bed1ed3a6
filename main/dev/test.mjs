/* `npm test`: sets up what it needs, then every check and every test. The last line counts them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findRuntime } from './electron-runtime.mjs';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

const E2E_RESULT = 'test-results/e2e.json';
const PROCESSES_RESULT = 'test-results/processes.json';
const PACKAGING_RESULT = 'test-results/packaging.json';

ensureInstalled();
const { check, UNIT_RESULT } = await import('./check.mjs');
const { ensureChromium } = await import('./browser.mjs');

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
const passThrough = only === null ? [] : process.argv.slice(process.argv.indexOf('--only') + 2);
rmSync(join(root, 'test-results'), { recursive: true, force: true });

let ok = true;
if (only === null) ok = await check();
await ensureBuilt();
const chromium = requireChromium();
if (only === null || only === 'processes') ok = run(vitest('vitest.processes.config.ts', PROCESSES_RESULT)) && ok;
if (only === null || only === 'packaging') ok = run(vitest('vitest.packaging.config.ts', PACKAGING_RESULT)) && ok;
if (only === null || only === 'e2e') ok = run(endToEnd()) && ok;
ok = report() && ok;
process.exit(ok ? 0 : 1);

/** The browser that shows the packed window and runs the end-to-end tests. @returns {string} its path */
function requireChromium() {
  const found = ensureChromium();
  if (found !== null) return found;
  process.stderr.write('No Chromium found and none could be installed: set GUESTLIST_CHROMIUM to the path of one.\n');
  process.exit(1);
}

/** @param {string} config @param {string} result */
function vitest(config, result) {
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${result}`];
  return {
    args: [join('vitest', 'vitest.mjs'), 'run', '--config', config, ...reports],
    env: { GUESTLIST_CHROMIUM: chromium },
  };
}

function endToEnd() {
  const electron = findRuntime();
  const env = { GUESTLIST_CHROMIUM: chromium, ...(electron !== null && { GUESTLIST_ELECTRON: electron }) };
  return { args: [join('@playwright/test', 'cli.js'), 'test', ...passThrough], env };
}

/** @param {{ args: string[], env: Record<string, string> }} step @returns {boolean} */
function run({ args: [script = '', ...rest], env }) {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', script), ...rest], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return done.status === 0;
}

/** Adds up what the runners left behind. @returns {boolean} false when tests are missing or failed */
function report() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of [UNIT_RESULT, PROCESSES_RESULT, PACKAGING_RESULT, E2E_RESULT].map((path) => join(root, path))) {
    if (!existsSync(file)) continue;
    const result = JSON.parse(readFileSync(file, 'utf8'));
    sum.passed += result.stats ? result.stats.expected + result.stats.flaky : result.numPassedTests;
    sum.failed += result.stats ? result.stats.unexpected : result.numFailedTests;
    sum.skipped += result.stats ? result.stats.skipped : result.numPendingTests;
  }
  process.stdout.write(`guestlist: ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`);
  return sum.failed === 0 && sum.passed > 0;
}
