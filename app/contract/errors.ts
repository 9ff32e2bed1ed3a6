/*
 * Why an operation failed, as data. The codes are closed: words for each stand in app/words/errors.ts, and a code without words
 * does not compile.
 */

export const ERROR_CODES = [
  /* the request itself */
  'bad-request',
  'unknown-method',
  'not-allowed',
  /* the data folder */
  'data-folder-in-use',
  'data-folder-damaged',
  'data-folder-not-writable',
  'disk-full',
  'newer-version',
  /* drafts */
  'draft-unknown',
  'draft-changed',
  'draft-busy',
  'draft-damaged',
  'name-taken',
  'name-ambiguous',
  'file-too-large',
  'upload-unknown',
  /* accounts */
  'account-unknown',
  'account-needed',
  'account-differs',
  'account-name-taken',
  'key-missing',
  'key-invalid',
  'key-of-service-id',
  'key-without-account',
  'base-url-refused',
  'base-url-differs',
  'catalog-missing',
  /* plan and submission */
  'plan-unknown',
  'plan-out-of-date',
  'nothing-to-send',
  'draft-has-errors',
  'names-unresolved',
  'submission-unknown',
  'submission-running',
  'not-authorized',
  /* the cloud */
  'cloud-unreachable',
  'cloud-refused',
  'cloud-bad-answer',
  /* a bug: the id leads to the log */
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What crosses the wire instead of an exception. `params` fill the words; `retryAfterMs` is when trying again makes sense. */
export interface WireError {
  readonly code: ErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly retryAfterMs?: number;
  /** Only with `internal`: eight characters that also stand in the log. */
  readonly id?: string;
}

/** A known failure. Thrown by services, turned into an envelope by rpc and into words and an exit code by the command line. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly retryAfterMs: number | undefined;
  constructor(
    code: ErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    options: { retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CodedError';
    this.code = code;
    this.params = params;
    this.retryAfterMs = options.retryAfterMs;
  }
}
