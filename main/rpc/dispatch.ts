import type { z } from 'zod';
import type { Envelope } from '#app/contract/client.ts';
import { METHODS, type Handlers, type MethodName } from '#app/contract/methods.ts';
import { toWireError, type ErrorContext } from './wire-error.ts';

/** Unknown in, envelope out. Never rejects: nothing is thrown across a wire. */
export type Dispatch = (method: unknown, params: unknown) => Promise<Envelope>;

/**
 * Makes the one door to the handlers, the same for every transport: the method is looked up among the table's own keys, the
 * parameters are checked against its schema, and what the handler returns or throws becomes an envelope.
 */
export function createDispatch(handlers: Handlers, context: ErrorContext): Dispatch {
  return async (method, params) => {
    if (!isMethodName(method))
      return { ok: false, error: { code: 'unknown-method', params: { method: toName(method) } } };
    const checked = METHODS[method].params.safeParse(params);
    if (!checked.success) {
      return { ok: false, error: { code: 'bad-request', params: { method, problem: toProblem(checked.error) } } };
    }
    try {
      // The table gives this handler exactly the type its schema has just checked; a union of functions cannot say so.
      const handler = handlers[method] as (params: unknown) => Promise<unknown>;
      return { ok: true, result: await handler(checked.data) };
    } catch (error) {
      return { ok: false, error: toWireError(error, method, context) };
    }
  };
}

/** Own keys only: `constructor` and `__proto__` are found on every object and are methods of none. */
function isMethodName(method: unknown): method is MethodName {
  return typeof method === 'string' && Object.hasOwn(METHODS, method);
}

function toName(method: unknown): string {
  return typeof method === 'string' ? method.slice(0, 100) : typeof method;
}

/** Where the parameters are wrong and how, without the value: it may be a key. */
function toProblem(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, code }) => `${path.length === 0 ? 'params' : path.join('.')}: ${code}`)
    .join('; ');
}
