import { chmod, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FILE_MODE } from './durable-file.ts';
import { systemCode } from './errors.ts';
import { lockFolder } from './lock-folder.ts';
import { answers, listen, readNote, type LockClaim } from './lock-listener.ts';

/*
 * The lock on systems with Unix sockets. There the file of a socket outlives its process, and removing a stale file to listen in
 * its place is where two programs could both win. So no name is ever used twice. Every program
 *   1. announces itself: its socket listens first and then gets its name in the folder;
 *   2. looks at all other names: whose socket refuses a connection is dead for good, and its file is removed;
 *   3. holds the lock when nobody else is there, and says so in a note beside its socket. Where somebody else is, it withdraws
 *      unless it has the oldest name and nobody holds the lock yet: then it looks again.
 * Two cannot both hold it: each had announced itself before it looked, so the later of the two has seen the earlier.
 */

/** Others decide within milliseconds; only a program that was stopped in the middle takes this long. */
const PATIENCE_MS = 2_000;
const POLL_MS = 10;
/** An announcement fails only when another program swept it away in the instant it was made. */
const ANNOUNCEMENTS = 3;
const SOCKET = '.sock';
const NOTE = '.json';
const UNANNOUNCED = '.new';

let claims = 0;

interface Holder {
  readonly pid: number;
  readonly since: string;
}

interface Announcement {
  readonly name: string;
  /** Takes it back. Calling it again does nothing. */
  withdraw(): Promise<void>;
}

/** Tries to take the lock of `dataFolder`. Waits in real time: other programs have clocks of their own. */
export async function claimSocket(dataFolder: string, holder: Holder): Promise<LockClaim> {
  const folder = await lockFolder(dataFolder);
  let own: Announcement | null = null;
  try {
    for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
      const others = await livingOthers(folder, own);
      if (others.length === 0 && own !== null) {
        await writeFile(join(folder, own.name + NOTE), `${JSON.stringify(holder)}\n`, { mode: FILE_MODE });
        return { release: own.withdraw };
      }
      if (others.length === 0) {
        own = await announce(folder, holder);
        continue;
      }
      const heldBy = await firstNote(folder, others);
      if (heldBy !== null) return await give(own, heldBy);
      // Nobody holds it yet: withdrawing lets the oldest win, and looking on tells who that was.
      if (own !== null && own.name > others[0]!) {
        await own.withdraw();
        own = null;
      }
      await wait(POLL_MS);
    }
    return await give(own, null);
  } catch (error) {
    await own?.withdraw();
    throw error;
  }
}

async function give(own: Announcement | null, heldBy: string | null): Promise<LockClaim> {
  await own?.withdraw();
  return { heldBy };
}

/** A name sorts by age, so that programs agree who was earlier, and is unique by process id and count. */
function nextName({ since, pid }: Holder): string {
  claims += 1;
  return [String(Date.parse(since)).padStart(14, '0'), String(pid).padStart(10, '0'), claims].join('-');
}

async function announce(folder: string, holder: Holder): Promise<Announcement> {
  for (let attempt = 1; ; attempt += 1) {
    const name = nextName(holder);
    const socket = join(folder, name + SOCKET);
    const listener = await listen(socket + UNANNOUNCED);
    try {
      await chmod(socket + UNANNOUNCED, FILE_MODE);
      await rename(socket + UNANNOUNCED, socket);
    } catch (error) {
      await listener.close();
      if (systemCode(error) === 'ENOENT' && attempt < ANNOUNCEMENTS) continue;
      throw error;
    }
    const withdraw = async (): Promise<void> => {
      await rm(socket, { force: true });
      await rm(join(folder, name + NOTE), { force: true });
      await listener.close();
    };
    return { name, withdraw };
  }
}

/** Names of the other announced programs that are alive, oldest first. Removes what dead ones left. */
async function livingOthers(folder: string, own: Announcement | null): Promise<string[]> {
  const alive: string[] = [];
  for (const file of await readdir(folder)) {
    const name = file.slice(0, file.indexOf('.'));
    if (name === own?.name || file.endsWith(NOTE)) continue;
    const announced = file.endsWith(SOCKET);
    if (await answers(join(folder, file))) {
      if (announced) alive.push(name);
    } else {
      await rm(join(folder, file), { force: true });
      // An unannounced name may have been announced since it was listed: then its note is somebody's.
      if (announced) await rm(join(folder, name + NOTE), { force: true });
    }
  }
  return alive.sort();
}

async function firstNote(folder: string, names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const note = await readNote(join(folder, name + NOTE));
    if (note !== null) return note;
  }
  return null;
}
