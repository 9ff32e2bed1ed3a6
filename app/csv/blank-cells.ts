import { type ByteView, viewBytes } from './byte-view.ts';
import { type CellSpan, forEachRecord } from './cell-spans.ts';
import { readSeparatorHint } from './separator-hint.ts';

/* Cells emptied in the bytes of a file, everything else left byte for byte. */

export interface BlankOptions {
  /** A WHATWG name in lower case, as the file was read. */
  readonly encoding: string;
  readonly delimiter: string;
  /** Records that start on this physical line or later are blanked. */
  readonly fromLine: number;
  /** Which of a record's cells, by index in order and each once, given how many it has up to the last that holds anything. */
  readonly choose: (filled: number) => readonly number[];
}

const BLANK = 0x20;

/**
 * Empties cells. Quotation marks around a cell stay, and so do line breaks in it: every other cell keeps its place and its physical line.
 * The same array comes back where there is nothing to empty; the given one is never changed.
 */
export function blankCells<Memory extends ArrayBufferLike>(
  bytes: Uint8Array<Memory>,
  { encoding, delimiter, fromLine, choose }: BlankOptions,
): Uint8Array<Memory | ArrayBuffer> {
  const view = viewBytes(bytes, encoding);
  const hint = readSeparatorHint(view.text);
  const source = { text: view.text, delimiter, start: hint?.length ?? 0, line: hint ? 2 : 1 };
  const kept: Uint8Array[] = [];
  let from = 0;
  const cut: Cut = (start, end) => {
    // CR, something, LF are two line breaks; without anything between them they would be one.
    const isBetween = view.text[start - 1] === '\r' && view.text[end] === '\n';
    if (start === end || (isBetween && view.text.slice(start, end) === ' ')) return;
    kept.push(bytes.subarray(from, view.offset + start * view.unit));
    if (isBetween) kept.push(encodeBlank(encoding, view));
    from = view.offset + end * view.unit;
  };
  forEachRecord(source, (line, cells) => {
    if (line < fromLine) return;
    for (const index of choose(countFilled(view.text, cells))) {
      const cell = cells[index];
      if (cell !== undefined) cutContent(view.text, cell, cut);
    }
  });
  if (from === 0) return bytes;
  kept.push(bytes.subarray(from));
  return join(kept);
}

/** Takes out what stands from `start` to before `end`. */
type Cut = (start: number, end: number) => void;

function cutContent(text: string, { start, end, quotes }: CellSpan, cut: Cut): void {
  if (quotes === null) return cut(start, end);
  let at = quotes.open + 1;
  for (let i = at; i < quotes.close; i++) {
    if (text[i] !== '\n' && text[i] !== '\r') continue;
    cut(at, i);
    at = i + 1;
  }
  cut(at, quotes.close);
}

function encodeBlank(encoding: string, { unit }: ByteView): Uint8Array {
  if (unit === 1) return Uint8Array.of(BLANK);
  return encoding === 'utf-16be' ? Uint8Array.of(0, BLANK) : Uint8Array.of(BLANK, 0);
}

function countFilled(text: string, cells: readonly CellSpan[]): number {
  let count = cells.length;
  while (count > 0 && isEmpty(text, cells[count - 1]!)) count--;
  return count;
}

function isEmpty(text: string, { start, end, quotes }: CellSpan): boolean {
  return text.slice(quotes ? quotes.open + 1 : start, quotes ? quotes.close : end).trim() === '';
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
