import { CodedError, type WireError } from './errors.ts';
import type { EventMessage, EventName, Events, MethodName, ParamsOf, ResultOf } from './methods.ts';

/** What crosses the wire as an answer. Nothing is thrown across it. */
export type Envelope =
  { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly error: WireError };

/**
 * A road to the main process: two functions, implemented over Electron IPC, loopback HTTP and memory. `invoke` resolves to an
 * envelope for everything the other side answered and rejects only when there was no answer. `subscribe` returns its end.
 */
export interface Transport {
  invoke(method: string, params: unknown): Promise<Envelope>;
  subscribe(listener: (message: EventMessage) => void): () => void;
}

/** The typed client that every screen and test uses. Failures arrive as CodedError. */
export interface Client {
  call<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<ResultOf<M>>;
  on<E extends EventName>(event: E, listener: (data: Events[E]) => void): () => void;
}

/** Makes a typed client of a transport. A failed envelope becomes a CodedError with the same code and parameters. */
export function createClient(transport: Transport): Client {
  return {
    async call(method, params) {
      const envelope = await transport.invoke(method, params);
      if (envelope.ok) return envelope.result as ResultOf<typeof method>;
      throw toCodedError(envelope.error);
    },
    on(event, listener) {
      return transport.subscribe((message) => {
        if (message.event === event) listener(message.data as Events[typeof event]);
      });
    },
  };
}

function toCodedError(error: WireError): CodedError {
  const params = error.id === undefined ? (error.params ?? {}) : { ...error.params, id: error.id };
  return new CodedError(
    error.code,
    params,
    error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs },
  );
}
