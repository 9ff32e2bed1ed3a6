/** Excel's own hint on the first line of a file: `sep=;`, quoted or not. Delimiters are ASCII. */
export interface SeparatorHint {
  readonly delimiter: string;
  /** Of the hint with its line break, in characters. */
  readonly length: number;
}

/** Reads the hint at the start of a text; null where there is none. */
export function readSeparatorHint(text: string): SeparatorHint | null {
  const match = /^"?sep=([\t -!#-~])"?(?:\r\n|\n|\r|$)/i.exec(text.slice(0, 16));
  return match ? { delimiter: match[1]!, length: match[0].length } : null;
}
