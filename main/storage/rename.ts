import * as nodeFs from 'node:fs/promises';
import type { Clock } from '../compose/ports.ts';
import { systemCode } from './errors.ts';

/** What writing needs of node:fs/promises. A test may give one that fails. */
export type WriteFs = Pick<typeof nodeFs, 'open' | 'rename' | 'link' | 'copyFile' | 'rm'>;

export interface DurableOptions {
  readonly clock: Clock;
  readonly fs?: WriteFs;
}

/** Waits between renames, milliseconds. On Windows a virus scanner or indexer holds a fresh file for a moment. */
const RENAME_WAITS = [10, 20, 50, 100, 200, 400, 800];
const HELD_BY_OTHERS: readonly (string | undefined)[] = ['EPERM', 'EBUSY', 'EACCES'];

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
