import { join } from 'node:path';
import { pino } from 'pino';
import { openLogFile } from './log-file.ts';
import type { Clock, Log } from './ports.ts';
import { redactFields, redactText } from './redact.ts';

/** Two files of this size are kept: some ten thousand lines, small enough to send to somebody who helps. */
const MAX_LOG_BYTES = 2_000_000;

export interface FileLog extends Log {
  close(): void;
}

/** The program's log: JSON lines in `logs/guestlist.log` of the data folder, with secrets and addresses taken out. */
export function createLog(dataFolder: string, clock: Clock, maxBytes = MAX_LOG_BYTES): FileLog {
  const file = openLogFile(join(dataFolder, 'logs', 'guestlist.log'), maxBytes);
  const logger = pino(
    { base: { pid: process.pid }, timestamp: () => `,"time":"${new Date(clock.now()).toISOString()}"` },
    file,
  );
  const write =
    (level: 'info' | 'warn' | 'error'): Log['info'] =>
    (fields, message) =>
      logger[level](redactFields(fields), redactText(message));
  return { info: write('info'), warn: write('warn'), error: write('error'), close: file.close };
}
