/* Words in cells that are not values: nothing at all, or a spreadsheet's error. */

const NULL_WORDS = new Set(['null', 'n/a', '-', '#n/a', '#nv']);
const ERROR_WORD = /^#(?:ref|name|value|div\/0|null|num|spill|calc|bezug|wert|zahl|nom|valeur)[!?]$/i;

/** Longest of the words above; longer cells need no look-up. */
const LONGEST_NULL_WORD = 4;

/** `NULL`, `N/A`, `-`, `#N/A` (and Excel's German `#NV`): an empty cell. */
export function isNullWord(cell: string): boolean {
  return cell.length <= LONGEST_NULL_WORD && NULL_WORDS.has(cell.toLowerCase());
}

/** `#REF!`, `#NAME?` and their kin: the spreadsheet had an error there when it was saved. */
export function isSpreadsheetError(cell: string): boolean {
  return cell.startsWith('#') && ERROR_WORD.test(cell);
}

/** `1E+11`: a spreadsheet took a long number for a measurement and rounded it. */
export function isDamagedNumber(cell: string): boolean {
  return cell.length < 24 && /^\d(?:[.,]\d+)?E\+\d+$/i.test(cell);
}
