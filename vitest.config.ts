import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit and service tests: beside the code they test, in plain Node, each file in its own module graph. */
export default defineConfig({
  // The real one starts a download when it is imported outside Electron.
  resolve: { alias: { electron: resolve(import.meta.dirname, 'main/electron/testing/electron.ts') } },
  test: {
    include: ['app/**/*.test.ts', 'main/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    // The command line and the browser host are tested as the processes they are.
    globalSetup: ['main/testing/build-processes.ts'],
    reporters: ['default'],
  },
});
