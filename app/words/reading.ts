import type { SourceInfo } from '../import/derived.ts';
import { formatNumber, plural } from './format.ts';
import { countColumns, importWords } from './import.ts';

/* A first look at files, while they are stored and read. */

const MEGABYTE = 1_000_000;

/** "9.9 MB"; in KB below one. */
function formatSize(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte', 'bytes');
  if (bytes < MEGABYTE) return `${formatNumber(Math.round(bytes / 1000))} KB`;
  const megabytes = bytes / MEGABYTE;
  return `${formatNumber(megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes))} MB`;
}

/** Two digits are as much as an estimate knows. */
function roundEstimate(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / unit) * unit;
}

export const readingWords = {
  size: formatSize,
  /** "UTF-8, comma, header on line 1, about 100,000 rows, so far as its beginning tells." */
  sentence: (source: SourceInfo, about: number, isWhole: boolean): string => {
    const parts = [
      importWords.encoding(source.encoding, source.bom),
      importWords.delimiter(source.delimiter).toLowerCase(),
      source.headerLine === null ? 'no header' : `header on line ${formatNumber(source.headerLine)}`,
      isWhole ? plural(about, 'row', 'rows') : `about ${formatNumber(roundEstimate(about))} rows`,
    ];
    return isWhole ? `${parts.join(', ')}.` : `${parts.join(', ')}, as far as its beginning tells.`;
  },
  looking: 'Looking at its beginning',
  /** `shown` rows of a file that has more. */
  provisional: (shown: number): string =>
    `First ${plural(shown, 'row', 'rows')} of a first look. The whole file is being read: what is said here may change.`,
  table: (file: string): string => `First rows of ${file}`,
  columns: countColumns,
  storing: (stored: number, size: number): string =>
    `Kept ${formatSize(stored)} of ${formatSize(size)} on this computer, reading at the same time`,
  addLater: 'A list of access can be added when this one has been read.',
  asideLater: 'What was repaired, and how two lists are joined, is told when everything has been read.',
  reading: (about: number): string => `Reading about ${formatNumber(roundEstimate(about))} rows`,
  /** "240,000 of 1,000,000 rows read". */
  readSoFar: (read: number, of: number): string => `${formatNumber(read)} of ${plural(of, 'row', 'rows')} read`,
  stop: 'Stop reading',
  storingHint: 'Stopping now keeps nothing of it.',
  keptHint: 'The file is in the draft. Stopping leaves it there.',
  nothingKept: 'Nothing was kept. Your file was not changed.',
  state: {
    arriving: 'Being read, not kept yet',
    kept: 'Saved, on this computer only',
    refused: 'Cannot be read, not kept',
  },
  copy: 'Guestlist reads a copy. Your files stay as they are.',
  another: 'Choose another file',
  back: 'Back',
  spoken: (shown: number): string => `First ${plural(shown, 'row', 'rows')} shown, reading the whole file`,
};
