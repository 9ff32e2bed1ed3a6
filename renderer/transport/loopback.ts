import type { Envelope, Transport } from '#app/contract/client.ts';
import { CodedError } from '#app/contract/errors.ts';
import { connectLoopback } from './loopback-connection.ts';

const TOKEN_KEY = 'guestlist.token';

/**
 * Lets this page in and connects it. Opened with `#launch=<code>`, the page exchanges the code for a token and takes it out of
 * the address; reloaded, it uses the token kept in sessionStorage, which no other tab can read. Rejects with CodedError
 * `not-allowed` when there is neither or the host refuses it, and with the failure of `fetch` when there is no host.
 */
export async function createLoopbackTransport(): Promise<Transport> {
  const code = /^#launch=([0-9a-f]+)$/.exec(location.hash)?.[1];
  if (code !== undefined) {
    history.replaceState(history.state, '', location.pathname + location.search);
    sessionStorage.setItem(TOKEN_KEY, await redeem(code));
  }
  const token = sessionStorage.getItem(TOKEN_KEY);
  if (token === null) throw new CodedError('not-allowed', { reason: 'launch-code-missing' });
  return connectLoopback({ origin: location.origin, token });
}

async function redeem(code: string): Promise<string> {
  const response = await fetch('/launch', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const envelope = (await response.json()) as Envelope;
  if (envelope.ok) return (envelope.result as { readonly token: string }).token;
  throw new CodedError(envelope.error.code, envelope.error.params);
}
