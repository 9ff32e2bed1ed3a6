/*
 * Spreadsheets run cells that begin with `=`, `+`, `-`, `@`, tab or carriage return as formulas (OWASP, "CSV Injection"), some after
 * leading blanks and in full width too. Files that Guestlist writes put an apostrophe before such cells and take it off again when
 * they come back.
 */

/** A cell a spreadsheet may run, with any apostrophes already before it. */
const RISKY = /^'*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** Makes a cell harmless. `restoreFormula` is its exact inverse. */
export function guardFormula(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

/** Takes off the apostrophe that `guardFormula` put there; other cells come back as they are. */
export function restoreFormula(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}
