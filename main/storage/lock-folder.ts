import { createHash } from 'node:crypto';
import { lstat, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureFolder } from './folder.ts';
import { StorageError } from './errors.ts';

/** Longest path a socket may have: sun_path is 104 bytes on macOS and BSD, 108 on Linux (unix(7)), the ending zero included. */
const MAX_SOCKET_PATH = 103;
/** Longest name of a file in the folder (lock-sockets.ts), with room for a count of six digits. */
const LONGEST_NAME = '/00000000000000-0000000000-000000.sock.new'.length;

/**
 * The folder of the lock's sockets: `lock` in the data folder or, where that path is too long for a socket, one in /tmp named by
 * user and data folder. Not the TMPDIR of the environment: every program must find the same one.
 */
export async function lockFolder(dataFolder: string): Promise<string> {
  const real = await realpath(dataFolder);
  const inside = join(real, 'lock');
  if (Buffer.byteLength(inside) + LONGEST_NAME <= MAX_SOCKET_PATH) {
    await ensureFolder(inside);
    return inside;
  }
  const ours = `/tmp/guestlist-${process.getuid?.() ?? 0}`;
  await ensureFolder(ours);
  await refuseForeign(ours);
  const outside = join(ours, createHash('sha256').update(real).digest('hex').slice(0, 16));
  await ensureFolder(outside);
  return outside;
}

/** Anybody may make names in /tmp: a folder that another user made or may write to is not used. */
async function refuseForeign(folder: string): Promise<void> {
  const stats = await lstat(folder);
  const ours = stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o077) === 0;
  if (!ours) throw new StorageError('not-writable', folder);
}
