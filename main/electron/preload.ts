import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Transport } from '#app/contract/client.ts';
import type { EventMessage } from '#app/contract/methods.ts';
import { CALL_CHANNEL, EVENT_CHANNEL, METHODS_ARGUMENT } from './channels.ts';

/*
 * All that the window has of Electron: two functions. Neither ipcRenderer nor its events reach the page, and only methods of the
 * contract leave it.
 */

const argument = process.argv.find((each) => each.startsWith(METHODS_ARGUMENT)) ?? METHODS_ARGUMENT;
const methods = new Set(argument.slice(METHODS_ARGUMENT.length).split(','));

const bridge: Transport = {
  async invoke(method, params) {
    if (methods.has(method)) return ipcRenderer.invoke(CALL_CHANNEL, method, params);
    return { ok: false, error: { code: 'unknown-method', params: { method: String(method) } } };
  },
  subscribe(listener) {
    const deliver = (_event: IpcRendererEvent, message: EventMessage): void => listener(message);
    ipcRenderer.on(EVENT_CHANNEL, deliver);
    return () => void ipcRenderer.off(EVENT_CHANNEL, deliver);
  },
};

contextBridge.exposeInMainWorld('guestlist', bridge);
