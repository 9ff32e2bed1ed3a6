/* Where a cell that opens with a quotation mark ends, however badly it is quoted. */

export const QUOTE = '"';
const LINE_BREAK = /[\r\n]/;
/** Longest address that mail can carry (RFC 3696 erratum 1690), with brackets and blanks around it. */
const MAX_ANGLE_ADDRESS = 300;

export type QuotedCell =
  | { readonly kind: 'unclosed' }
  /** Quoted at first, then text. The quotes are part of what the cell says; in `"Lee, Ann" <ann@x.org>` they are none astray. */
  | { readonly kind: 'text'; readonly end: number; readonly stray: boolean }
  | {
      readonly kind: 'closed';
      /** Position of the closing quote, and where the cell ends after blanks that follow it. */
      readonly close: number;
      readonly end: number;
      /** Holds a quotation mark that is neither doubled nor the end. */
      readonly stray: boolean;
      /** Holds a line break. */
      readonly broken: boolean;
    };

/** Whether `char` ends a cell that is not quoted. */
export function isBoundary(char: string, delimiter: string): boolean {
  return char === delimiter || char === '\n' || char === '\r';
}

/** Where the cell ends that holds `from` and is not quoted. */
export function findCellEnd(text: string, from: number, delimiter: string): number {
  for (let i = from; i < text.length; i++) {
    if (isBoundary(text[i]!, delimiter)) return i;
  }
  return text.length;
}

/**
 * Reads the quoted cell that opens at `open`. A lone quote inside a cell that has already run over a line break is the next
 * cell's opening quote: then the first one was never closed. The same when a line with a lone quote ends without closing, unless what
 * follows that quote can be the rest of the cell.
 */
export function readQuotedCell(text: string, open: number, delimiter: string): QuotedCell {
  let firstStray = -1;
  let searched = open;
  let hasBreak = false;
  // No further than asked: a file can be one line of ten megabytes with a million quoted cells.
  const isBroken = (position: number): boolean => {
    hasBreak ||= LINE_BREAK.test(text.slice(searched, position));
    searched = position;
    return hasBreak;
  };
  let at = text.indexOf(QUOTE, open + 1);
  while (at !== -1) {
    if (firstStray !== -1 && isBroken(at)) break;
    if (text[at + 1] === QUOTE) {
      at = text.indexOf(QUOTE, at + 2);
      continue;
    }
    const end = findEndAfterQuote(text, at + 1, delimiter);
    if (end !== -1) return { kind: 'closed', close: at, end, stray: firstStray !== -1, broken: isBroken(at) };
    if (isBroken(at)) return { kind: 'unclosed' };
    if (firstStray === -1) {
      const rest = findTextEnd(text, at + 1, delimiter);
      if (rest !== -1 && isAngleAddress(text.slice(at + 1, rest))) return { kind: 'text', end: rest, stray: false };
      firstStray = at;
    }
    at = text.indexOf(QUOTE, at + 1);
  }
  const end = firstStray === -1 ? -1 : findTextEnd(text, firstStray + 1, delimiter);
  return end === -1 ? { kind: 'unclosed' } : { kind: 'text', end, stray: true };
}

/** The end of a cell whose quote closed right before `from`: blanks may follow it. -1 when something else does. */
function findEndAfterQuote(text: string, from: number, delimiter: string): number {
  let i = from;
  while (i < text.length && text[i] === ' ' && delimiter !== ' ') i++;
  if (i === text.length) return i;
  return isBoundary(text[i]!, delimiter) ? i : -1;
}

/** The end of the text from `from` on; -1 when a quotation mark stands in it. */
function findTextEnd(text: string, from: number, delimiter: string): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === QUOTE) return -1;
    if (isBoundary(text[i]!, delimiter)) return i;
  }
  return text.length;
}

/** What follows a display name in mail programs: `<ann@x.org>`. */
function isAngleAddress(text: string): boolean {
  return text.length <= MAX_ANGLE_ADDRESS && /^\s*<[^<>\s]+@[^<>\s]+>\s*$/.test(text);
}
