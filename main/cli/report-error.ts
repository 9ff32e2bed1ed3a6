import type { WireError } from '#app/contract/errors.ts';
import { formatError } from '#app/words/errors.ts';
import { toExitCode, type ExitCode } from '../rpc/exit-code.ts';
import type { Io } from './io.ts';

/** Says what went wrong, as the JSON document too when one was asked for. Returns the exit code that goes with it. */
export function reportError(io: Io, error: WireError): ExitCode {
  const message = formatError(error);
  io.document({ error: { code: error.code, message } });
  io.say(message);
  return toExitCode(error.code);
}
