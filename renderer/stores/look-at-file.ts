import { MAX_PIECE_BYTES } from '#app/contract/piece.ts';
import type { Issue } from '#app/import/issue.ts';
import type { DeriveClient } from '../workers/derive-client.ts';
import type { Peek } from '../workers/views.ts';

/* Files before anything of them leaves the window: what they are, and what of them may leave it. */

/** Why a file is not taken: it is no list. */
export class FileRefused extends Error {
  readonly file: string;
  readonly problem: Issue;

  constructor(file: string, problem: Issue) {
    super(`${file} was refused: ${problem.code}`);
    this.name = 'FileRefused';
    this.file = file;
    this.problem = problem;
  }
}

/** What the beginning of a file tells. Rejects where it cannot be read. */
export async function peekAt(deriver: DeriveClient, file: File): Promise<Peek> {
  const bytes = new Uint8Array(await file.slice(0, MAX_PIECE_BYTES).arrayBuffer());
  const about = { file: { id: 'arriving', name: file.name, bytes }, size: file.size, decisions: [] };
  return deriver.ask('peek', about, [bytes.buffer]);
}

/**
 * The file without what stands in columns named like a password, as it may be stored. The same file where there is nothing of the kind,
 * and not read through where its beginning, as `peekAt` told of it, shows that.
 */
export async function toHarmless(deriver: DeriveClient, file: File, { mayHoldSecrets }: Peek): Promise<File> {
  if (!mayHoldSecrets) return file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const harmless = await deriver.ask('without-secrets', { bytes }, [bytes.buffer]);
  return harmless === null ? file : new File([harmless], file.name);
}
