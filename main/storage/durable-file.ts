import * as nodeFs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Clock } from '../compose/ports.ts';
import { systemCode, toStorageError } from './errors.ts';

/** What writing needs of node:fs/promises. A test may give one that fails. */
export type WriteFs = Pick<typeof nodeFs, 'open' | 'rename' | 'link' | 'copyFile' | 'rm'>;

export interface DurableOptions {
  readonly clock: Clock;
  readonly fs?: WriteFs;
}

export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;

/** Waits between renames, milliseconds. On Windows a virus scanner or indexer holds a fresh file for a moment. */
const RENAME_WAITS = [10, 20, 50, 100, 200, 400, 800];
const HELD_BY_OTHERS: readonly (string | undefined)[] = ['EPERM', 'EBUSY', 'EACCES'];
const NO_HARD_LINKS: readonly (string | undefined)[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];
const TEMPORARY = /^\..+\.\d+-\d+\.tmp$/;

let temporaries = 0;

/** Makes a folder and its missing parents, readable by their owner only. */
export async function ensureFolder(folder: string): Promise<void> {
  await nodeFs.mkdir(folder, { recursive: true, mode: FOLDER_MODE }).catch((error: unknown) => {
    throw toStorageError(error, folder, 'write');
  });
}

/**
 * Replaces `file` by `content`. When the promise resolves the content survives loss of power; at every instant before, the file
 * holds either the old content or the new. What was there before is kept as `<file>.bak`. Fails with StorageError: then the file is
 * as it was or, where only the folder could not be synced, already new.
 */
export async function writeDurably(file: string, content: string | Uint8Array, options: DurableOptions): Promise<void> {
  const fs = options.fs ?? nodeFs;
  const temporary = temporaryFor(file);
  try {
    await writeAndSync(fs, temporary, content);
    await keepPrevious(fs, file);
    await renameWithRetry(temporary, file, options);
    await syncFolder(dirname(file), fs);
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw toStorageError(error, file, 'write');
  }
}

/** Renames a file or folder, waiting a moment while another program holds it (less than two seconds in all). */
export async function renameWithRetry(from: string, to: string, { clock, fs = nodeFs }: DurableOptions): Promise<void> {
  for (const wait of RENAME_WAITS) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (!HELD_BY_OTHERS.includes(systemCode(error))) throw error;
      await clock.sleep(wait);
    }
  }
  await fs.rename(from, to);
}

/** Makes renames and new names in a folder survive loss of power. Windows cannot open a folder and keeps its own journal. */
export async function syncFolder(folder: string, fs: Pick<WriteFs, 'open'> = nodeFs): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what a killed program left half-written in `folder`. Only the holder of the lock may do this. */
export async function sweepTemporaries(folder: string): Promise<void> {
  for (const name of await nodeFs.readdir(folder)) {
    if (TEMPORARY.test(name)) await nodeFs.rm(join(folder, name), { force: true });
  }
}

/** Unique among running programs by process id, and within one by counting: two writers never share a temporary file. */
function temporaryFor(file: string): string {
  temporaries += 1;
  return join(dirname(file), `.${basename(file)}.${process.pid}-${temporaries}.tmp`);
}

async function writeAndSync(fs: WriteFs, file: string, content: string | Uint8Array): Promise<void> {
  const handle = await fs.open(file, 'w', FILE_MODE);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives the present content a second name, so that there is no instant without it. Nothing to keep is fine. */
async function keepPrevious(fs: WriteFs, file: string): Promise<void> {
  const temporary = temporaryFor(file);
  try {
    await linkOrCopy(fs, file, temporary);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  await fs.rename(temporary, `${file}.bak`);
  // Renaming onto another name of the same file does nothing (POSIX rename): then the temporary name is still there.
  await fs.rm(temporary, { force: true });
}

async function linkOrCopy(fs: WriteFs, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (!NO_HARD_LINKS.includes(systemCode(error))) throw error;
    await fs.copyFile(from, to);
    await syncFile(fs, to);
  }
}

async function syncFile(fs: WriteFs, file: string): Promise<void> {
  const handle = await fs.open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
