import { looksLikeAddress } from '../csv/looks-like-address.ts';
import { isNullWord, isSpreadsheetError } from './cell-words.ts';
import { foldHeader } from './field-names.ts';

/* Rows that are no people and no access: they are counted as ignored, each with its reason. */

export type IgnoredReason = 'blank' | 'comment' | 'repeated-header' | 'total' | 'dropped';

/** Words a sum line begins with, in the languages of csv-format.md. */
const TOTAL = /^(?:grand\s+)?(?:(?:sub[\s-]?)?totale?s?|sum|count|summe|somme|gesamt\p{L}*)(?!\p{L})/iu;

/** Why a row is ignored, or null when it means something. `header` is null where the file has none. */
export function findIgnoredReason(cells: readonly string[], header: readonly string[] | null): IgnoredReason | null {
  const first = cells.find((cell) => cell.trim() !== '')?.trim();
  if (first === undefined) return 'blank';
  if (isComment(cells)) return 'comment';
  if (header && isRepeated(cells, header)) return 'repeated-header';
  if (TOTAL.test(first) && !cells.some(looksLikeAddress)) return 'total';
  return null;
}

/** The first cell starts with `#`, and not because a spreadsheet failed to compute it. */
export function isComment(cells: readonly string[]): boolean {
  const first = cells[0];
  if (first === undefined || !first.trimStart().startsWith('#')) return false;
  return !isSpreadsheetError(first.trim()) && !isNullWord(first.trim());
}

/** Exports that were glued together repeat their header. */
function isRepeated(cells: readonly string[], header: readonly string[]): boolean {
  let same = 0;
  for (let i = 0; i < header.length; i++) {
    const name = foldHeader(header[i]!);
    if (name === '' && (cells[i] ?? '') === '') continue;
    if (foldHeader(cells[i] ?? '') !== name) return false;
    same++;
  }
  return same > 0;
}
