import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from './ports.ts';
import { createWallClock, parseSpeed } from './wall-clock.ts';

/**
 * The clock for a data folder. Where GUESTLIST_SPEED makes time run faster, the moment from which it does is kept in the folder:
 * times that one process has stored would otherwise be in the future of the next. Without it nothing is read or written.
 */
export async function openClock(dataFolder: string, env: Readonly<Record<string, string | undefined>>): Promise<Clock> {
  const speed = parseSpeed(env['GUESTLIST_SPEED']);
  return speed === 1 ? createWallClock() : createWallClock({ speed, anchor: await keepAnchor(dataFolder) });
}

/** An empty file whose time of writing is the anchor: of processes that start together the first one's moment counts for all. */
async function keepAnchor(dataFolder: string): Promise<number> {
  const file = join(dataFolder, 'clock-anchor');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(file, '', { flag: 'wx', mode: 0o600 }).catch(() => undefined);
  return Math.floor((await stat(file)).mtimeMs);
}
