import { countBreaks } from './line-breaks.ts';
import { findCellEnd, QUOTE, readQuotedCell } from './quoted-cell.ts';

/* Where the cells of a text stand, found as mend-text.ts reads them, without taking anything apart. */

/** A cell from its first character to behind its last, blanks and quotes included. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
  /** Positions of the quotes that hold the cell together; null where none do. */
  readonly quotes: { readonly open: number; readonly close: number } | null;
}

export interface SpannedText {
  readonly text: string;
  readonly delimiter: string;
  /** Where the first record begins, and on which physical line. */
  readonly start: number;
  readonly line: number;
}

/** Calls `visit` with the physical line and the cells of every record, in order. */
export function forEachRecord(
  { text, delimiter, start, line }: SpannedText,
  visit: (line: number, cells: readonly CellSpan[]) => void,
): void {
  let at = start;
  let recordLine = line;
  while (at < text.length) {
    const recordStart = at;
    const cells = [findSpan(text, at, delimiter)];
    at = cells[0]!.end;
    while (text[at] === delimiter) {
      const cell = findSpan(text, at + 1, delimiter);
      cells.push(cell);
      at = cell.end;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    visit(recordLine, cells);
    recordLine += countBreaks(text.slice(recordStart, at));
  }
}

function findSpan(text: string, start: number, delimiter: string): CellSpan {
  let open = start;
  while (text[open] === ' ' && delimiter !== ' ') open++;
  const cell = text[open] === QUOTE ? readQuotedCell(text, open, delimiter) : null;
  if (cell?.kind === 'closed') return { start, end: cell.end, quotes: { open, close: cell.close } };
  const end = cell?.kind === 'text' ? cell.end : findCellEnd(text, start, delimiter);
  return { start, end, quotes: null };
}
