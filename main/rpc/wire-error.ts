import { CodedError, type ErrorCode, type WireError } from '#app/contract/errors.ts';
import { CloudError, type CloudErrorCode } from '../cloud/cloud.ts';
import type { Ids, Log } from '../compose/ports.ts';

/** What a failed reading or sign-in is called across the wire. */
const OF_CLOUD: Readonly<Record<CloudErrorCode, ErrorCode>> = {
  unreachable: 'cloud-unreachable',
  'not-authorized': 'not-authorized',
  'key-invalid': 'key-invalid',
  'not-found': 'cloud-refused',
  'rate-limited': 'cloud-refused',
  'server-error': 'cloud-bad-answer',
  'bad-answer': 'cloud-bad-answer',
  refused: 'cloud-refused',
};

/** Where the story of a bug goes, and what it is called there. */
export interface ErrorContext {
  readonly ids: Ids;
  readonly log: Log;
}

/**
 * Turns whatever was thrown into what may cross the wire. Known failures keep their code and parameters; anything else is a
 * bug: the log gets the story, the caller eight characters that lead to it.
 */
export function toWireError(error: unknown, method: string, { ids, log }: ErrorContext): WireError {
  if (error instanceof CodedError) return fromCoded(error);
  if (error instanceof CloudError) return fromCloud(error);
  const id = ids.next().slice(0, 8);
  log.error({ id, method, error: toStory(error) }, 'internal error');
  return { code: 'internal', id };
}

function fromCoded({ code, params, retryAfterMs }: CodedError): WireError {
  return {
    code,
    ...(Object.keys(params).length > 0 && { params }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

function fromCloud({ code, message, status, transactionId, retryAfterMs }: CloudError): WireError {
  const params = { message, ...(status !== null && { status }), ...(transactionId !== null && { transactionId }) };
  return { code: OF_CLOUD[code], params, ...(retryAfterMs !== null && { retryAfterMs }) };
}

function toStory(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${toStory(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
