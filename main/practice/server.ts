import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, PracticeRequest } from './exchange.ts';

/* HTTP on loopback: sockets in, values out. What the values mean is for others (practice.ts). */

/** How to send an answer: whole, half of it, or with the connection cut halfway. `nothing` leaves the client waiting. */
export type Delivery =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly cutShort?: 'truncate' | 'cut' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'nothing' };

/** Invitations of 100 people with much access are some hundred kilobytes. */
const MAX_BODY_BYTES = 5 * 1024 * 1024;

/**
 * Listens on 127.0.0.1 (`port` 0: a free one) and hands every request to `respond`. Requests that come from a web page (an Origin
 * header, or a Host that is not loopback) are refused: a page somebody happens to visit must not steer the account.
 */
export async function listen(
  port: number,
  respond: (request: PracticeRequest) => Promise<Delivery>,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, respond).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  respond: (request: PracticeRequest) => Promise<Delivery>,
): Promise<void> {
  if (incoming.headers.origin !== undefined || !isLoopbackHost(incoming.headers.host ?? '')) {
    send(outgoing, { status: 403, body: { error: 'not-for-web-pages' } });
    return;
  }
  const body = await readBody(incoming);
  if (body === null) {
    send(outgoing, { status: 413, body: { error: 'too-large' }, headers: { Connection: 'close' } });
    return;
  }
  const delivery = await respond(toRequest(incoming, body));
  if (delivery.kind === 'cut') outgoing.destroy();
  else if (delivery.kind === 'answer') send(outgoing, delivery.answer, delivery.cutShort);
}

function isLoopbackHost(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/u.test(host);
}

async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function toRequest(incoming: IncomingMessage, body: string): PracticeRequest {
  const [path = '/', ...rest] = (incoming.url ?? '/').split('?');
  const rawQuery = rest.join('?');
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return {
    method: incoming.method ?? 'GET',
    path,
    rawQuery,
    query: new URLSearchParams(rawQuery),
    headers: Object.fromEntries(headers),
    body,
  };
}

function send(outgoing: ServerResponse, answer: Answer, cutShort?: 'truncate' | 'cut'): void {
  const text =
    answer.body === undefined ? '' : typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  const bytes = Buffer.from(text, 'utf8');
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  // The Date header is practice time, set by the caller; Node's own would be the wall clock's.
  outgoing.sendDate = false;
  outgoing.statusCode = answer.status;
  if (bytes.length > 0) outgoing.setHeader('Content-Type', 'application/json; charset=utf-8');
  for (const [name, value] of Object.entries(answer.headers ?? {})) outgoing.setHeader(name, value);
  // A truncated answer is complete HTTP with half the JSON; a cut one promises more than it sends.
  if (answer.status !== 204) outgoing.setHeader('Content-Length', cutShort === 'truncate' ? half.length : bytes.length);
  if (cutShort === 'cut') {
    outgoing.write(half, () => outgoing.destroy());
    return;
  }
  outgoing.end(cutShort === 'truncate' ? half : bytes);
}
