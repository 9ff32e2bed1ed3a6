/* Builds everything into out/: the renderer with Vite, the processes with esbuild. Run by setup.mjs, or alone by `npm run build`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

/** Bundled modules that were CommonJS call `require`; in an ES module it has to be made. */
const REQUIRE_BANNER =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** @returns {import('esbuild').BuildOptions} what every bundle has. Bundled completely: out/ runs without node_modules. */
const shared = () => ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: false,
  sourcemap: 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  external: ['electron'],
});

/** Bundles modules for Node. @param {Record<string, string>} entryPoints file name -> source @param {string} outdir */
export async function bundleModules(entryPoints, outdir) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    ...shared(),
    entryPoints,
    outdir,
    format: 'esm',
    // Shared chunks, so that the IBM SDK is loaded only when something talks to an account.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    banner: { js: REQUIRE_BANNER },
  });
}

/** A sandboxed preload script must be one CommonJS file (Electron, "Process Sandboxing"). @param {string} outdir */
async function bundlePreload(outdir) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    ...shared(),
    entryPoints: { preload: 'main/electron/preload.ts' },
    outdir,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  });
}

/** Everything that runs in Node or Electron. */
export async function buildProcesses() {
  await Promise.all([
    bundleModules({ cli: 'main/cli/cli.ts', host: 'main/node/host.ts' }, 'out/main'),
    // Apart from the others: this folder goes into packages as it is (electron-builder.yml).
    bundleModules({ electron: 'main/electron/electron.ts' }, 'out/electron'),
    bundlePreload('out/electron'),
  ]);
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
