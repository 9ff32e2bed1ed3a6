import type { SourceColumn } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';

/** Pixels: an address, what the name of a target needs beside its words, a letter of it, and the least a cell may have. */
const ADDRESS = 240;
const BESIDE_WORDS = 80;
const LETTER = 8;
const LEAST = 160;

/** How wide a column is, in pixels: the name of what it is taken for stands whole in its head. */
export function columnWidth({ field }: SourceColumn): number {
  if (field === 'email') return ADDRESS;
  return field === null ? LEAST : Math.max(LEAST, BESIDE_WORDS + LETTER * importWords.fields[field].length);
}

/** How wide the line numbers of `rows` rows are, in pixels, with the sign of a finding before them. */
export function lineWidth(rows: number): number {
  return BESIDE_WORDS / 2 + LETTER * Math.max(3, String(rows).length);
}

/** The least width of a table with these columns beside line numbers of `lines` pixels, in pixels. */
export function sumWidths(columns: readonly SourceColumn[], lines: number): number {
  return columns.reduce((sum, column) => sum + columnWidth(column), lines);
}
