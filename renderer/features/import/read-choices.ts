import type { Decision } from '#app/import/decision.ts';
import type { SourceInfo } from '#app/import/derived.ts';

/* What a person can choose about how a file is read. */

/** WHATWG names of the encodings people's lists come in, most frequent first. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'iso-8859-2',
  'iso-8859-15',
  'macintosh',
  'shift_jis',
  'euc-kr',
  'gbk',
  'big5',
] as const;

/** The delimiters that a decision may name (app/import/decision.ts, which also loads the schemas). */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Lines offered as the header; exports put a handful of lines above it. */
const HEADER_LINES = 10;

/** What is in use, first if it is not among the usual, then the usual. */
export function offerEncodings(source: SourceInfo): readonly string[] {
  return withCurrent(ENCODINGS, source.encoding);
}

export function offerDelimiters(source: SourceInfo): readonly string[] {
  return withCurrent(DELIMITERS, source.delimiter);
}

/** Null is "none": the file begins with its first row. */
export function offerHeaderLines(source: SourceInfo): readonly (number | null)[] {
  const most = Math.max(HEADER_LINES, source.headerLine ?? 0);
  return [null, ...Array.from({ length: most }, (_, index) => index + 1)];
}

function withCurrent<T extends string>(usual: readonly T[], current: string): readonly string[] {
  return usual.some((each) => each === current) ? usual : [current, ...usual];
}

export type ReadChange = Partial<{ encoding: string; delimiter: string; headerLine: number | null }>;

/** The decision to read a file otherwise. */
export function decideReading(source: SourceInfo, change: ReadChange): Decision {
  return { type: 'read', file: source.fileId, ...change };
}
