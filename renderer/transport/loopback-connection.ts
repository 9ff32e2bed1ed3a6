import type { Envelope, Transport } from '#app/contract/client.ts';
import { CodedError } from '#app/contract/errors.ts';
import type { EventMessage } from '#app/contract/methods.ts';
import { readLines } from './read-lines.ts';

/*
 * The page's half of the loopback host (main/node/loopback-server.ts): calls are posts, events come as lines of one long answer.
 */

/** Where the host is and what lets this page in. */
export interface LoopbackSession {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly token: string;
}

/** The host sends an empty line every 10 s; after this long without any line, in milliseconds, the connection counts as lost. */
const SILENCE_MS = 30_000;
/** Waits between attempts to reconnect, in milliseconds; the last one is repeated. */
const RECONNECT_WAITS = [50, 200, 500, 1000, 2000];

/**
 * Connects to the host and resolves once its events arrive. From then on the connection is kept: after a loss it is made again
 * and the listeners hear `connection.reset`. Rejects with CodedError `not-allowed` when the host does not know the token, and with
 * the failure of `fetch` when there is no host.
 */
export async function connectLoopback(session: LoopbackSession, request: typeof fetch = fetch): Promise<Transport> {
  const listeners = new Set<(message: EventMessage) => void>();
  const publish = (message: EventMessage): void => {
    for (const listener of [...listeners]) listener(message);
  };
  const first = await openEvents(session, request);
  void keepReading(first, () => openEvents(session, request), publish);
  return {
    async invoke(method, params) {
      const response = await post(session, request, '/call', { method, params: params ?? null });
      return (await response.json()) as Envelope;
    },
    subscribe(listener) {
      const each = (message: EventMessage): void => listener(message);
      listeners.add(each);
      return () => void listeners.delete(each);
    },
  };
}

interface EventConnection {
  readonly body: ReadableStream<Uint8Array>;
  readonly abort: () => void;
}

async function openEvents(session: LoopbackSession, request: typeof fetch): Promise<EventConnection> {
  const aborter = new AbortController();
  const response = await post(session, request, '/events', {}, aborter.signal);
  if (response.ok && response.body !== null) return { body: response.body, abort: () => aborter.abort() };
  throw new CodedError('not-allowed', { status: response.status });
}

async function keepReading(
  first: EventConnection,
  reopen: () => Promise<EventConnection>,
  publish: (message: EventMessage) => void,
): Promise<never> {
  for (let connection = first; ;) {
    await readEvents(connection, publish);
    connection = await reconnect(reopen);
    publish({ event: 'connection.reset', data: null });
  }
}

/** Resolves when the connection is lost or silent. */
async function readEvents({ body, abort }: EventConnection, publish: (message: EventMessage) => void): Promise<void> {
  let silence = setTimeout(abort, SILENCE_MS);
  try {
    for await (const line of readLines(body)) {
      clearTimeout(silence);
      silence = setTimeout(abort, SILENCE_MS);
      if (line !== '') publish(JSON.parse(line) as EventMessage);
    }
  } catch {
    // Lost, which is what the caller waits for.
  } finally {
    clearTimeout(silence);
    abort();
  }
}

async function reconnect(reopen: () => Promise<EventConnection>): Promise<EventConnection> {
  for (let attempt = 0; ; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, RECONNECT_WAITS[Math.min(attempt, RECONNECT_WAITS.length - 1)]));
    try {
      return await reopen();
    } catch {
      // Still away: the next attempt follows.
    }
  }
}

function post(
  { origin, token }: LoopbackSession,
  request: typeof fetch,
  path: string,
  body: unknown,
  signal: AbortSignal | null = null,
): Promise<Response> {
  return request(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal,
  });
}
