import { CloudError } from './cloud.ts';
import type { CloudErrorCode } from './cloud.ts';
import { readErrorBody } from './error-body.ts';

/* What the SDK throws, read once and for all. It takes axios errors apart and loses their types on the way. */

/** A call without a good answer. `status` is null when there was none, or none that could be read. */
export interface Failure {
  readonly status: number | null;
  /** The code in the error body; null when it has none. */
  readonly code: string | null;
  readonly message: string;
  readonly transactionId: string | null;
  readonly retryAfterMs: number | null;
}

/** Reads a thrown value. `now` (milliseconds since 1970) is needed for waiting times given as a date. */
export function readFailure(error: unknown, now: number): Failure {
  const thrown = asRecord(error);
  const status = typeof thrown.status === 'number' ? thrown.status : null;
  const headers = asRecord(thrown.headers);
  const body = readErrorBody(thrown.result);
  const fallback = error instanceof Error && error.message !== '' ? error.message : 'No message';
  return {
    status,
    code: body.code,
    message: body.message ?? fallback,
    transactionId: transactionIdOf(headers) ?? body.trace,
    retryAfterMs: status === null ? null : readRetryAfter(headers, now),
  };
}

/** The same as what services hear of it. An error that is one already stays as it is. */
export function toCloudError(error: unknown, now: number): CloudError {
  if (error instanceof CloudError) return error;
  const failure = readFailure(error, now);
  return new CloudError(codeOf(failure), failure.message, {
    ...(failure.status !== null && { status: failure.status }),
    transactionId: failure.transactionId,
    retryAfterMs: failure.retryAfterMs,
  });
}

function codeOf({ status, message }: Failure): CloudErrorCode {
  // The SDK's words for an answer that is no JSON; it throws the status away.
  if (status === null) return message.startsWith('Error processing HTTP response') ? 'bad-answer' : 'unreachable';
  if (status === 401 || status === 403) return 'not-authorized';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server-error';
  return status >= 400 ? 'refused' : 'bad-answer';
}

/**
 * How long the server asks to wait, in milliseconds: `Retry-After` in seconds or as a date, else the end of the rate window
 * (`X-RateLimit-Reset`, epoch seconds) when nothing remains of it. Dates are compared with the server's own clock (`Date`), since
 * ours may be another.
 */
export function readRetryAfter(headers: Readonly<Record<string, unknown>>, now: number): number | null {
  const serverNow = Date.parse(String(headers.date));
  const base = Number.isNaN(serverNow) ? now : serverNow;
  const retryAfter = headers['retry-after'];
  if (retryAfter !== undefined) {
    const seconds = Number(retryAfter);
    if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
    const date = Date.parse(String(retryAfter));
    if (!Number.isNaN(date)) return Math.max(0, date - base);
  }
  const reset = Number(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) !== '0' || !Number.isFinite(reset)) return null;
  return Math.max(0, reset * 1_000 - base);
}

/** IBM's services name the exchange in one of these headers. */
function transactionIdOf(headers: Readonly<Record<string, unknown>>): string | null {
  for (const name of ['transaction-id', 'x-correlation-id', 'x-request-id']) {
    const value = headers[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
