import type { Io } from './io.ts';

/** What a command gets of the process it runs in. */
export interface Context {
  readonly io: Io;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadStream;
  /** Aborted when the person asks to stop (Ctrl+C). */
  readonly signal: AbortSignal;
}
