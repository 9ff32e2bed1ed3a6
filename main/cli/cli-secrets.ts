import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { cliWords } from '#app/words/cli.ts';
import { createMemorySecrets, takeEnvironmentKey } from '../compose/memory-secrets.ts';
import type { SecretStore } from '../compose/ports.ts';
import type { Context } from './context.ts';

/**
 * The API key of one command: from IBMCLOUD_API_KEY or, for commands that talk to an account (`fromStdin`), from the first line of
 * standard input, which is read only when a key is needed. Never from an argument: those are in the process list.
 */
export function createCliSecrets(context: Context, { fromStdin }: { readonly fromStdin: boolean }): SecretStore {
  const memory = createMemorySecrets(takeEnvironmentKey(context.env));
  let typed: Promise<string | null> | null = null;
  return {
    ...memory,
    async get(name) {
      const known = await memory.get(name);
      if (known !== null || !fromStdin) return known;
      return (typed ??= readKey(context));
    },
  };
}

/** Reads a key from standard input; in a terminal it asks and does not show what is typed. Null when there is none. */
export async function readKey({ stdin, io }: Pick<Context, 'stdin' | 'io'>): Promise<string | null> {
  if (stdin.isTTY) io.say(cliWords.askForKey);
  const lines = createInterface({ input: stdin, output: new Writable({ write: drop }), terminal: stdin.isTTY });
  try {
    for await (const line of lines) return line.trim() || null;
    return null;
  } finally {
    lines.close();
  }
}

function drop(_chunk: unknown, _encoding: string, done: () => void): void {
  done();
}
