import { writeFile } from 'node:fs/promises';
import { CodedError } from '#app/contract/errors.ts';
import { cliWords } from '#app/words/cli.ts';
import type { Context } from './context.ts';

/**
 * Writes a file that was asked for: to the path of `--out`, for its owner only since it may name people, or to standard output.
 * Fails with `bad-request` when the path cannot be written.
 */
export async function writeFileOrOutput({ io }: Context, bytes: Uint8Array, out: unknown): Promise<void> {
  if (typeof out !== 'string') {
    io.file(bytes);
    return;
  }
  try {
    await writeFile(out, bytes, { mode: 0o600 });
  } catch (cause) {
    throw new CodedError('bad-request', { method: '--out', problem: cliWords.problems.unwritable(out) }, { cause });
  }
  io.document({ file: out });
}
