import type { ServerResponse } from 'node:http';
import type { Peer } from '#app/contract/peer.ts';
import type { Clock } from '../compose/ports.ts';
import { SECURITY_HEADERS } from '../compose/static-files.ts';

/** An empty line this often, milliseconds, tells the page that the host is alive even when nothing happens. */
export const HEARTBEAT_MS = 10_000;
/** Bytes that may wait for a page that does not read. Above, it is cut off; it comes back and reads everything anew. */
const MAX_WAITING_BYTES = 1024 * 1024;

/** Answers with one JSON line per event until the page is gone, then calls `onEnd` once. The first line is empty. */
export function streamEvents(response: ServerResponse, { peer, clock, onEnd }: StreamOptions): void {
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'application/x-ndjson' });
  const ended = new AbortController();
  const write = (line: string): void => {
    response.write(`${line}\n`);
    if (response.writableLength > MAX_WAITING_BYTES) response.destroy();
  };
  write('');
  const unsubscribe = peer.subscribe((message) => write(JSON.stringify(message)));
  response.on('close', () => {
    unsubscribe();
    ended.abort();
    onEnd();
  });
  // The only rejection is the abort.
  beat(clock, write, ended.signal).catch(() => undefined);
}

interface StreamOptions {
  readonly peer: Peer;
  readonly clock: Clock;
  readonly onEnd: () => void;
}

async function beat(clock: Clock, write: (line: string) => void, signal: AbortSignal): Promise<never> {
  for (;;) {
    await clock.sleep(HEARTBEAT_MS, signal);
    write('');
  }
}
