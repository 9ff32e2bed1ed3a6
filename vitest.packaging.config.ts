import { defineConfig } from 'vitest/config';

/** What goes into packages: packs the app with a stand-in for Electron's runtime and looks into the archive. Needs no network. */
export default defineConfig({
  test: {
    include: ['main/**/*.pack-test.ts'],
    testTimeout: 20_000,
    hookTimeout: 300_000,
    reporters: ['default'],
  },
});
