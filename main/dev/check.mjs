/* `npm run check`: everything that needs no browser and no built app. Under a minute on two cores. */
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './setup.mjs';
import { runSteps, tool } from './steps.mjs';

/** The native compiler: the same diagnostics in a fifth of the time. typescript-eslint needs the other one (TypeScript below 6.1). */
const TSC = 'typescript-7/bin/tsc';

/** Where the unit tests' result is left for `npm test` to count. */
export const UNIT_RESULT = 'test-results/unit.json';

/** Longest first, so that two at a time end together. */
const STEPS = [
  tool(
    'unit tests',
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_RESULT}`,
  ),
  tool(
    'lint',
    'eslint/bin/eslint.js',
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
    '.',
  ),
  tool('types of renderer', TSC, '-p', 'renderer'),
  tool('types of main', TSC, '-p', 'main'),
  tool('types of app', TSC, '-p', 'app'),
  tool('types of the tests of app', TSC, '-p', 'app/tsconfig.test.json'),
  tool('types of e2e', TSC, '-p', 'e2e'),
  tool('format', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--cache', '.'),
];

/** @returns {Promise<boolean>} whether everything passed */
export async function check() {
  ensureInstalled();
  return runSteps(STEPS);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exit((await check()) ? 0 : 1);
