import type { Envelope, Transport } from './client.ts';
import type { EventMessage } from './methods.ts';
import type { Peer } from './peer.ts';

/** A transport whose connection can be broken at will. */
export interface MemoryTransport extends Transport {
  /** What a listener sees of a connection that was lost and came back. */
  reconnect(): void;
}

/** A transport within one process, for tests and the command line. Everything crosses it as JSON, as on a real wire. */
export function createMemoryTransport(peer: Peer): MemoryTransport {
  const listeners = new Set<(message: EventMessage) => void>();
  return {
    async invoke(method, params) {
      return throughJson(await peer.dispatch(method, throughJson(params))) as Envelope;
    },
    subscribe(listener) {
      const each = (message: EventMessage): void => listener(throughJson(message) as EventMessage);
      listeners.add(each);
      const end = peer.subscribe(each);
      return () => {
        listeners.delete(each);
        end();
      };
    },
    reconnect() {
      for (const listener of [...listeners]) listener({ event: 'connection.reset', data: null });
    },
  };
}

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null)) as unknown;
}
