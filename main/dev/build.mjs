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
  const modules = {
    ...shared,
    format: /** @type {const} */ ('esm'),
    // Shared chunks, so that the IBM SDK is loaded only when something talks to an account.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    banner: { js: REQUIRE_BANNER },
  };
  await Promise.all([
    esbuild.build({
      ...modules,
      entryPoints: { cli: 'main/cli/cli.ts', host: 'main/node/host.ts' },
      outdir: 'out/main',
    }),
    // Apart from the others: this folder goes into packages as it is (electron-builder.yml).
    esbuild.build({ ...modules, entryPoints: { electron: 'main/electron/electron.ts' }, outdir: 'out/electron' }),
    // A sandboxed preload script must be one CommonJS file (Electron, "Process Sandboxing").
    esbuild.build({
      ...shared,
      entryPoints: { preload: 'main/electron/preload.ts' },
      outdir: 'out/electron',
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
    }),
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
