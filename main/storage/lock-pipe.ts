import { createHash } from 'node:crypto';
import { realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_MODE } from './durable-file.ts';
import { systemCode } from './errors.ts';
import { listen, readNote, type LockClaim } from './lock-listener.ts';

const TAKEN: readonly (string | undefined)[] = ['EADDRINUSE', 'EACCES'];

/** The lock on Windows: a named pipe can be made by one program only and ends with it, so nothing stale is ever left. */
export async function claimPipe(dataFolder: string, holder: object): Promise<LockClaim> {
  // Windows does not tell capitals apart in paths.
  const path = (await realpath(dataFolder)).toLowerCase();
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return claimEndpoint(`\\\\.\\pipe\\guestlist-${hash}`, join(dataFolder, 'lock.json'), holder);
}

/** Takes an endpoint that only one program can listen on, with `noteFile` saying who it is. */
export async function claimEndpoint(endpoint: string, noteFile: string, holder: object): Promise<LockClaim> {
  let listener;
  try {
    listener = await listen(endpoint);
  } catch (error) {
    if (TAKEN.includes(systemCode(error))) return { heldBy: await readNote(noteFile) };
    throw error;
  }
  let released = false;
  const release = async (): Promise<void> => {
    if (released) return;
    released = true;
    // The note first: once the pipe is closed it may be the next holder's.
    await rm(noteFile, { force: true });
    await listener.close();
  };
  try {
    await writeFile(noteFile, `${JSON.stringify(holder)}\n`, { mode: FILE_MODE });
  } catch (error) {
    await release();
    throw error;
  }
  return { release };
}
