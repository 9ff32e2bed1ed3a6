import type { Envelope } from './client.ts';
import type { EventMessage } from './methods.ts';

/** What a transport leads to: the privileged side of the contract. `dispatch` never rejects. */
export interface Peer {
  dispatch(method: unknown, params: unknown): Promise<Envelope>;
  /** Returns the end of the subscription. */
  subscribe(listener: (message: EventMessage) => void): () => void;
}
