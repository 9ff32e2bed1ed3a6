import { countBreaks } from './line-breaks.ts';
import { findCellEnd, isBoundary, QUOTE, readQuotedCell } from './quoted-cell.ts';

/*
 * Papa Parse reads well-formed CSV exactly. What is not well-formed is made so before it gets there: mixed line endings, quotes
 * that open and never close (Papa would swallow the rest of the file), quotes in the middle of a cell. Nothing is lost: a quote that
 * closes nothing stays in its cell as text. In a mended text quotes come in pairs, so a line break is inside a cell exactly where an odd number of
 * quotes stands before it.
 */

export interface MendedText {
  readonly text: string;
  /** Physical lines (from 1) on which a quote opens that never closes. */
  readonly unclosed: readonly number[];
  /** Physical lines with a quotation mark where CSV has none. */
  readonly stray: readonly number[];
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * Makes `text` well-formed for `delimiter`. With `mixedBreaks` every line break outside quotes becomes a line feed. A text without
 * quotes and with equal line breaks comes back as it is.
 */
export function mendText(text: string, delimiter: string, mixedBreaks: boolean): MendedText {
  const cuts: Cut[] = [];
  const unclosed: number[] = [];
  const stray: number[] = [];
  const lineOf = makeLineCounter(text);
  const note = (lines: number[], position: number): void => {
    const line = lineOf(position);
    if (lines[lines.length - 1] !== line) lines.push(line);
  };
  let at = text.indexOf(QUOTE);
  while (at !== -1) {
    const plainEnd = mixedBreaks ? -1 : findPlainEnd(text, at, delimiter);
    if (plainEnd !== -1) {
      at = text.indexOf(QUOTE, plainEnd);
      continue;
    }
    const start = findCellStart(text, at, delimiter);
    const cell = start === -1 ? null : readQuotedCell(text, at, delimiter);
    if (cell === null || cell.kind !== 'closed') {
      // A quote where nothing is quoted is text, and so is the rest of its cell.
      const isOpening = start === at;
      if (cell?.kind !== 'text') note(isOpening ? unclosed : stray, at);
      else if (cell.stray) note(stray, at);
      const from = isOpening ? at : findCellStartBefore(text, at, delimiter);
      const end = cell?.kind === 'text' ? cell.end : findCellEnd(text, at, delimiter);
      cuts.push({
        start: from,
        end,
        replacement: QUOTE + text.slice(from, end).replaceAll(QUOTE, QUOTE + QUOTE) + QUOTE,
      });
      at = text.indexOf(QUOTE, end);
    } else {
      if (cell.stray) note(stray, at);
      const loose = start !== at || cell.end !== cell.close + 1;
      if (cell.stray || loose || (mixedBreaks && cell.broken)) {
        cuts.push({ start, end: cell.end, replacement: toWellFormed(text, at, cell) });
      }
      at = text.indexOf(QUOTE, cell.end);
    }
  }
  return { text: apply(text, cuts, mixedBreaks), unclosed, stray };
}

/** The end of the cell that opens at `at` when it is quoted as it should be and holds no quote; else -1. Nearly every quoted cell is so. */
function findPlainEnd(text: string, at: number, delimiter: string): number {
  if (at > 0 && !isBoundary(text[at - 1]!, delimiter)) return -1;
  const end = text.indexOf(QUOTE, at + 1) + 1;
  return end > 0 && (end === text.length || isBoundary(text[end]!, delimiter)) ? end : -1;
}

/** Where the cell begins whose first character, blanks aside, is at `at`; -1 when something else stands before it. */
function findCellStart(text: string, at: number, delimiter: string): number {
  let start = at;
  while (start > 0 && text[start - 1] === ' ' && delimiter !== ' ') start--;
  const before = start === 0 ? '\n' : text[start - 1]!;
  return isBoundary(before, delimiter) ? start : -1;
}

/** Where the cell begins in the middle of which `at` is. */
function findCellStartBefore(text: string, at: number, delimiter: string): number {
  for (let i = at; i > 0; i--) {
    if (isBoundary(text[i - 1]!, delimiter)) return i;
  }
  return 0;
}

/** The cell with its inner quotes doubled, whether they were or not. */
function toWellFormed(text: string, open: number, cell: { readonly close: number; readonly stray: boolean }): string {
  const inside = text.slice(open + 1, cell.close);
  const value = cell.stray ? inside.replaceAll(QUOTE + QUOTE, QUOTE).replaceAll(QUOTE, QUOTE + QUOTE) : inside;
  return QUOTE + value + QUOTE;
}

function apply(text: string, cuts: readonly Cut[], mixedBreaks: boolean): string {
  const even = (part: string): string => (mixedBreaks ? part.replace(/\r\n?/g, '\n') : part);
  if (cuts.length === 0) return even(text);
  const parts: string[] = [];
  let copied = 0;
  for (const cut of cuts) {
    parts.push(even(text.slice(copied, cut.start)), cut.replacement);
    copied = cut.end;
  }
  parts.push(even(text.slice(copied)));
  return parts.join('');
}

/** Counts lines only as far as asked, for positions that never go back. */
function makeLineCounter(text: string): (position: number) => number {
  let line = 1;
  let counted = 0;
  return (position) => {
    line += countBreaks(text.slice(counted, position));
    counted = position;
    return line;
  };
}
