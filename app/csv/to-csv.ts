import Papa from 'papaparse';
import { guardFormula } from './formula-guard.ts';

/**
 * Writes rows as CSV text for spreadsheets: byte order mark (Excel takes UTF-8 for the local code page without), CRLF, every
 * cell that a spreadsheet could run made harmless. The rows include the header and the marker column (own-file.ts).
 */
export function toCsv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const guarded = rows.map((cells) => cells.map(guardFormula));
  return `\ufeff${Papa.unparse(guarded, { delimiter, newline: '\r\n' })}\r\n`;
}
