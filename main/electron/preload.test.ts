import { beforeEach, describe, expect, it, vi } from 'vitest';
import { METHODS, type EventMessage } from '#app/contract/methods.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';
import { contextBridge, ipcRenderer, resetElectron } from './testing/electron.ts';
import { loadPreload } from './testing/load-preload.ts';

beforeEach(resetElectron);

describe('the preload script', () => {
  it('gives the page two functions and nothing else', () => {
    const bridge = loadPreload();
    expect(Object.keys(bridge)).toEqual(['invoke', 'subscribe']);
    expect(contextBridge.exposeInMainWorld).toHaveBeenCalledTimes(1);
  });

  it('sends every method of the contract over one channel', async () => {
    vi.mocked(ipcRenderer.invoke).mockResolvedValue({ ok: true, result: null });
    const bridge = loadPreload();
    for (const method of Object.keys(METHODS)) await bridge.invoke(method, { of: method });
    expect(vi.mocked(ipcRenderer.invoke).mock.calls).toEqual(
      Object.keys(METHODS).map((method) => [CALL_CHANNEL, method, { of: method }]),
    );
  });

  it.each(['drafts.explode', '', 'constructor', EVENT_CHANNEL])(
    'does not send %j, which is no method',
    async (method) => {
      const envelope = await loadPreload().invoke(method, {});
      expect(envelope).toEqual({ ok: false, error: { code: 'unknown-method', params: { method } } });
      expect(ipcRenderer.invoke).not.toHaveBeenCalled();
    },
  );

  it('hands over the message of an event, not the event itself', () => {
    const received: unknown[][] = [];
    loadPreload().subscribe((...all) => void received.push(all));
    const message: EventMessage = { event: 'accounts.changed', data: null };
    ipcRenderer.emit(EVENT_CHANNEL, { sender: ipcRenderer }, message, 'more');
    expect(received).toEqual([[message]]);
  });

  it('stops listening when a subscription ends', () => {
    const end = loadPreload().subscribe(() => undefined);
    end();
    expect(ipcRenderer.listenerCount(EVENT_CHANNEL)).toBe(0);
  });
});
