import { defineConfig } from '@playwright/test';

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
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'browser', metadata: { host: 'browser' } },
    { name: 'electron', metadata: { host: 'electron' } },
  ],
});
