import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface LogFile {
  write(line: string): void;
  close(): void;
}

/**
 * A file of lines that never grows much beyond `maxBytes`: then it becomes `<file>.1`, replacing the one before, and a new one
 * begins. For its owner only. Written at once, so that the last line before a crash is there. A log that cannot be written is
 * given up quietly: the program has more important things to keep.
 */
export function openLogFile(file: string, maxBytes: number): LogFile {
  let descriptor: number | null = null;
  let size = 0;

  const open = (): void => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    descriptor = openSync(file, 'a', 0o600);
    chmodSync(file, 0o600);
    size = fstatSync(descriptor).size;
  };
  const close = (): void => {
    if (descriptor !== null) closeSync(descriptor);
    descriptor = null;
  };
  const startAnew = (): void => {
    close();
    renameSync(file, `${file}.1`);
    open();
  };
  const quietly = (action: () => void): void => {
    try {
      action();
    } catch {
      descriptor = null;
    }
  };

  quietly(open);
  return {
    write: (line) =>
      quietly(() => {
        if (size + Buffer.byteLength(line) > maxBytes && size > 0) startAnew();
        if (descriptor !== null) size += writeSync(descriptor, line);
      }),
    close: () => quietly(close),
  };
}
