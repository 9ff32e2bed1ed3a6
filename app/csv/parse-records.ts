import Papa from 'papaparse';
import { LineNumbers } from './line-numbers.ts';
import { mendText } from './mend-text.ts';
import type { Survey } from './survey.ts';

/* Text to records, each with the physical line on which it starts. The only place that calls the parser. */

export interface ParsedText {
  readonly records: string[][];
  readonly lines: LineNumbers;
  /** Lines on which a quote opened that never closed: such a row is read up to its line's end, with the quote as text. */
  readonly unclosed: readonly number[];
  readonly stray: readonly number[];
}

/**
 * Parses `text` with `delimiter` (one character). `counts` is the survey of the same text. `firstLine` is the physical line on which
 * the text starts. Records are every line outside quotes, blank ones too; nothing follows the last line break. Never throws.
 */
export function parseRecords(text: string, delimiter: string, counts: Survey, firstLine = 1): ParsedText {
  const mixed = [counts.crlf, counts.lf, counts.cr].filter((count) => count > 0).length > 1;
  const mended = counts.quotes || mixed ? mendText(text, delimiter, mixed) : { text, unclosed: [], stray: [] };
  const newline = mixed || counts.lf > 0 ? '\n' : counts.cr > 0 ? '\r' : '\r\n';
  const records = Papa.parse(mended.text, { delimiter, newline }).data;
  // What follows the last line break is no record; the parser makes an empty one of it.
  if (records.length > 0 && mended.text.endsWith(newline)) records.pop();
  const endsWithBreak = text.endsWith('\n') || text.endsWith('\r');
  const physicalLines = counts.crlf + counts.lf + counts.cr + (endsWithBreak ? 0 : 1);
  const move = (line: number): number => line + firstLine - 1;
  return {
    records,
    lines:
      records.length === physicalLines
        ? LineNumbers.ofSingleLines(firstLine)
        : LineNumbers.ofRecords(records, firstLine),
    unclosed: mended.unclosed.map(move),
    stray: mended.stray.map(move),
  };
}
