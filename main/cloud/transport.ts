import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isLoopbackHost } from './base-url.ts';

/* How requests travel. The SDK hands these options to axios as they are. */

/**
 * Time for one request, in milliseconds of the wall clock: a socket knows no other, also where Guestlist's clock runs faster. An
 * invitation of a hundred people took tens of seconds in public logs.
 */
export const REQUEST_TIMEOUT_MS = 60_000;

export interface Transport {
  readonly maxRedirects: 0;
  readonly timeout: number;
  readonly proxy?: false;
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent;
}

/**
 * Options for calls to `baseUrl` (null: IBM). Redirects are never followed, so credentials stay with the host they were meant for.
 * Calls to this machine never go through a proxy, whatever the environment says. Connections of reads are kept open; a write gets
 * its own (`reuse: false`), because an idle connection that the server is just closing looks like an answer that was lost.
 */
export function createTransport(baseUrl: string | null, timeoutMs: number, { reuse }: { reuse: boolean }): Transport {
  const local = baseUrl !== null && isLoopbackHost(new URL(baseUrl).hostname);
  return {
    maxRedirects: 0,
    timeout: timeoutMs,
    ...(local && { proxy: false }),
    httpAgent: new HttpAgent({ keepAlive: reuse }),
    httpsAgent: new HttpsAgent({ keepAlive: reuse }),
  };
}
