import type { Clock, Log } from '#main/compose/ports.ts';
import type { CloudErrorCode } from './cloud.ts';
import { toCloudError } from './failure.ts';
import type { KeyAuthenticator } from './key-authenticator.ts';

/* Reading may be repeated, so it is, a little. Nothing that changes the account ever comes through here. */

/** A reading: repeated when the network or the server stumbles, given up when the caller gives up. */
export type Read = <T>(operation: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

const MAX_TRIES = 4;
/** Without any answer, waiting seldom helps, and people watch. */
const TRIES_WITHOUT_ANSWER = 3;
const FIRST_PAUSE_MS = 1_000;
/** A server that asks for more than this is told to the person instead. IBM's rate windows are short (seconds). */
const LONGEST_PAUSE_MS = 60_000;

const WORTH_REPEATING: ReadonlySet<CloudErrorCode> = new Set([
  'unreachable',
  'rate-limited',
  'server-error',
  'bad-answer',
]);

export interface ReaderParts {
  readonly clock: Clock;
  readonly authenticator: Pick<KeyAuthenticator, 'forget'>;
  readonly log: Log | undefined;
  /** How often a server that does not answer at all is asked. */
  readonly triesWithoutAnswer?: number;
}

/**
 * Makes a reader. Pauses are in the clock's milliseconds: what the server asked for, else 1 s, 2 s, 4 s. A refused token is replaced
 * once. Throws CloudError, or the signal's reason once it is aborted; a request under way is then abandoned.
 */
export function createReader({
  clock,
  authenticator,
  log,
  triesWithoutAnswer = TRIES_WITHOUT_ANSWER,
}: ReaderParts): Read {
  return async (operation, signal) => {
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      signal?.throwIfAborted();
      try {
        return await untilAborted(operation(), signal);
      } catch (error) {
        signal?.throwIfAborted();
        const failure = toCloudError(error, clock.now());
        if (failure.status === 401 && failure.code === 'not-authorized' && !renewed) {
          renewed = true;
          authenticator.forget();
          continue;
        }
        const pauseMs = failure.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
        const tries = failure.code === 'unreachable' ? triesWithoutAnswer : MAX_TRIES;
        if (!WORTH_REPEATING.has(failure.code) || attempt >= tries || pauseMs > LONGEST_PAUSE_MS) throw failure;
        const { code, status, transactionId } = failure;
        log?.warn({ code, status, transactionId, attempt, pauseMs }, 'reading again');
        await clock.sleep(pauseMs, signal);
      }
    }
  };
}

/** Some operations of the SDK take no signal: their answer is then left to arrive unheard. */
function untilAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
