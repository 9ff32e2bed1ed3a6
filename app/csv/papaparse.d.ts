/*
 * The part of PapaParse 5.7 that app/csv uses. The published types (@types/papaparse) reference Node's, which must stay
 * unknown in app/; this file is all the compiler gets to see of the library.
 */
declare module 'papaparse' {
  interface ParseConfig {
    /** Guessed when absent, as is the line break; `Parser` guesses nothing. */
    readonly delimiter?: string;
    readonly newline?: '\r' | '\n' | '\r\n';
  }

  interface ParseResult {
    readonly data: string[][];
  }

  interface UnparseConfig {
    readonly delimiter: string;
    readonly newline: '\r' | '\n' | '\r\n';
    readonly quotes?: boolean;
  }

  const Papa: {
    parse(text: string, config: ParseConfig): ParseResult;
    /** The parser itself, without the streams, callbacks and guesses that `parse` puts around it. */
    readonly Parser: new (config: Required<ParseConfig>) => { parse(text: string): ParseResult };
    unparse(rows: readonly (readonly string[])[], config: UnparseConfig): string;
  };
  export = Papa;
}
