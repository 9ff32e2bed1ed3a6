import { createStore, type StoreApi } from 'zustand/vanilla';

/* Whether this computer has a network. What works without one goes on working; the banner says what waits. */

export interface ConnectionState {
  readonly online: boolean;
  /** When the network went away, in milliseconds UTC; null while it is there. */
  readonly offlineSince: number | null;
}

export type ConnectionStore = StoreApi<ConnectionState>;

/** What is needed of the browser: `window` has it. */
export interface NetworkSource {
  isOnline(): boolean;
  onChange(listener: () => void): void;
}

/** Makes the store. `now` gives milliseconds UTC. */
export function createConnectionStore(network: NetworkSource, now: () => number): ConnectionStore {
  const read = (): ConnectionState =>
    network.isOnline() ? { online: true, offlineSince: null } : { online: false, offlineSince: now() };
  const store = createStore<ConnectionState>(read);
  network.onChange(() => {
    if (network.isOnline() !== store.getState().online) store.setState(read());
  });
  return store;
}

/** The browser's own view of the network. */
export const browserNetwork: NetworkSource = {
  isOnline: () => navigator.onLine,
  onChange(listener) {
    window.addEventListener('online', listener);
    window.addEventListener('offline', listener);
  },
};
