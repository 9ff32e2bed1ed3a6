import { hostname } from 'node:os';
import { z } from 'zod';
import { ensureFolder } from './folder.ts';
import { StorageError, toStorageError } from './errors.ts';
import { claimPipe } from './lock-pipe.ts';
import { claimSocket } from './lock-sockets.ts';

const holderSchema = z.object({
  /** Name of the computer. */
  host: z.string(),
  /** What the program calls itself: the window, the browser host, the command line. */
  program: z.string(),
  pid: z.number().int(),
  /** ISO 8601 UTC. */
  since: z.string(),
});

/** Who holds a data folder. */
export type LockHolder = z.infer<typeof holderSchema>;

export interface Lock {
  /** Lets the next program in. Calling it again does nothing. */
  release(): Promise<void>;
}

/** The data folder is in use. `holder` is null when the program that holds it has left no readable note. */
export class DataFolderInUse extends StorageError {
  readonly holder: LockHolder | null;
  constructor(dataFolder: string, holder: LockHolder | null) {
    super('in-use', dataFolder);
    this.name = 'DataFolderInUse';
    this.holder = holder;
  }
}

/**
 * Takes the one lock that every host and the command line take before they write. The proof that somebody holds it is a socket
 * that answers, which ends with its process however that dies; a process id alone proves nothing. The folder must be on a disk
 * of this computer. `since` is ISO 8601 UTC. Throws DataFolderInUse, or StorageError when the lock cannot be made.
 */
export async function acquireLock(
  dataFolder: string,
  who: { readonly program: string; readonly since: string },
): Promise<Lock> {
  await ensureFolder(dataFolder);
  const holder: LockHolder = { host: hostname(), program: who.program, pid: process.pid, since: who.since };
  try {
    const claim = process.platform === 'win32' ? claimPipe : claimSocket;
    const outcome = await claim(dataFolder, holder);
    if ('heldBy' in outcome) throw new DataFolderInUse(dataFolder, parseHolder(outcome.heldBy));
    return outcome;
  } catch (error) {
    throw toStorageError(error, dataFolder, 'write');
  }
}

function parseHolder(note: string | null): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(note ?? ''));
  } catch {
    return null;
  }
}
