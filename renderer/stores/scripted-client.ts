import { createClient, type Client } from '#app/contract/client.ts';
import { CodedError } from '#app/contract/errors.ts';
import type { EventName, Events, MethodName, ParamsOf, ResultOf } from '#app/contract/methods.ts';

/** Answers of the main process as a test writes them: a value, or a function of the parameters that may throw CodedError. */
export type Script = {
  readonly [M in MethodName]?: (params: ParamsOf<M>) => ResultOf<M> | Promise<ResultOf<M>>;
};

export interface ScriptedClient {
  readonly client: Client;
  /** Methods that were called, oldest first. */
  readonly calls: readonly { readonly method: string; readonly params: unknown }[];
  emit<E extends EventName>(event: E, data: Events[E]): void;
  listeners(): number;
}

/** A client for tests of stores. Failures cross it as on a real wire; a method without a script is unknown. */
export function createScriptedClient(script: Script): ScriptedClient {
  const listeners = new Set<(message: never) => void>();
  const calls: { method: string; params: unknown }[] = [];
  const client = createClient({
    async invoke(method, params) {
      calls.push({ method, params });
      const answer = script[method as MethodName] as ((params: unknown) => unknown) | undefined;
      if (answer === undefined) return { ok: false, error: { code: 'unknown-method' } };
      try {
        return { ok: true, result: await answer(params) };
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        return { ok: false, error: { code: error.code, params: error.params } };
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
  return {
    client,
    calls,
    emit: (event, data) => [...listeners].forEach((listener) => listener({ event, data } as never)),
    listeners: () => listeners.size,
  };
}
