import type { Clock, Ids } from '#main/compose/ports.ts';
import { PRACTICE_ACCOUNT_ID } from './content.ts';
import { handleControl } from './control.ts';
import type { Controls } from './control.ts';
import { uuid } from './deterministic-ids.ts';
import type { Answer, Family, PracticeRequest } from './exchange.ts';
import { chooseFault, switchesOf } from './fault-choice.ts';
import type { Choice } from './fault-choice.ts';
import { dropEntries, faultAnswer, garble } from './fault-answer.ts';
import { parseFault } from './fault-syntax.ts';
import type { Fault } from './fault.ts';
import { createFirstState } from './first-state.ts';
import { ADVERTISED_RATE, countRequest } from './rate.ts';
import type { RateWindow } from './rate.ts';
import { RequestLog } from './request-log.ts';
import { findRoute, takeTurn } from './routes.ts';
import { listen } from './server.ts';
import type { Delivery } from './server.ts';
import { parseState } from './state.ts';
import type { PracticeState } from './state.ts';

/* The practice account running: one state, one port. Everything it decides is decided by pure functions in the files around it. */

/** Where the state is kept between runs. `read` gives null where nothing was kept; `write` resolves when it is safe on disk. */
export interface PracticePersistence {
  read(): Promise<string | null>;
  write(json: string): Promise<void>;
}

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
  const { clock, ids, seed = 1, extraUsers = 0, persistence } = options;
  const tokenSecret = ids.next();
  const log = new RequestLog();
  let state = await readOrCreate();
  let faults: readonly Fault[] = [];
  let nextFault = 1;
  let rateWindow: RateWindow | null = null;
  let exchanges = 0;
  let lastChange: Promise<unknown> = Promise.resolve();
  let origin = '';

  async function readOrCreate(): Promise<PracticeState> {
    const kept = (await persistence?.read()) ?? null;
    return kept === null ? createFirstState(seed, extraUsers, clock.now()) : parseState(kept);
  }

  const now = (): number => clock.now() + state.clockAheadMs;

  /** One step after the other; what a step changed is stored before its answer leaves, and not kept when storing fails. */
  function change(
    step: (before: PracticeState) => { readonly state: PracticeState; readonly answer: Answer },
  ): Promise<Answer> {
    const result = lastChange.then(async () => {
      const turn = step(state);
      if (turn.state !== state) await persistence?.write(JSON.stringify(turn.state));
      state = turn.state;
      return turn.answer;
    });
    lastChange = result.catch(() => undefined);
    return result;
  }

  async function advance(ms: number): Promise<void> {
    await change((before) => ({
      state: { ...before, clockAheadMs: before.clockAheadMs + ms },
      answer: { status: 204 },
    }));
  }

  function addFault(text: string): Fault {
    const fault: Fault = { id: nextFault, text, rule: parseFault(text), matched: 0, hit: 0 };
    nextFault += 1;
    faults = [...faults, fault];
    return fault;
  }

  const controls: Controls = {
    now,
    tokenSecret,
    state: () => state,
    change,
    advance,
    reset: async () => {
      faults = [];
      rateWindow = null;
      log.clear();
      await change(() => ({ state: createFirstState(seed, extraUsers, clock.now()), answer: { status: 204 } }));
    },
    faults: () => faults,
    addFault,
    clearFaults: (id) => {
      faults = id === undefined ? [] : faults.filter((fault) => fault.id !== id);
    },
    requests: () => log.all(),
    clearRequests: () => log.clear(),
  };

  async function respond(request: PracticeRequest): Promise<Delivery> {
    if (request.path.startsWith('/practice/')) {
      return { kind: 'answer', answer: await handleControl(controls, request) };
    }
    const number = log.add(request, now());
    const found = findRoute(request);
    const family = found?.route.family ?? null;
    const choice = chooseFault(faults, request, family, state.seed);
    faults = choice.faults;
    if (choice.delayMs > 0) await clock.sleep(choice.delayMs);
    const delivery = await deliver(choice, family, () =>
      change((before) =>
        takeTurn(before, found, { request, now: now(), switches: switchesOf(faults), tokenSecret, origin }),
      ),
    );
    if (delivery.kind !== 'answer') return delivery;
    const dressed = dress(delivery.answer, family);
    if (delivery.cutShort !== 'cut') log.answered(number, dressed.status);
    return { ...delivery, answer: dressed };
  }

  /** Runs the request unless a fault stops it, and spoils the answer if a fault says so. */
  async function deliver({ effect }: Choice, family: Family | null, run: () => Promise<Answer>): Promise<Delivery> {
    const limited = family === 'users' ? limitRate() : null;
    if (limited !== null) return { kind: 'answer', answer: limited };
    if (effect?.kind === 'cut' && effect.when === 'before') return { kind: 'cut' };
    if (effect?.kind === 'hang' && !effect.committed) return { kind: 'nothing' };
    if (effect?.kind === 'status' && !effect.committed) {
      return { kind: 'answer', answer: faultAnswer(effect.status, family, effect.retryAfterSeconds) };
    }
    const answer = await run();
    switch (effect?.kind) {
      case 'status':
        return { kind: 'answer', answer: faultAnswer(effect.status, family, effect.retryAfterSeconds) };
      case 'cut':
        return effect.when === 'during' ? { kind: 'answer', answer, cutShort: 'cut' } : { kind: 'cut' };
      case 'hang':
        return { kind: 'nothing' };
      case 'truncate':
        return { kind: 'answer', answer, cutShort: 'truncate' };
      case 'garble':
        return { kind: 'answer', answer: garble(answer) };
      case 'drop':
        return { kind: 'answer', answer: dropEntries(answer, effect.count) };
      case undefined:
        return { kind: 'answer', answer };
    }
  }

  function limitRate(): Answer | null {
    const { rate } = switchesOf(faults);
    const reading = countRequest(rateWindow, now(), rate ?? ADVERTISED_RATE);
    rateWindow = reading.window;
    return rate !== null && reading.exceeded ? faultAnswer(429, 'users', null) : null;
  }

  /** The headers every answer of the API has. */
  function dress(answer: Answer, family: Family | null): Answer {
    exchanges += 1;
    const { rate } = switchesOf(faults);
    const rateHeaders =
      family === 'users' && rateWindow !== null
        ? countRequest({ ...rateWindow, count: rateWindow.count - 1 }, rateWindow.startedAt, rate ?? ADVERTISED_RATE)
            .headers
        : {};
    return {
      ...answer,
      headers: {
        Date: new Date(now()).toUTCString(),
        'Transaction-Id': uuid(state.seed, 'exchange', exchanges),
        ...rateHeaders,
        ...answer.headers,
      },
    };
  }

  for (const text of options.faults ?? []) addFault(text);
  const server = await listen(options.port ?? 0, respond);
  origin = `http://127.0.0.1:${server.port}`;
  return { url: origin, port: server.port, accountId: PRACTICE_ACCOUNT_ID, advance, close: () => server.close() };
}
