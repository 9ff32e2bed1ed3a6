import { isNullWord } from './cell-words.ts';

/**
 * The addresses of a cell that holds several: split on `;`, `,`, `|` and line breaks outside quotes and angle brackets, and on
 * blanks (and Google's ` ::: `) only if every part has an `@`. A name with a comma (`Lee, Ann <ann@x.org>`) stays with its address.
 * Words that mean nothing (`N/A`) are left out. A cell without an address comes back whole, and one with a single address unless it has a
 * plain separator.
 */
export function splitAddresses(cell: string): readonly string[] {
  const at = cell.indexOf('@');
  if (at === -1) return [cell];
  // Around a single address a comma or a blank may be a slip of the pen, and before the at sign a bar is a letter like others.
  if (at === cell.lastIndexOf('@') && !/[;\r\n]\s*\S|@.*\|\s*\S/.test(cell)) return [cell];
  const parts = joinNames(splitOutsideQuotes(cell));
  if (parts.length > 1 || /[;|\r\n]/.test(cell)) return parts;
  // Google Contacts puts ` ::: ` between the values of a cell.
  const words = cell.trim().split(/\s+(?::::\s+)?/);
  return words.length > 1 && words.every((word) => word.includes('@')) ? words : [cell];
}

function splitOutsideQuotes(cell: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  let bracketed = false;
  for (let i = 0; i < cell.length; i++) {
    const char = cell[i]!;
    if (char === '"') quoted = !quoted;
    else if (char === '<') bracketed = true;
    else if (char === '>') bracketed = false;
    else if (!quoted && !bracketed && ';,|\r\n'.includes(char)) {
      parts.push(cell.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(cell.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '' && !isNullWord(part));
}

/** A part without `@` before one in angle brackets is the first half of a name. */
function joinNames(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (last !== undefined && !last.includes('@') && part.includes('<')) joined[joined.length - 1] = `${last}, ${part}`;
    else joined.push(part);
  }
  return joined;
}
