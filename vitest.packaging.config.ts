import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What goes into packages: packs the app with a stand-in for Electron's runtime and looks into the archive. Needs no network. */
export default defineConfig({
  logLevel: 'error',
  resolve: { alias: { electron: resolve(import.meta.dirname, 'main/electron/testing/electron.ts') } },
  test: {
    include: ['main/**/*.pack-test.ts'],
    // The packed shell is imported from outside the project; its `electron` is the stand-in too.
    server: { deps: { inline: [/guestlist-pack-/] } },
    // Both files make sure that the app is built, and would build at the same time.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    reporters: ['default'],
  },
});
