import { build } from 'esbuild';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { vi } from 'vitest';
import type { Transport } from '#app/contract/client.ts';
import { toWindowOptions } from '../window.ts';
import { contextBridge, ipcRenderer } from './electron.ts';

const bundle = await build({
  entryPoints: [join(import.meta.dirname, '..', 'preload.ts')],
  bundle: true,
  format: 'cjs',
  platform: 'node',
  external: ['electron'],
  write: false,
});

/**
 * Runs the preload script as a sandboxed window runs it, bundled to CommonJS with nothing but `electron` to require and the
 * arguments that the window is made with. Gives what it puts into the page as `window.guestlist`.
 */
export function loadPreload(): Transport {
  const run = compileFunction(bundle.outputFiles[0]!.text, ['require', 'process']);
  const { additionalArguments } = toWindowOptions({ preload: '', icon: '' }).webPreferences!;
  run(requireElectron, { argv: ['electron', '--type=renderer', ...additionalArguments!] });
  const [name, bridge] = vi.mocked(contextBridge.exposeInMainWorld).mock.lastCall!;
  if (name !== 'guestlist') throw new Error(`The preload script put ${name} into the page.`);
  return bridge as Transport;
}

function requireElectron(name: string): unknown {
  if (name === 'electron') return { contextBridge, ipcRenderer };
  throw new Error(`A sandboxed preload script cannot require ${name}.`);
}
