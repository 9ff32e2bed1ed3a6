import { looksLikeAddress } from '../csv/looks-like-address.ts';
import { isNullWord, isSpreadsheetError } from './cell-words.ts';
import { foldHeader } from './field-names.ts';
import { isSecretHeader } from './secret-columns.ts';

/* Rows that are no people and no access: they are counted as ignored, each with its reason. */

export type IgnoredReason = 'blank' | 'comment' | 'repeated-header' | 'total' | 'dropped';

/** Words a sum line begins with, in the languages of csv-format.md. */
const TOTAL = /^(?:grand\s+)?(?:(?:sub[\s-]?)?totale?s?|sum|count|summe|somme|gesamt[a-z]*)(?![a-z\u00c0-\u024f])/i;

export type FindIgnoredReason = (cells: readonly string[]) => IgnoredReason | null;

/** Makes the test that says why a row is ignored, or null when it means something. `header` is null where the file has none. */
export function makeIgnoredTest(header: readonly string[] | null): FindIgnoredReason {
  // In a repeated header the name of a secret column has been emptied like the secrets themselves.
  const names = header?.map((name) => (isSecretHeader(name) ? '' : foldHeader(name))) ?? [];
  return (cells) => {
    const first = cells.find((cell) => cell.trim() !== '')?.trim();
    if (first === undefined) return 'blank';
    if (isComment(cells)) return 'comment';
    if (isRepeated(cells, names)) return 'repeated-header';
    return TOTAL.test(first) && !cells.some(looksLikeAddress) ? 'total' : null;
  };
}

/** The first cell starts with `#`, and not because a spreadsheet failed to compute it. */
function isComment(cells: readonly string[]): boolean {
  const first = cells[0];
  if (first === undefined || !first.trimStart().startsWith('#')) return false;
  return !isSpreadsheetError(first.trim()) && !isNullWord(first.trim());
}

/** Exports that were glued together repeat their header: every cell is its column's name, and there is at least one. */
function isRepeated(cells: readonly string[], names: readonly string[]): boolean {
  const repeats = names.every((name, index) => {
    const cell = cells[index] ?? '';
    if (name === '') return cell.trim() === '';
    return cell.length >= name.length && !cell.includes('@') && foldHeader(cell) === name;
  });
  return repeats && names.some((name) => name !== '');
}
