import * as nodeFs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode, toStorageError } from './errors.ts';
import { listFolder, syncFolder } from './folder.ts';
import { renameWithRetry, type DurableOptions, type WriteFs } from './rename.ts';

/** Everything that Guestlist writes is for its owner only. */
export const FILE_MODE = 0o600;

const NO_HARD_LINKS: readonly (string | undefined)[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];
const TEMPORARY_END = /^\d+-\d+\.tmp$/;

let temporaries = 0;

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
    await keepPrevious(file, options);
    await renameWithRetry(temporary, file, options);
    await syncFolder(dirname(file), fs);
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw toStorageError(error, file, 'write');
  }
}

/** Removes what a killed program left half-written of `file`. Only the holder of the lock may do this. Fails with StorageError. */
export async function sweepTemporaries(file: string): Promise<void> {
  const folder = dirname(file);
  const prefix = `.${basename(file)}.`;
  for (const name of await listFolder(folder)) {
    if (!name.startsWith(prefix) || !TEMPORARY_END.test(name.slice(prefix.length))) continue;
    await nodeFs.rm(join(folder, name), { force: true }).catch((error: unknown) => {
      throw toStorageError(error, folder, 'write');
    });
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
async function keepPrevious(file: string, options: DurableOptions): Promise<void> {
  const fs = options.fs ?? nodeFs;
  const temporary = temporaryFor(file);
  try {
    await linkOrCopy(fs, file, temporary);
    await renameWithRetry(temporary, `${file}.bak`, options);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  } finally {
    // Also after success: renaming onto another name of the same file does nothing (POSIX rename), and the name is still there.
    await fs.rm(temporary, { force: true });
  }
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
