import { CodedError, type ErrorCode, type WireError } from '#app/contract/errors.ts';
import { CloudError, type CloudErrorCode } from '../cloud/cloud.ts';
import type { Ids, Log } from '../compose/ports.ts';
import { StorageError, type StorageErrorCode } from '../storage/errors.ts';
import { DataFolderInUse } from '../storage/lock.ts';

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

/** What a failed file operation is called. A file that cannot be read is as good as damaged: nothing is written over it. */
const OF_STORAGE: Readonly<Record<StorageErrorCode, ErrorCode>> = {
  'in-use': 'data-folder-in-use',
  damaged: 'data-folder-damaged',
  'not-readable': 'data-folder-damaged',
  'not-writable': 'data-folder-not-writable',
  'disk-full': 'disk-full',
  'newer-version': 'newer-version',
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
  if (error instanceof StorageError) return fromStorage(error);
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

function fromStorage(error: StorageError): WireError {
  const holder = error instanceof DataFolderInUse ? error.holder : null;
  const who = holder === null ? {} : { host: holder.host, program: holder.program, since: holder.since };
  return { code: OF_STORAGE[error.code], params: { path: error.path, ...who } };
}

function toStory(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${toStory(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
