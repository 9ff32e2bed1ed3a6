import type { Clock } from '#main/compose/ports.ts';
import type { AccountStore } from './account-store.ts';
import { uuid } from './deterministic-ids.ts';
import type { Answer, Family, PracticeRequest } from './exchange.ts';
import { dropEntries, faultAnswer, garble } from './fault-answer.ts';
import type { FaultBoard } from './fault-board.ts';
import type { Choice } from './fault-choice.ts';
import { ADVERTISED_RATE, countRequest } from './rate.ts';
import type { RateReading } from './rate.ts';
import type { RequestLog } from './request-log.ts';
import { findRoute, takeTurn } from './routes.ts';
import type { Delivery } from './server.ts';

/* The life of one request to a simulated API: noted, perhaps broken, acted on, perhaps spoiled, dressed, delivered. */

export interface ApiParts {
  readonly store: AccountStore;
  readonly board: FaultBoard;
  readonly log: RequestLog;
  readonly clock: Clock;
  /** Practice time in milliseconds since 1970. */
  readonly now: () => number;
  readonly tokenSecret: string;
  /** `http://127.0.0.1:<port>`, known once the server listens. */
  readonly origin: () => string;
}

/** Makes the function that answers requests to the simulated APIs. */
export function createApi(parts: ApiParts): (request: PracticeRequest) => Promise<Delivery> {
  const { store, board, log, clock, now, tokenSecret } = parts;
  let rate: RateReading | null = null;
  let exchanges = 0;

  return async (request) => {
    const number = log.add(request, now());
    const found = findRoute(request);
    const family = found?.route.family ?? null;
    const choice = board.choose(request, family);
    if (choice.delayMs > 0) await clock.sleep(choice.delayMs);
    const limited = family === 'users' ? limitRate() : null;
    const run = (): Promise<Answer> =>
      store.change((before) =>
        takeTurn(before, found, {
          request,
          now: now(),
          switches: board.switches(),
          tokenSecret,
          origin: parts.origin(),
        }),
      );
    const delivery = limited === null ? await act(choice, family, run) : whole(limited);
    if (delivery.kind !== 'answer') return delivery;
    const dressed = dress(delivery.answer, family);
    if (delivery.cutShort !== 'cut') log.answered(number, dressed.status);
    return { ...delivery, answer: dressed };
  };

  /** Counts the request; the answer when there were too many. Without the `rate` switch the headers count and nobody is refused. */
  function limitRate(): Answer | null {
    const enforced = board.switches().rate;
    rate = countRequest(rate?.window ?? null, now(), enforced ?? ADVERTISED_RATE);
    return enforced !== null && rate.exceeded ? faultAnswer(429, 'users', null) : null;
  }

  /** The headers that every answer has. */
  function dress(answer: Answer, family: Family | null): Answer {
    exchanges += 1;
    return {
      ...answer,
      headers: {
        Date: new Date(now()).toUTCString(),
        'Transaction-Id': uuid(store.state().seed, 'exchange', exchanges),
        ...(family === 'users' && rate?.headers),
        ...answer.headers,
      },
    };
  }
}

/** Runs the request unless a fault stops it before, and spoils the answer if a fault says so. */
async function act({ effect }: Choice, family: Family | null, run: () => Promise<Answer>): Promise<Delivery> {
  if (effect?.kind === 'cut' && effect.when === 'before') return { kind: 'cut' };
  if (effect?.kind === 'hang' && !effect.committed) return { kind: 'nothing' };
  if (effect?.kind === 'status' && !effect.committed) {
    return whole(faultAnswer(effect.status, family, effect.retryAfterSeconds));
  }
  const answer = await run();
  switch (effect?.kind) {
    case 'status':
      return whole(faultAnswer(effect.status, family, effect.retryAfterSeconds));
    case 'cut':
      return effect.when === 'during' ? { kind: 'answer', answer, cutShort: 'cut' } : { kind: 'cut' };
    case 'hang':
      return { kind: 'nothing' };
    case 'truncate':
      return { kind: 'answer', answer, cutShort: 'truncate' };
    case 'garble':
      return whole(garble(answer));
    case 'drop':
      return whole(dropEntries(answer, effect.count));
    case undefined:
      return whole(answer);
  }
}

function whole(answer: Answer): Delivery {
  return { kind: 'answer', answer };
}
