import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Unit and service tests: beside the code they test, in plain Node. Those that start processes and kill them take longer than a
 * check may: vitest.processes.config.ts.
 */
export default defineConfig({
  // The real one starts a download when it is imported outside Electron.
  resolve: { alias: { electron: resolve(import.meta.dirname, 'main/electron/testing/electron.ts') } },
  test: {
    include: ['app/**/*.test.ts', 'main/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/*.process.test.ts'],
    // Files share their modules: none of ours keeps state, and loading them once for all takes a third of the time.
    isolate: false,
    testTimeout: 20_000,
    reporters: ['default'],
  },
});
