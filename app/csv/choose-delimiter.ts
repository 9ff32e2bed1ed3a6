import { looksLikeAddress } from './looks-like-address.ts';
import { parseRecords } from './parse-records.ts';
import { surveyText } from './survey.ts';

/*
 * Which character separates the cells. The parser's own guess counts columns and so falls for commas inside a semicolon file's
 * cells; here a known header counts most, then rows in which an address fills a cell, then equal width over many rows.
 */

export const DELIMITER_CANDIDATES = [',', ';', '\t', '|'] as const;

/** Points a row earns as a header row: 0 when no cell of it is a name that we know. */
export type ScoreHeader = (cells: readonly string[]) => number;

export interface DelimiterChoice {
  readonly delimiter: string;
  /** True when neither a header nor the shape settled it. */
  readonly guessed: boolean;
}

const SEPARATORS = /[;,|\t]/;
const SAMPLE_CHARACTERS = 16_384;
const SAMPLE_RECORDS = 200;
/** A header stands among the first lines of a file or nowhere. */
export const HEADER_SEARCH_RECORDS = 50;

interface Reading {
  readonly delimiter: string;
  readonly headerPoints: number;
  readonly width: number;
  readonly consistency: number;
  readonly points: number;
  readonly records: readonly (readonly string[])[];
}

/** Chooses the delimiter from the first 16 Ki characters of `text`. */
export function chooseDelimiter(text: string, scoreHeader: ScoreHeader): DelimiterChoice {
  const sample = takeSample(text);
  const counts = surveyText(sample);
  const readings = DELIMITER_CANDIDATES.map((delimiter) =>
    rate(delimiter, parseRecords(sample, delimiter, counts).records.slice(0, SAMPLE_RECORDS), scoreHeader),
  );
  const whole = readings.find(({ records }) => records.every((cells) => cells.length === 1));
  if (whole && isAddressColumn(whole.records, scoreHeader)) return { delimiter: whole.delimiter, guessed: false };
  const [best, second] = [...readings].sort((a, b) => b.points - a.points);
  if (!best || best.width <= 1) return { delimiter: best?.delimiter ?? ',', guessed: false };
  if (isAddressesOnly(best)) {
    // `ann@x.org, bo@x.org` on one line is a list of people, not one person with two columns.
    const single = readings.find((reading) => reading.width <= 1);
    if (single) return { delimiter: single.delimiter, guessed: false };
  }
  const rival = second && second.width > 1 && second.points >= best.points * 0.8;
  return { delimiter: best.delimiter, guessed: best.headerPoints === 0 || rival === true };
}

/** The first characters of the text, cut after a line break so that no record is torn. */
function takeSample(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text;
  const head = text.slice(0, SAMPLE_CHARACTERS);
  const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
  return end === -1 ? head : head.slice(0, end + 1);
}

function rate(delimiter: string, all: readonly (readonly string[])[], scoreHeader: ScoreHeader): Reading {
  const records = all.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const headerPoints = Math.max(0, ...records.slice(0, HEADER_SEARCH_RECORDS).map(scoreHeader));
  const widths = new Map<number, number>();
  for (const cells of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width, rows] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const share = (count: number): number => (records.length === 0 ? 0 : count / records.length);
  const addressed = share(records.filter((cells) => cells.some(looksLikeAddress)).length);
  const consistency = width > 1 ? share(rows) : 0;
  return {
    delimiter,
    headerPoints,
    width,
    consistency,
    points: 2 * headerPoints + 3 * addressed + consistency,
    records,
  };
}

/** A plain name on one line and under it nothing but addresses, several on a line (`ann@x.org, bo@x.org`) or with names (`Lee, Ann <ann@x.org>`). */
function isAddressColumn(records: readonly (readonly string[])[], scoreHeader: ScoreHeader): boolean {
  const [header, ...rest] = records.map(([cell = '']) => cell);
  if (header === undefined || SEPARATORS.test(header) || scoreHeader([header]) < 2) return false;
  return (
    rest.length > 0 && rest.every((cell) => looksLikeAddress(cell) || cell.split(SEPARATORS).every(isAddressOrNothing))
  );
}

function isAddressOrNothing(part: string): boolean {
  return part.trim() === '' || looksLikeAddress(part);
}

function isAddressesOnly({ headerPoints, records, consistency }: Reading): boolean {
  if (headerPoints > 0 || (records.length > 1 && consistency > 0.8)) return false;
  return records.flat().every((cell) => cell.split(SEPARATORS).every(isAddressOrNothing));
}
