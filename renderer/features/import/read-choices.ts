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

/** Lines offered as the header: the header is looked for in the first fifty lines of a file too. */
const HEADER_LINES = 50;

/** What is in use, first if it is not among the usual, then the usual. */
export function offerEncodings(source: SourceInfo): readonly string[] {
  return withCurrent(ENCODINGS, source.encoding);
}

export function offerDelimiters(source: SourceInfo): readonly string[] {
  return withCurrent(DELIMITERS, source.delimiter);
}

/** Null is "none": the file begins with its first row. No line is offered that the file does not have. */
export function offerHeaderLines({ headerLine, rows }: SourceInfo): readonly (number | null)[] {
  const header = headerLine ?? 0;
  const most = Math.max(1, header, Math.min(HEADER_LINES, header + rows));
  return [null, ...Array.from({ length: most }, (_, index) => index + 1)];
}

function withCurrent<T extends string>(usual: readonly T[], current: string): readonly string[] {
  return usual.some((each) => each === current) ? usual : [current, ...usual];
}
