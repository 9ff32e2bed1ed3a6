import { BrowserWindow, powerMonitor } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Envelope } from '#app/contract/client.ts';
import type { Peer } from '#app/contract/peer.ts';
import { describeTransport } from '../rpc/conformance.ts';
import { createEventHub } from '../rpc/event-hub.ts';
import { CALL_CHANNEL } from './channels.ts';
import { serveWindow } from './ipc.ts';
import { connectPage, ipcRenderer, resetElectron } from './testing/electron.ts';
import { loadPreload } from './testing/load-preload.ts';

beforeEach(resetElectron);

describeTransport('Electron IPC', async (peer) => {
  const window = new BrowserWindow();
  serveWindow(window, peer);
  connectPage(window.webContents);
  return {
    transport: loadPreload(),
    cut: () => void powerMonitor.emit('resume'),
    close: async () => void window.emit('closed'),
  };
});

describe('calls over IPC', () => {
  const answer: Envelope = { ok: true, result: 'reached' };
  const serve = () => {
    const hub = createEventHub();
    const peer: Peer = { dispatch: vi.fn(async () => answer), subscribe: hub.subscribe };
    const window = new BrowserWindow();
    serveWindow(window, peer);
    return { hub, peer, window };
  };
  const refused = { ok: false, error: { code: 'not-allowed', params: { reason: 'frame' } } };
  const top = { origin: 'app://guestlist', parent: null };

  it('are answered to the top frame of the app', async () => {
    const { window } = serve();
    connectPage(window.webContents, top);
    expect(await ipcRenderer.invoke(CALL_CHANNEL, 'app.info', {})).toEqual(answer);
  });

  it.each([
    ['a frame inside it', { origin: 'app://guestlist', parent: top as never }],
    ['a page of the network', { origin: 'https://cloud.ibm.com', parent: null }],
    ['a page of another host of the scheme', { origin: 'app://other', parent: null }],
    ['a local file', { origin: 'file://', parent: null }],
    ['a page without an origin', { origin: 'null', parent: null }],
    ['a frame that is gone', null],
  ])('are refused with an error to %s', async (_, frame) => {
    const { window, peer } = serve();
    connectPage(window.webContents, frame);
    expect(await ipcRenderer.invoke(CALL_CHANNEL, 'app.info', {})).toEqual(refused);
    expect(peer.dispatch).not.toHaveBeenCalled();
  });

  it('have one channel, in one window', async () => {
    const { window } = serve();
    connectPage(window.webContents, top);
    await expect(ipcRenderer.invoke('guestlist:other', 'app.info', {})).rejects.toThrow('No handler');
    connectPage(new BrowserWindow().webContents, top);
    await expect(ipcRenderer.invoke(CALL_CHANNEL, 'app.info', {})).rejects.toThrow('No handler');
  });

  it('hear nothing any more when their window is closed', () => {
    const { window, hub } = serve();
    window.emit('closed');
    hub.emit({ event: 'accounts.changed', data: null });
    powerMonitor.emit('resume');
    expect(window.webContents.send).not.toHaveBeenCalled();
  });
});
