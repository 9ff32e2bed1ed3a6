import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode, toStorageError } from './errors.ts';
import { renameWithRetry, type DurableOptions, type WriteFs } from './rename.ts';

const FOLDER_MODE = 0o700;

/** Makes a folder and its missing parents, readable by their owner only. */
export async function ensureFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE }).catch((error: unknown) => {
    throw toStorageError(error, folder, 'write');
  });
}

/** Names in a folder, sorted; none when there is no such folder. Fails with StorageError `not-readable`. */
export async function listFolder(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw toStorageError(error, folder, 'read');
  }
}

/** Makes renames and new names in a folder survive loss of power. Windows cannot open a folder and keeps its own journal. */
export async function syncFolder(folder: string, fs: Pick<WriteFs, 'open'> = { open }): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
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
