import { defineConfig } from '@playwright/test';
import { findObstacle } from './e2e/electron.ts';

const obstacle = findObstacle();
// Said once, not by each worker: the list of results shows a dash for a skipped test and no reason.
if (obstacle !== null && process.env['TEST_WORKER_INDEX'] === undefined) {
  console.warn(`The project "electron" is skipped: ${obstacle}.`);
}

/**
 * The same specs in two hosts: `browser` drives a local Chromium against the loopback host, `electron` the desktop shell
 * where its runtime exists. No retries: a test that fails sometimes is a test that fails.
 */
export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: { actionTimeout: 10_000, navigationTimeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'browser', metadata: { host: 'browser' } },
    { name: 'electron', metadata: { host: 'electron' } },
  ],
});
