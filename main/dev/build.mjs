/* Builds everything into out/: the renderer with Vite, the processes with esbuild. Run by setup.mjs, or alone by `npm run build`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

/** Bundled modules that were CommonJS call `require`; in an ES module it has to be made. */
const REQUIRE_BANNER =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** Everything that runs in Node or Electron. Bundled completely: out/ runs without node_modules. */
export async function buildProcesses() {
  const esbuild = await import('esbuild');
  /** @type {import('esbuild').BuildOptions} */
  const shared = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: false,
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    external: ['electron'],
  };
  await esbuild.build({
    ...shared,
    entryPoints: { cli: 'main/cli/cli.ts', host: 'main/node/host.ts', electron: 'main/electron/electron.ts' },
    outdir: 'out/main',
    format: 'esm',
    // Shared chunks, so that the command line loads the IBM SDK only when a command talks to an account.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    banner: { js: REQUIRE_BANNER },
  });
  // A sandboxed preload must be one CommonJS file (Electron, "Process Sandboxing").
  await esbuild.build({
    ...shared,
    entryPoints: ['main/electron/preload.ts'],
    outfile: 'out/preload/preload.cjs',
    format: 'cjs',
  });
}

/** The window's files, as both hosts serve them. */
export async function buildRenderer() {
  const vite = await import('vite');
  await vite.build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}

/** Builds everything, from nothing. Throws when either bundler fails. */
export async function build() {
  rmSync(join(root, 'out'), { recursive: true, force: true });
  await Promise.all([buildProcesses(), buildRenderer()]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
