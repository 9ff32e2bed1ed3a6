import { countBreaks } from './line-breaks.ts';
import { LineNumbers } from './line-numbers.ts';

/* Where the records of a well-formed text are, found without taking them apart. */

export interface RecordStarts {
  /** Position at which each record starts, and at last where the text ends. */
  readonly starts: Uint32Array;
  readonly lines: LineNumbers;
}

const QUOTE = '"';

export interface WellFormedText {
  /** Its quotes come in pairs. */
  readonly text: string;
  /** Ends a record outside quotes. */
  readonly newline: string;
  /** Quoted cells may hold line breaks of another kind. */
  readonly mixed: boolean;
  /** How many line breaks there are, those inside quotes included. */
  readonly breaks: number;
  /** The physical line the text starts on. */
  readonly firstLine: number;
}

/** Finds the records of a well-formed text. A line break inside quotes makes a record run over another physical line. */
export function findRecordStarts({ text, newline, mixed, breaks, firstLine }: WellFormedText): RecordStarts {
  const starts = new Uint32Array(breaks + 2);
  let extraLines: Int32Array | null = null;
  let count = 0;
  let lines = 0;
  let start = 0;
  let quote = text.indexOf(QUOTE);
  while (start < text.length) {
    let end = text.indexOf(newline, start);
    let isQuoted = false;
    let isBroken = false;
    for (;;) {
      const limit = end === -1 ? text.length : end;
      for (; quote !== -1 && quote < limit; quote = text.indexOf(QUOTE, quote + 1)) {
        isQuoted = !isQuoted;
        isBroken ||= mixed;
      }
      if (!isQuoted || end === -1) break;
      isBroken = true;
      end = text.indexOf(newline, end + newline.length);
    }
    const next = end === -1 ? text.length : end + newline.length;
    starts[count] = start;
    if (extraLines) extraLines[count] = lines;
    if (isBroken) {
      extraLines ??= new Int32Array(breaks + 2);
      lines += countBreaks(text.slice(start, end === -1 ? text.length : end));
    }
    count++;
    start = next;
  }
  starts[count] = text.length;
  if (extraLines) extraLines[count] = lines;
  return { starts: starts.subarray(0, count + 1), lines: LineNumbers.of(firstLine, extraLines) };
}
