/* What a command has of the terminal: documents and human output go to standard output, words to standard error. */

export interface Io {
  /** Whether `--json` was given. */
  readonly json: boolean;
  /** Writes the one JSON document, on one line: after lines of progress it is the last. Only with `--json`. */
  document(value: unknown): void;
  /** Writes one JSON line of progress. Only with `--json`. */
  line(value: unknown): void;
  /** Writes one JSON line, with or without `--json`: what a starting program tells whoever started it. */
  firstLine(value: unknown): void;
  /** Writes human output, one or more lines. Nothing with `--json`. */
  print(text: string): void;
  /** Writes a file's bytes as they are, with or without `--json`. */
  file(bytes: Uint8Array): void;
  /** Says something about the work, on standard error. */
  say(text: string): void;
}

interface Streams {
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>;
  readonly stderr: Pick<NodeJS.WriteStream, 'write'>;
}

export function createIo(json: boolean, { stdout, stderr }: Streams): Io {
  return {
    json,
    document: (value) => void (json && stdout.write(`${JSON.stringify(value)}\n`)),
    line: (value) => void (json && stdout.write(`${JSON.stringify(value)}\n`)),
    firstLine: (value) => void stdout.write(`${JSON.stringify(value)}\n`),
    print: (text) => void (json || stdout.write(`${text}\n`)),
    file: (bytes) => void stdout.write(bytes),
    say: (text) => void stderr.write(`${text}\n`),
  };
}
