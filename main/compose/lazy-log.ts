import { createLog, type FileLog } from './log.ts';
import { createWallClock } from './wall-clock.ts';

/** The log of a data folder, opened by its first line: who has nothing to log leaves the folder as it is. */
export function createLazyLog(dataFolder: string): FileLog {
  let opened: FileLog | null = null;
  // Lines are dated by the computer's clock, also where the app's runs faster: a log is read beside other logs.
  const open = (): FileLog => (opened ??= createLog(dataFolder, createWallClock()));
  return {
    info: (fields, message) => open().info(fields, message),
    warn: (fields, message) => open().warn(fields, message),
    error: (fields, message) => open().error(fields, message),
    close: () => opened?.close(),
  };
}
