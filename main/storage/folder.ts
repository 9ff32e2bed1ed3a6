import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ensureFolder, renameWithRetry, syncFolder, type DurableOptions } from './durable-file.ts';
import { systemCode, toStorageError } from './errors.ts';

/** Names in a folder, sorted; none when there is no such folder. Fails with StorageError `not-readable`. */
export async function listFolder(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw toStorageError(error, folder, 'read');
  }
}

/** Moves a folder under another name on the same disk, for good: either it is here or there. Fails with StorageError. */
export async function moveFolder(from: string, to: string, options: DurableOptions): Promise<void> {
  await ensureFolder(dirname(to));
  try {
    await renameWithRetry(from, to, options);
    await syncFolder(dirname(to));
    await syncFolder(dirname(from));
  } catch (error) {
    throw toStorageError(error, to, 'write');
  }
}

/** Removes a folder with everything in it. Nothing there is fine. Fails with StorageError. */
export async function removeFolder(folder: string): Promise<void> {
  // Retries: on Windows a file is still there for a moment after the last program has closed it.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch((error: unknown) => {
    throw toStorageError(error, folder, 'write');
  });
}

/** Empties a folder. Fails with StorageError. */
export async function sweepFolder(folder: string): Promise<void> {
  for (const name of await listFolder(folder)) await removeFolder(join(folder, name));
}
