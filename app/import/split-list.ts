import { isNullWord } from './cell-words.ts';

/**
 * The values of a list cell. The whole cell counts as one value when `isKnown` says so (a group may be named "Legal, Paris"). Else it
 * is split on `;`, `|` and line breaks, and on `,` only where none of those is present. Blanks around values, empty values, values that
 * mean nothing (`N/A`) and repetitions are left out; a value in quotes loses them.
 */
export function splitList(cell: string, isKnown: (value: string) => boolean): readonly string[] {
  const whole = cell.trim();
  if (whole === '') return [];
  const separator = /[;|\r\n]/.test(whole) ? /[;|\r\n]+/ : /,/;
  if (!separator.test(whole) || isKnown(whole)) return [unquote(whole)];
  const values = whole.split(separator).map((value) => unquote(value.trim()));
  return [...new Set(values.filter((value) => value !== '' && !isNullWord(value)))];
}

function unquote(value: string): string {
  return /^(["'“”„]).*["'“”]$/.test(value) && value.length > 2 ? value.slice(1, -1).trim() : value;
}
