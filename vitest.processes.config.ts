import { defineConfig } from 'vitest/config';

/** The command line and the browser host as the processes they are, and programs that are killed in the middle of things. */
export default defineConfig({
  test: {
    include: ['main/**/*.process.test.ts'],
    globalSetup: ['main/testing/build-processes.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
