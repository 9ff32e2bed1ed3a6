import { powerMonitor, type BrowserWindow, type WebFrameMain } from 'electron';
import type { Envelope } from '#app/contract/client.ts';
import type { EventMessage } from '#app/contract/methods.ts';
import type { Peer } from '#app/contract/peer.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

const REFUSED: Envelope = { ok: false, error: { code: 'not-allowed', params: { reason: 'frame' } } };

/**
 * Connects a window to the services for as long as it lives. Only the top frame of this window, showing a page of ours, is
 * answered; any other frame gets an error, and any other window finds no handler.
 */
export function serveWindow(window: BrowserWindow, peer: Peer): void {
  const contents = window.webContents;
  contents.ipc.handle(CALL_CHANNEL, async ({ senderFrame }, method: unknown, params: unknown): Promise<Envelope> =>
    isOwnPage(senderFrame) ? peer.dispatch(method, params) : REFUSED,
  );
  const send = (message: EventMessage): void => contents.send(EVENT_CHANNEL, message);
  // The connection survives a sleeping computer, what the page has read may not: ages, states, the network.
  const reset = (): void => send({ event: 'connection.reset', data: null });
  powerMonitor.on('resume', reset);
  const unsubscribe = peer.subscribe(send);
  window.on('closed', () => {
    unsubscribe();
    powerMonitor.off('resume', reset);
  });
}

function isOwnPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}
