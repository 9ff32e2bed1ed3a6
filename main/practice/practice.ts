import type { Clock, Ids } from '#main/compose/ports.ts';
import { openAccountStore } from './account-store.ts';
import type { PracticePersistence } from './account-store.ts';
import { createApi } from './api.ts';
import { PRACTICE_ACCOUNT_ID } from './content.ts';
import { handleControl } from './control.ts';
import type { Controls } from './control.ts';
import { createFaultBoard } from './fault-board.ts';
import { createFirstState } from './first-state.ts';
import { RequestLog } from './request-log.ts';
import { listen } from './server.ts';

/* The practice account running: one state, one port. What it decides is decided by pure functions in the files around it. */

export interface PracticeOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Equal seeds give equal ids. */
  readonly seed?: number;
  /** How many ACTIVE people there are besides the fixed ones. */
  readonly extraUsers?: number;
  /** Absent: the account lives in memory only. */
  readonly persistence?: PracticePersistence;
  /** Fault rules to begin with, as in docs/practice-account.md. */
  readonly faults?: readonly string[];
}

export interface Practice {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly port: number;
  readonly accountId: string;
  close(): Promise<void>;
  /** Practice time jumps `ms` milliseconds ahead. */
  advance(ms: number): Promise<void>;
}

/**
 * Starts a practice account on 127.0.0.1. Throws UnreadableStateError when what was kept cannot be used, FaultSyntaxError for a rule
 * that makes no sense, and whatever listening fails with.
 */
export async function startPractice(options: PracticeOptions): Promise<Practice> {
  const { clock, ids, seed = 1, extraUsers = 0, persistence = null, faults = [] } = options;
  const createState = () => createFirstState(seed, extraUsers, clock.now());
  const board = createFaultBoard(seed);
  for (const fault of faults) board.add(fault);
  const store = await openAccountStore(persistence, createState);
  const log = new RequestLog();
  const tokenSecret = ids.next();
  const now = (): number => clock.now() + store.state().clockAheadMs;

  async function advance(ms: number): Promise<void> {
    await store.change((state) => ({
      state: { ...state, clockAheadMs: state.clockAheadMs + ms },
      answer: { status: 204 },
    }));
  }

  async function reset(): Promise<void> {
    board.clear();
    log.clear();
    await store.change(() => ({ state: createState(), answer: { status: 204 } }));
  }

  let url = '';
  const answerApi = createApi({ store, board, log, clock, now, tokenSecret, origin: () => url });
  const controls: Controls = { store, board, log, now, tokenSecret, advance, reset };
  const server = await listen(options.port ?? 0, async (request) =>
    request.path.startsWith('/practice/')
      ? { kind: 'answer', answer: await handleControl(controls, request) }
      : answerApi(request),
  );
  url = `http://127.0.0.1:${server.port}`;
  return { url, port: server.port, accountId: PRACTICE_ACCOUNT_ID, advance, close: () => server.close() };
}
