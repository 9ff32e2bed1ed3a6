import type { WireError } from '#app/contract/errors.ts';
import { toWireError } from '../rpc/wire-error.ts';
import { acquireLock, type Lock } from '../storage/lock.ts';
import { composeServices, type Composition } from './compose.ts';
import { createLazyLog } from './lazy-log.ts';
import { openClock } from './open-clock.ts';
import { resolvePaths } from './paths.ts';
import type { Clock, Ids, Log, SecretStore } from './ports.ts';
import { createRandomIds } from './random-ids.ts';

export interface OpenOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the lock calls this program, for the person who meets it. */
  readonly program: string;
  readonly secrets: SecretStore;
  /** Whether the data folder is opened for writing, which one program at a time can do. */
  readonly access: 'read' | 'write';
}

/** Guestlist, open. `close` brings everything to disk and frees the data folder. */
export interface App extends Composition {
  readonly dataFolder: string;
  /** How the host keeps secrets. */
  readonly keys: SecretStore['kind'];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/**
 * Opens the data folder with what a Node process has: wall clock, random ids, a log file, and for writing the lock. Never throws:
 * what stands in the way comes back as an error that can be shown.
 */
export async function openApp(options: OpenOptions): Promise<App | { readonly error: WireError }> {
  const { env, program, secrets, access } = options;
  const ids = createRandomIds();
  const paths = resolvePaths(env);
  const log = createLazyLog(paths.data);
  let lock: Lock | null = null;
  const leave = async (): Promise<void> => {
    log.close();
    await lock?.release();
  };
  try {
    const clock = await openClock(paths.data, env);
    const since = new Date(clock.now()).toISOString();
    if (access === 'write') lock = await acquireLock(paths.data, { program, since });
    const ports = { paths, clock, ids, secrets, log, env };
    const composition = await composeServices({ ...ports, readOnly: access === 'read' });
    const close = async (): Promise<void> => {
      await composition.close();
      await leave();
    };
    return { ...composition, dataFolder: paths.data, keys: secrets.kind, clock, ids, log, close };
  } catch (error) {
    const shown = toWireError(error, 'open', { ids, log });
    await leave();
    return { error: shown };
  }
}
