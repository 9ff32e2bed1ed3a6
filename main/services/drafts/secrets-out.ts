import { HEADER_SEARCH_RECORDS } from '#app/csv/choose-delimiter.ts';
import type { ReadChoice } from '#app/csv/read-csv.ts';
import { indexDecisions } from '#app/import/decision-index.ts';
import type { Decision } from '#app/import/decision.ts';
import { toWholeLines } from '#app/import/head-of-file.ts';
import { readWithoutSecrets, withoutSecrets } from '#app/import/secret-cells.ts';
import { readPiece, readWhole } from '../../storage/blobs.ts';

/* What stands in columns named like a password is not stored: neither as found, nor as a person has had the file read since. */

/** How much of a file tells whether it has such columns, in bytes: many times the lines among which a header is looked for. */
const HEAD_BYTES = 1024 * 1024;

/**
 * The content of a file without its secrets, both as found and as decided; null where there is nothing to take out. `id` is what the
 * decisions call the file. Fails with StorageError.
 */
export async function takeSecretsOut(
  path: string,
  id: string,
  decisions: readonly Decision[],
): Promise<Uint8Array | null> {
  const { read } = indexDecisions(decisions).of(id);
  const choices = Object.keys(read).length === 0 ? [{}] : [{}, read];
  if (!(await canHaveSecrets(path, choices))) return null;
  const bytes = await readWhole(path);
  const harmless = choices.reduce<Uint8Array>((rest, choice) => withoutSecrets(rest, choice), bytes);
  return harmless === bytes ? null : harmless;
}

async function canHaveSecrets(path: string, choices: readonly ReadChoice[]): Promise<boolean> {
  const piece = await readPiece(path, 0, HEAD_BYTES);
  const head = piece.length < HEAD_BYTES ? piece : toWholeLines(piece);
  return choices.some((choice) => {
    const isFarDown = (choice.headerLine ?? 0) > HEADER_SEARCH_RECORDS;
    return isFarDown || readWithoutSecrets(head, choice).secret.length > 0;
  });
}
