import type { Transport } from '#app/contract/client.ts';

declare global {
  interface Window {
    /** What the preload script of the desktop shell puts here, and nothing else: see main/electron/preload.ts. */
    readonly guestlist?: Transport;
  }
}

/**
 * The one place that knows in which host the window runs: the bridge of the desktop shell where there is one, else the loopback
 * server that served the page. Must run before anything reads the address: the loopback transport takes its launch code from the
 * fragment and clears it.
 */
export async function connect(): Promise<Transport> {
  if (window.guestlist !== undefined) return window.guestlist;
  const { createLoopbackTransport } = await import('./loopback.ts');
  return createLoopbackTransport();
}
