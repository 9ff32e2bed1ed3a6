import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Peer } from '#app/contract/peer.ts';
import { connectLoopback } from '#renderer/transport/loopback-connection.ts';
import type { Clock } from '../compose/ports.ts';
import { describeTransport } from '../rpc/conformance.ts';
import { createLaunchGate, type LaunchGate, type LaunchRefusal } from './launch-gate.ts';
import { startLoopbackServer, type LoopbackServer } from './loopback-server.ts';
import { MAX_BODY_BYTES } from './read-json.ts';
import { CONTENT_SECURITY_POLICY } from '../compose/content-security-policy.ts';
import { SECURITY_HEADERS, type StaticFiles } from '../compose/static-files.ts';

/** A clock that never wakes anybody: no heartbeat, no ending. */
const STILL: Clock = {
  now: () => 0,
  sleep: (_, signal) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
};
const FILES: StaticFiles = new Map([
  [
    '/',
    {
      body: Buffer.from('<!doctype html>'),
      headers: { ...SECURITY_HEADERS, 'content-type': 'text/html; charset=utf-8' },
    },
  ],
]);

interface Running {
  readonly server: LoopbackServer;
  readonly gate: LaunchGate;
  readonly refusals: LaunchRefusal[];
  readonly pages: () => number;
}

async function start(peer: Peer): Promise<Running> {
  let count = 0;
  let pages = 0;
  const refusals: LaunchRefusal[] = [];
  const gate = createLaunchGate({ clock: STILL, ids: { next: () => `${++count}`.padStart(32, '0') } });
  const presence = {
    arrive: () => {
      pages += 1;
      return () => void (pages -= 1);
    },
    stop: () => undefined,
  };
  const onLaunchRefused = (refusal: LaunchRefusal): void => void refusals.push(refusal);
  const server = await startLoopbackServer({ peer, files: FILES, gate, presence, clock: STILL, onLaunchRefused });
  return { server, gate, refusals, pages: () => pages };
}

/** Node's fetch as a browser's page uses it: with the page's origin. `cut` breaks the answers that are still coming. */
function createPageFetch(origin: string) {
  const open = new Set<AbortController>();
  const pageFetch: typeof fetch = (input, init) => {
    const aborter = new AbortController();
    if (String(input).endsWith('/events')) open.add(aborter);
    const signals = [aborter.signal, ...(init?.signal ? [init.signal] : [])];
    return fetch(input, { ...init, headers: { ...init?.headers, origin }, signal: AbortSignal.any(signals) });
  };
  const cut = (): void => {
    for (const aborter of open) aborter.abort();
    open.clear();
  };
  return { pageFetch, cut };
}

describeTransport('loopback', async (peer) => {
  const { server, gate } = await start(peer);
  const redeemed = gate.redeem(gate.issue());
  if (!('token' in redeemed)) throw new Error('a fresh code was refused');
  const { pageFetch, cut } = createPageFetch(server.origin);
  const transport = await connectLoopback({ origin: server.origin, token: redeemed.token }, pageFetch);
  return { transport, cut, close: server.close };
});

const SILENT: Peer = { dispatch: async () => ({ ok: true, result: 'reached' }), subscribe: () => () => undefined };

describe('the loopback host', () => {
  let running: Running;
  afterEach(() => running.server.close());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${running.server.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: running.server.origin, ...headers },
      body: JSON.stringify(body),
    });

  it('exchanges a launch code once and tells the person of a second try', async () => {
    running = await start(SILENT);
    const code = running.gate.issue();
    const first = await post('/launch', { code });
    expect(first.status).toBe(200);
    const { result } = (await first.json()) as { result: { token: string } };
    const call = await post('/call', { method: 'x', params: {} }, { authorization: `Bearer ${result.token}` });
    expect(await call.json()).toEqual({ ok: true, result: 'reached' });

    const second = await post('/launch', { code });
    expect(second.status).toBe(403);
    expect(await second.json()).toEqual({
      ok: false,
      error: { code: 'not-allowed', params: { reason: 'launch-code-used' } },
    });
    expect(running.refusals).toEqual(['used']);
  });

  it('reaches no handler without a token', async () => {
    running = await start({ ...SILENT, dispatch: () => Promise.reject(new Error('reached')) });
    const response = await post('/call', { method: 'app.info', params: {} });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ ok: false, error: { code: 'not-allowed', params: { reason: 'token' } } });
  });

  it('sets no cookie and lets no other site in', async () => {
    running = await start(SILENT);
    const response = await post('/launch', { code: running.gate.issue() });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('serves its files under a strict policy', async () => {
    running = await start(SILENT);
    const response = await fetch(`${running.server.origin}/?theme=dark`);
    expect(await response.text()).toBe('<!doctype html>');
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '//etc/passwd', '/index.html/', '/.env'])(
    'has no file at %s',
    async (target) => {
      running = await start(SILENT);
      expect(await requestRaw(running.server, target, [running.server.origin.slice('http://'.length)])).toBe(404);
    },
  );

  it('refuses a foreign Host and a Host that came twice', async () => {
    running = await start(SILENT);
    const authority = running.server.origin.slice('http://'.length);
    expect(await requestRaw(running.server, '/', [authority])).toBe(200);
    expect(await requestRaw(running.server, '/', ['rebound.example'])).toBe(421);
    expect(await requestRaw(running.server, '/', [authority, 'rebound.example'])).toBe(421);
    expect(await requestRaw(running.server, '/', [authority, authority])).toBe(421);
  });

  it('reads no body above its limit', async () => {
    running = await start(SILENT);
    const response = await post('/launch', { code: 'x'.repeat(MAX_BODY_BYTES) });
    expect(response.status).toBe(413);
  });

  it('refuses what is not JSON', async () => {
    running = await start(SILENT);
    const response = await fetch(`${running.server.origin}/launch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: running.server.origin },
      body: '{"code":',
    });
    expect(response.status).toBe(400);
  });

  it('counts a page as long as it listens', async () => {
    running = await start(SILENT);
    const redeemed = running.gate.redeem(running.gate.issue());
    const aborter = new AbortController();
    const gone = new Promise<void>((resolve) => {
      const poll = (): void => void (running.pages() === 0 ? resolve() : setImmediate(poll));
      aborter.signal.addEventListener('abort', poll);
    });
    expect(running.pages()).toBe(0);
    const response = await fetch(`${running.server.origin}/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: running.server.origin,
        authorization: `Bearer ${'token' in redeemed ? redeemed.token : ''}`,
      },
      body: '{}',
      signal: aborter.signal,
    });
    expect(response.status).toBe(200);
    expect(running.pages()).toBe(1);
    aborter.abort();
    await gone;
    expect(running.pages()).toBe(0);
  });
});

/** Sends exactly these words, which fetch would tidy up. Resolves with the status of the answer. */
function requestRaw(server: LoopbackServer, target: string, hosts: readonly string[]): Promise<number> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', reject);
    socket.once('data', (data) => {
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString())?.[1]));
    });
    socket.write(`GET ${target} HTTP/1.1\r\n${hosts.map((host) => `Host: ${host}\r\n`).join('')}\r\n`);
  });
}
