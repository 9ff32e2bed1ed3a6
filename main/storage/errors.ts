export type StorageErrorCode =
  /** Another program holds the data folder. */
  | 'in-use'
  /** A file and its backup are both unreadable as what they should be. Both were left as they are. */
  | 'damaged'
  | 'not-readable'
  | 'not-writable'
  | 'disk-full'
  /** Written by a newer Guestlist. Left as it is. */
  | 'newer-version';

/** A storage operation failed for a known reason. `path` is for the log and for the person who owns the computer. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  readonly path: string;
  constructor(code: StorageErrorCode, path: string, cause?: unknown) {
    super(`${code}: ${path}`, cause === undefined ? undefined : { cause });
    this.name = 'StorageError';
    this.code = code;
    this.path = path;
  }
}

/** The system's code of a failed file operation (`ENOENT` …); undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : undefined;
}

const DISK_FULL: readonly (string | undefined)[] = ['ENOSPC', 'EDQUOT'];

/** Gives a failed file operation its storage code. A StorageError passes through unchanged. */
export function toStorageError(error: unknown, path: string, doing: 'read' | 'write'): StorageError {
  if (error instanceof StorageError) return error;
  if (DISK_FULL.includes(systemCode(error))) return new StorageError('disk-full', path, error);
  return new StorageError(doing === 'read' ? 'not-readable' : 'not-writable', path, error);
}
