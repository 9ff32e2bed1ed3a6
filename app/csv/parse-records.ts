import type { LineNumbers } from './line-numbers.ts';
import { mendText } from './mend-text.ts';
import { findRecordStarts } from './record-starts.ts';
import { Records } from './records.ts';
import type { Survey } from './survey.ts';

/* Text to records, each with the physical line on which it starts. */

export interface ParsedText {
  readonly records: Records;
  readonly lines: LineNumbers;
  /** Lines on which a quote opened that never closed: such a row is read up to its line's end, with the quote as text. */
  readonly unclosed: readonly number[];
  readonly stray: readonly number[];
}

/**
 * Finds the records of `text` with `delimiter` (one character). `counts` is the survey of the same text. `firstLine` is the physical line on
 * which the text starts. Records are every line outside quotes, blank ones too; nothing follows the last line break. Never throws.
 */
export function parseRecords(text: string, delimiter: string, counts: Survey, firstLine = 1): ParsedText {
  const mixed = [counts.crlf, counts.lf, counts.cr].filter((count) => count > 0).length > 1;
  const mended = counts.quotes || mixed ? mendText(text, delimiter, mixed) : { text, unclosed: [], stray: [] };
  const newline = mixed || counts.lf > 0 ? '\n' : counts.cr > 0 ? '\r' : '\r\n';
  const breaks = counts.crlf + counts.lf + counts.cr;
  const { starts, lines } = findRecordStarts({ text: mended.text, newline, mixed, breaks, firstLine });
  const move = (line: number): number => line + firstLine - 1;
  return {
    records: new Records({ text: mended.text, delimiter, newline, starts }),
    lines,
    unclosed: mended.unclosed.map(move),
    stray: mended.stray.map(move),
  };
}
