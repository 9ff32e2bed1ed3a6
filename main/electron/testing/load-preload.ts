import { build } from 'esbuild';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { vi } from 'vitest';
import type { Transport } from '#app/contract/client.ts';
import { PRELOAD_ARGUMENTS } from '../window.ts';
import { contextBridge, ipcRenderer } from './electron.ts';

const bundle = await build({
  entryPoints: [join(import.meta.dirname, '..', 'preload.ts')],
  bundle: true,
  format: 'cjs',
  platform: 'node',
  external: ['electron'],
  write: false,
});

/** The preload script as the build makes it, run. */
export function loadPreload(): Transport {
  return runPreload(bundle.outputFiles[0]!.text, PRELOAD_ARGUMENTS);
}

/**
 * Runs a preload script as a sandboxed window runs it: with nothing but `electron` to require, and the arguments that the window
 * was made with. Gives what it puts into the page as `window.guestlist`.
 */
export function runPreload(code: string, additionalArguments: readonly string[]): Transport {
  const run = compileFunction(code, ['require', 'process']);
  run(requireElectron, { argv: ['electron', '--type=renderer', ...additionalArguments] });
  const [name, bridge] = vi.mocked(contextBridge.exposeInMainWorld).mock.lastCall!;
  if (name !== 'guestlist') throw new Error(`The preload script put ${name} into the page.`);
  return bridge as Transport;
}

function requireElectron(name: string): unknown {
  if (name === 'electron') return { contextBridge, ipcRenderer };
  throw new Error(`A sandboxed preload script cannot require ${name}.`);
}
