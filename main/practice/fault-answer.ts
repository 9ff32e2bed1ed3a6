import { iamError, tokenError, userError } from './errors.ts';
import type { Answer, Family } from './exchange.ts';

/* The answers that faults send in place of the true one, in the shape the called API would use. */

const WORDS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['invalid_body', 'The request is not valid'],
  401: ['invalid_token', 'The token is expired or not valid'],
  403: ['insufficent_permissions', 'You are not authorized to use this API'],
  404: ['not_found', 'Not found'],
  409: ['Conflict', 'The request conflicts with another one'],
  422: ['unable_to_process', 'The request cannot be processed'],
  429: ['too_many_requests', 'Too many requests'],
  500: ['internal_server_error', 'Something went wrong'],
};

/** The answer with this status. Gateways (502 to 504) speak HTML, as in reality. */
export function faultAnswer(status: number, family: Family | null, retryAfterSeconds: number | null): Answer {
  const headers = retryAfterSeconds === null ? {} : { 'Retry-After': String(retryAfterSeconds) };
  const base = statusAnswer(status, family);
  return { ...base, headers: { ...base.headers, ...headers } };
}

function statusAnswer(status: number, family: Family | null): Answer {
  // Elsewhere, to see whether credentials follow: `.invalid` resolves for nobody (RFC 2606).
  if (status < 400) return { status, headers: { Location: 'http://elsewhere.invalid/' } };
  if (status >= 502 && status <= 504) return { status, body: `<html><h1>${status}</h1></html>`, headers: HTML };
  const [code, message] = WORDS[status] ?? ['request_not_processed', 'The request was not processed'];
  if (family === 'token') return tokenError(status, 'BXNIM0400E', message);
  return family === 'users' ? userError(status, code, message) : iamError(status, code, message);
}

const HTML = { 'Content-Type': 'text/html' };

/** The same answer without the last `count` entries of its list; totals stay as they were. */
export function dropEntries(answer: Answer, count: number): Answer {
  const body = answer.body;
  if (typeof body !== 'object' || body === null) return answer;
  const list = Object.entries(body).find(([, value]) => Array.isArray(value));
  if (list === undefined) return answer;
  const [name, entries] = list as [string, readonly unknown[]];
  return { ...answer, body: { ...body, [name]: entries.slice(0, Math.max(0, entries.length - count)) } };
}

/** What a proxy in the way might say: 2xx, and not JSON. */
export function garble(answer: Answer): Answer {
  return {
    ...answer,
    body: '<html><body>Please sign in to the network</body></html>',
    headers: { ...answer.headers, ...HTML },
  };
}
