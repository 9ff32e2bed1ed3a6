import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { findBuilt } from '../../testing/find-built.ts';

export interface CliResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The JSON document: the last line of standard output. */
  readonly document: unknown;
}

export interface CliOptions {
  /** GUESTLIST_HOME. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is on standard input; nothing when left out. */
  readonly input?: string;
}

/** Runs the built command line in a process of its own, as a script would, and waits for its end. */
export async function runCli(args: readonly string[], { home, env = {}, input = '' }: CliOptions): Promise<CliResult> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [findBuilt('cli'), ...args], {
    env: { PATH, GUESTLIST_HOME: home, ...env },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
  const [out, err, exitCode] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  const stdout = out.toString('utf8');
  const stderr = err.toString('utf8');
  return {
    exitCode,
    stdout,
    stderr,
    get document() {
      return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as unknown;
    },
  };
}
