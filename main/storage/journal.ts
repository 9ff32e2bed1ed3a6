import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { FILE_MODE } from './durable-file.ts';
import { toStorageError } from './errors.ts';
import { ensureFolder, syncFolder } from './folder.ts';
import { readJournal, type JournalContent } from './journal-content.ts';
import { createSequence } from './sequence.ts';

export interface JournalOptions<E> {
  readonly file: string;
  readonly schema: z.ZodType<E>;
  /** Opens the file for appending; a test may give handles that fail. */
  readonly open?: typeof open;
}

export interface Journal<E> {
  /** Everything the file held when it was opened. */
  readonly opened: JournalContent<E>;
  /**
   * Resolves once the event is on disk and survives loss of power. Events are kept in the order of the calls; calls that come
   * while the disk is busy share one write. Fails with StorageError, and then the event may be read again only if the program
   * dies before the next append.
   */
  append(event: E): Promise<void>;
  /** Waits for what was appended and closes the file. Appending afterwards is an error. */
  close(): Promise<void>;
}

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Opens an append-only file of JSON lines, making it if needed. A torn last line, left by a killed program, was never
 * acknowledged and is cut off before the next append. The cost of an append does not depend on how long the file is. Only the
 * holder of the lock may open a journal; reading is `readJournal`. Fails with StorageError.
 */
export async function openJournal<E>({ file, schema, open: openFile = open }: JournalOptions<E>): Promise<Journal<E>> {
  await ensureFolder(dirname(file));
  const handle = await openFile(file, 'a', FILE_MODE).catch((error: unknown) => {
    throw toStorageError(error, file, 'write');
  });
  let opened: JournalContent<E>;
  try {
    await syncFolder(dirname(file));
    opened = await readJournal(file, schema);
  } catch (error) {
    await handle.close();
    throw toStorageError(error, file, 'write');
  }

  let length = opened.completeBytes;
  let tornTail = opened.torn;
  let waiting: Waiting[] = [];
  const inSequence = createSequence();

  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      if (tornTail) await handle.truncate(length);
      tornTail = true;
      length += await writeLines(handle, batch);
      tornTail = false;
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(toStorageError(error, file, 'write'));
    }
  };

  return {
    opened,
    append: (event) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ line: `${JSON.stringify(schema.parse(event))}\n`, resolve, reject });
        void inSequence(flush);
      }),
    close: () => inSequence(() => handle.close()),
  };
}

async function writeLines(handle: FileHandle, batch: readonly Waiting[]): Promise<number> {
  const bytes = Buffer.from(batch.map(({ line }) => line).join(''));
  await handle.appendFile(bytes);
  await handle.datasync();
  return bytes.length;
}
