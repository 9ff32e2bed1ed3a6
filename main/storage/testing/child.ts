import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

/** Bundled modules that were CommonJS call `require`; in an ES module it has to be made. */
const REQUIRE_BANNER =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** A bundled script that can be started as a process of its own, because only a real process can be killed. */
export interface ChildScript {
  start(...args: readonly string[]): Child;
  remove(): Promise<void>;
}

export interface Child {
  readonly process: ChildProcess;
  /** The lines it has printed so far. Printing is its way of acknowledging. */
  readonly lines: readonly string[];
  /** Resolves when it has printed `count` lines in all, rejects when it ends before. */
  printed(count: number): Promise<void>;
  kill(): Promise<void>;
  ended(): Promise<number | null>;
}

/** Bundles `source` (a path) for plain Node. */
export async function bundleChild(source: string): Promise<ChildScript> {
  const folder = await mkdtemp(join(tmpdir(), 'guestlist-child-'));
  const outfile = join(folder, 'child.mjs');
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    banner: { js: REQUIRE_BANNER },
  });
  return {
    start: (...args) => follow(spawn(process.execPath, [outfile, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function follow(child: ChildProcess): Child {
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout! });
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const drained = once(output, 'close');
  let ended = false;
  void drained.then(() => (ended = true));
  output.on('line', (line) => lines.push(line));
  return {
    process: child,
    lines,
    async printed(count) {
      while (lines.length < count) {
        if (ended) throw new Error(`The child ended after printing ${JSON.stringify(lines)}`);
        await Promise.race([once(output, 'line'), drained]);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await Promise.all([exit, drained]);
    },
    async ended() {
      const [code] = await Promise.all([exit, drained]);
      return code;
    },
  };
}
