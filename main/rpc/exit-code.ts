import type { ErrorCode } from '#app/contract/errors.ts';

/** How a command ends (docs/cli.md). 70 is what sysexits.h calls an internal software error: nothing about the work is known. */
export const EXIT = { done: 0, needsYou: 1, usage: 2, cloud: 3, dataFolder: 4, bug: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const OF_CODE: Readonly<Record<ErrorCode, ExitCode>> = {
  'bad-request': EXIT.usage,
  'unknown-method': EXIT.bug,
  'not-allowed': EXIT.usage,

  'data-folder-in-use': EXIT.dataFolder,
  'data-folder-damaged': EXIT.dataFolder,
  'data-folder-not-writable': EXIT.dataFolder,
  'disk-full': EXIT.dataFolder,
  'newer-version': EXIT.dataFolder,

  'draft-unknown': EXIT.usage,
  'draft-changed': EXIT.usage,
  'draft-busy': EXIT.usage,
  'draft-damaged': EXIT.dataFolder,
  'name-taken': EXIT.usage,
  'name-ambiguous': EXIT.usage,
  'file-too-large': EXIT.usage,
  'upload-unknown': EXIT.usage,

  'account-unknown': EXIT.usage,
  'account-needed': EXIT.usage,
  'account-differs': EXIT.usage,
  'account-name-taken': EXIT.usage,
  'key-missing': EXIT.usage,
  'key-invalid': EXIT.cloud,
  'key-of-service-id': EXIT.cloud,
  'key-without-account': EXIT.cloud,
  'base-url-refused': EXIT.usage,
  'base-url-differs': EXIT.usage,
  'catalog-missing': EXIT.usage,

  'plan-unknown': EXIT.usage,
  'plan-out-of-date': EXIT.usage,
  'nothing-to-send': EXIT.done,
  'draft-has-errors': EXIT.usage,
  'names-unresolved': EXIT.usage,
  'submission-unknown': EXIT.usage,
  'submission-running': EXIT.usage,
  'not-authorized': EXIT.cloud,

  'cloud-unreachable': EXIT.cloud,
  'cloud-refused': EXIT.cloud,
  'cloud-bad-answer': EXIT.cloud,

  internal: EXIT.bug,
};

/** The exit code of a command that failed with this error. */
export function toExitCode(code: ErrorCode): ExitCode {
  return OF_CODE[code];
}

/** Of two, the one that a script must know of. */
export function toWorse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
