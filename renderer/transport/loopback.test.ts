import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventMessage } from '#app/contract/methods.ts';
import { connectLoopback } from './loopback-connection.ts';
import { createLoopbackTransport } from './loopback.ts';

interface Request {
  readonly path: string;
  readonly body: unknown;
  readonly authorization: string | null;
}

const ORIGIN = 'http://127.0.0.1:4711';
let requests: Request[];
let stored: Map<string, string>;
let addresses: string[];
let answer: (request: Request) => Response;

/** An answer that goes on until its request is aborted. */
function createStream() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  return {
    response: new Response(body),
    send: (text: string) => controller.enqueue(new TextEncoder().encode(text)),
    controller,
  };
}

beforeEach(() => {
  requests = [];
  stored = new Map();
  addresses = [];
  answer = ({ path }) =>
    path === '/launch' ? Response.json({ ok: true, result: { token: 'token-1' } }) : createStream().response;
  vi.stubGlobal('fetch', (async (input, init) => {
    const { authorization = null } = init?.headers as Record<string, string>;
    const path = new URL(String(input), ORIGIN).pathname;
    const request = { path, body: JSON.parse(String(init?.body)) as unknown, authorization };
    requests.push(request);
    return answer(request);
  }) satisfies typeof fetch);
  vi.stubGlobal('location', { origin: ORIGIN, pathname: '/', search: '?theme=dark', hash: '' });
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, address: string) => addresses.push(address),
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the way into the loopback host', () => {
  it('exchanges the launch code and takes it out of the address', async () => {
    location.hash = '#launch=abc123';
    await createLoopbackTransport();
    expect(requests).toEqual([
      { path: '/launch', body: { code: 'abc123' }, authorization: null },
      { path: '/events', body: {}, authorization: 'Bearer token-1' },
    ]);
    expect(addresses).toEqual(['/?theme=dark']);
  });

  it('uses the kept token after a reload', async () => {
    location.hash = '#launch=abc123';
    await createLoopbackTransport();
    location.hash = '#/drafts';
    requests = [];
    await createLoopbackTransport();
    expect(requests).toEqual([{ path: '/events', body: {}, authorization: 'Bearer token-1' }]);
  });

  it('asks nobody without a code or a token', async () => {
    await expect(createLoopbackTransport()).rejects.toMatchObject({
      code: 'not-allowed',
      params: { reason: 'launch-code-missing' },
    });
    expect(requests).toEqual([]);
  });

  it('passes on why a code was refused', async () => {
    location.hash = '#launch=abc123';
    const error = { code: 'not-allowed', params: { reason: 'launch-code-used' } };
    answer = () => Response.json({ ok: false, error }, { status: 403 });
    await expect(createLoopbackTransport()).rejects.toMatchObject(error);
    expect(stored.size).toBe(0);
  });

  it('is closed to a token that the host does not know', async () => {
    stored.set('guestlist.token', 'of-an-earlier-host');
    answer = () => Response.json({ ok: false }, { status: 401 });
    await expect(createLoopbackTransport()).rejects.toMatchObject({ code: 'not-allowed', params: { status: 401 } });
  });
});

describe('the events of the loopback host', () => {
  it('may come in pieces', async () => {
    const stream = createStream();
    answer = () => stream.response;
    const heard: EventMessage[] = [];
    const transport = await connectLoopback({ origin: ORIGIN, token: 't' });
    const arrived = new Promise<void>((resolve) => transport.subscribe((message) => (heard.push(message), resolve())));
    stream.send('\n{"event":"accounts.ch');
    stream.send('anged","data":null}\n\n');
    await arrived;
    expect(heard).toEqual([{ event: 'accounts.changed', data: null }]);
  });

  it('are connected anew after half a minute of silence', async () => {
    vi.useFakeTimers();
    const first = createStream();
    let aborted = false;
    const request: typeof fetch = async (_input, init) => {
      if (aborted) return createStream().response;
      init?.signal?.addEventListener('abort', () => {
        aborted = true;
        first.controller.error(new Error('aborted'));
      });
      return first.response;
    };
    const heard: EventMessage[] = [];
    const transport = await connectLoopback({ origin: ORIGIN, token: 't' }, request);
    transport.subscribe((message) => heard.push(message));
    await vi.advanceTimersByTimeAsync(29_000);
    first.send('\n');
    await vi.advanceTimersByTimeAsync(29_000);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(heard).toEqual([{ event: 'connection.reset', data: null }]);
  });
});
