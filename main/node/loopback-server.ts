import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Envelope } from '#app/contract/client.ts';
import type { Peer } from '#app/contract/peer.ts';
import type { Clock } from '../compose/ports.ts';
import { streamEvents } from './event-stream.ts';
import { judgeRequest, type Refusal } from './guard.ts';
import type { LaunchGate, LaunchRefusal } from './launch-gate.ts';
import type { Presence } from './presence.ts';
import { readJson, type BodyRefusal } from './read-json.ts';
import { SECURITY_HEADERS, type StaticFiles } from '../compose/static-files.ts';

/*
 * The app over loopback HTTP. The handshake: the browser is opened at `http://127.0.0.1:<port>/#launch=<code>`; the page takes the
 * code out of its address, posts it to /launch and gets a token, which it keeps in sessionStorage (a reload needs it, another tab does
 * not get it) and sends as `Authorization: Bearer` with each call. /call takes {method, params}; /events answers with a line
 * per event. Every JSON answer is an envelope, refusals included. The page's half is renderer/transport/loopback.ts and loopback-connection.ts.
 */

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Cuts all connections and frees the port. */
  close(): Promise<void>;
}

export interface LoopbackOptions {
  readonly peer: Peer;
  readonly files: StaticFiles;
  readonly gate: LaunchGate;
  readonly presence: Presence;
  readonly clock: Clock;
  /** Somebody came with a launch code that opens nothing: the person should hear of it. */
  readonly onLaunchRefused: (refusal: LaunchRefusal) => void;
}

/** Starts serving on a free port of 127.0.0.1. Rejects when no port can be had. */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', (request, response) => {
    // A connection that breaks while its body is read has nobody left to answer.
    answer(request, response, authority, options).catch(() => response.destroy());
  });
  return {
    origin: `http://${authority}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  authority: string,
  { peer, files, gate, presence, clock, onLaunchRefused }: LoopbackOptions,
): Promise<void> {
  const verdict = judgeRequest(toFacts(request), { authority, isToken: gate.isToken });
  if (verdict.kind === 'refused') return refuse(response, verdict.status, verdict.reason);
  if (verdict.kind === 'file') return sendFile(response, files, verdict.path);
  if (verdict.kind === 'events') return streamEvents(response, { peer, clock, onEnd: presence.arrive() });

  const read = await readJson(request);
  if ('refused' in read) return refuse(response, read.refused === 'too-large' ? 413 : 400, read.refused);
  if (verdict.kind === 'call') {
    const { method, params } = toObject(read.body);
    return sendEnvelope(response, 200, await peer.dispatch(method, params));
  }
  const redeemed = gate.redeem(String(toObject(read.body)['code']));
  if ('token' in redeemed) return sendEnvelope(response, 200, { ok: true, result: redeemed });
  onLaunchRefused(redeemed.refused);
  refuse(response, 403, `launch-code-${redeemed.refused}`);
}

function toFacts(request: IncomingMessage): Parameters<typeof judgeRequest>[0] {
  // A header that came twice counts as absent: two readers could disagree about which one holds.
  const only = (name: string): string | undefined => {
    const values = request.headersDistinct[name];
    return values?.length === 1 ? values[0] : undefined;
  };
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    host: only('host'),
    origin: request.headersDistinct['origin'] === undefined ? undefined : (only('origin') ?? 'null'),
    contentType: only('content-type'),
    authorization: only('authorization'),
  };
}

function toObject(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function sendFile(response: ServerResponse, files: StaticFiles, path: string): void {
  const file = files.get(path);
  if (file === undefined) response.writeHead(404, SECURITY_HEADERS).end();
  else response.writeHead(200, { ...file.headers, 'content-length': file.body.length }).end(file.body);
}

function refuse(
  response: ServerResponse,
  status: number,
  reason: Refusal | BodyRefusal | `launch-code-${LaunchRefusal}`,
): void {
  // What is left of the request is not read: the connection cannot carry another one.
  response.setHeader('connection', 'close');
  sendEnvelope(response, status, { ok: false, error: { code: 'not-allowed', params: { reason } } });
}

function sendEnvelope(response: ServerResponse, status: number, envelope: Envelope): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(envelope));
}
