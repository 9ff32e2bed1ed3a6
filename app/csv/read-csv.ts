import { chooseDelimiter, type ScoreHeader } from './choose-delimiter.ts';
import { decodeText } from './decode.ts';
import { type ForeignKind, recogniseForeignFile } from './file-kind.ts';
import { CONTENT_SEARCH_RECORDS, findHeader } from './find-header.ts';
import type { LineNumbers } from './line-numbers.ts';
import { type ParsedText, parseRecords } from './parse-records.ts';
import type { Records } from './records.ts';
import { readSeparatorHint } from './separator-hint.ts';
import { type Newline, survey, surveyText, toNewline } from './survey.ts';

/** Largest file that is read, in bytes. Beyond it a browser's string limit and the memory of a small machine come near. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

/** What a person decided about reading; what is absent is found out. `headerLine: null` means there is no header. */
export interface ReadChoice {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly headerLine?: number | null | undefined;
}

export interface CsvTable {
  readonly encoding: string;
  readonly encodingGuessed: boolean;
  /** Places where the bytes are no character of this encoding, or where an earlier program has already lost one. */
  readonly damaged: number;
  readonly bom: boolean;
  readonly delimiter: string;
  readonly delimiterGuessed: boolean;
  readonly newline: Newline;
  /** Physical line of the header, from 1; null where there is none. */
  readonly headerLine: number | null;
  readonly header: readonly string[] | null;
  /** The records after the header, blank ones included. */
  readonly records: Records;
  /** Physical lines on which `records` start. */
  readonly lines: LineNumbers;
  readonly unclosed: readonly number[];
  readonly stray: readonly number[];
  /** Some cell holds a control character. */
  readonly controls: boolean;
}

export type CsvFailure =
  | { readonly failure: 'empty' }
  | { readonly failure: 'not-text'; readonly kind: ForeignKind }
  | { readonly failure: 'too-large'; readonly bytes: number };

/**
 * Reads the bytes of a CSV file. `scoreHeader` says how much a row looks like a header. A file that cannot be used is a value, not an
 * exception; random bytes never throw.
 */
export function readCsv(bytes: Uint8Array, choice: ReadChoice, scoreHeader: ScoreHeader): CsvTable | CsvFailure {
  if (bytes.length > MAX_FILE_BYTES) return { failure: 'too-large', bytes: bytes.length };
  const foreign = recogniseForeignFile(bytes);
  if (foreign) return { failure: 'not-text', kind: foreign };
  const decoded = decodeText(bytes, choice.encoding);
  if (!decoded) return { failure: 'not-text', kind: 'binary' };
  if (decoded.text.trim() === '') return { failure: 'empty' };

  // The bytes are surveyed where they can be: that is half the work of surveying the text.
  const counts = decoded.encoding.startsWith('utf-16') ? surveyText(decoded.text) : survey(bytes);
  const hint = readSeparatorHint(decoded.text);
  const text = hint ? decoded.text.slice(hint.length) : decoded.text;
  if (text.trim() === '') return { failure: 'empty' };
  const textCounts = hint ? surveyText(text) : counts;
  const chosen = isDelimiter(choice.delimiter) ? choice.delimiter : hint?.delimiter;
  const { delimiter, guessed } = chosen ? { delimiter: chosen, guessed: false } : chooseDelimiter(text, scoreHeader);
  const parsed = parseRecords(text, delimiter, textCounts, hint ? 2 : 1);

  const at =
    choice.headerLine === undefined
      ? findHeader(parsed.records.slice(0, CONTENT_SEARCH_RECORDS), scoreHeader)
      : findLine(parsed, choice.headerLine);
  return {
    encoding: decoded.encoding,
    encodingGuessed: decoded.guessed,
    damaged: countDamaged(decoded.text),
    bom: decoded.bom,
    delimiter,
    delimiterGuessed: guessed,
    newline: toNewline(counts),
    headerLine: at === -1 ? null : parsed.lines.at(at),
    header: at === -1 ? null : parsed.records.at(at),
    records: parsed.records.from(at + 1),
    lines: parsed.lines.from(at + 1),
    unclosed: parsed.unclosed,
    stray: parsed.stray,
    controls: counts.controls,
  };
}

/** U+FFFD stands where a decoder found no character. */
function countDamaged(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

function isDelimiter(delimiter: string | undefined): delimiter is string {
  return delimiter !== undefined && /^[\t -!#-~]$/.test(delimiter);
}

/** The record that starts on `line`, or the last one before it; -1 where there is no header. */
function findLine({ records, lines }: ParsedText, line: number | null): number {
  if (line === null) return -1;
  let found = -1;
  for (let record = 0; record < records.length && lines.at(record) <= line; record++) found = record;
  return found;
}
