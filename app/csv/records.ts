import Papa from 'papaparse';

/** What the columns of a table are told from: records in order, of which the first are asked for most. */
export interface RecordList extends Iterable<readonly string[]> {
  readonly length: number;
  slice(from: number, to: number): readonly (readonly string[])[];
}

export interface RecordText {
  /** Well-formed CSV. */
  readonly text: string;
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n' | '\r';
  /** Position at which each record starts, and at last where the text ends. */
  readonly starts: Uint32Array;
}

/** How many records are parsed at a time: few enough that they are gone again before the collector moves them. */
export const PIECE = 1000;

/**
 * The records of a text, parsed when they are asked for. A million records kept as lists of cells take ten times the text; kept as the text
 * they take nothing more, and parsing them again costs less than keeping them.
 */
export class Records implements RecordList {
  readonly #source: RecordText;
  readonly #first: number;
  readonly #emptied: ReadonlySet<number>;

  /** The records from index `first` on. Cells of the columns `emptied` are empty whatever the text says. */
  constructor(source: RecordText, first = 0, emptied: ReadonlySet<number> = new Set()) {
    this.#source = source;
    this.#first = first;
    this.#emptied = emptied;
  }

  get length(): number {
    return this.#source.starts.length - 1 - this.#first;
  }

  /** Calls `visit` with every record, in order. */
  forEach(visit: (cells: readonly string[], record: number) => void): void {
    for (let from = 0; from < this.length; from += PIECE) {
      const piece = this.slice(from, from + PIECE);
      for (let i = 0; i < piece.length; i++) visit(piece[i]!, from + i);
    }
  }

  *[Symbol.iterator](): Generator<readonly string[]> {
    for (let from = 0; from < this.length; from += PIECE) yield* this.slice(from, from + PIECE);
  }

  /** The records from index `from` to before `to`. */
  slice(from: number, to: number): readonly (readonly string[])[] {
    const { text, delimiter, newline, starts } = this.#source;
    const last = Math.min(to, this.length);
    if (from >= last) return [];
    const part = text.slice(starts[this.#first + from], starts[this.#first + last]);
    const records = parse(part, delimiter, newline);
    // What follows the last line break is no record; the parser makes an empty one of it.
    if (records.length > last - from) records.pop();
    for (const column of this.#emptied) {
      for (const cells of records) if (column < cells.length) cells[column] = '';
    }
    return records;
  }

  /** One record; an empty one where there is none. */
  at(record: number): readonly string[] {
    return this.slice(record, record + 1)[0] ?? [];
  }

  /** The records from `record` on. */
  from(record: number): Records {
    return new Records(this.#source, this.#first + record, this.#emptied);
  }

  /** The same records without what stands in these columns. */
  without(columns: ReadonlySet<number>): Records {
    return columns.size === 0 ? this : new Records(this.#source, this.#first, new Set([...this.#emptied, ...columns]));
  }
}

/**
 * Calls the parser proper. `Papa.parse` would copy what it gives into a stream's results first and keeps it alive for longer than it is wanted:
 * three times as slow for pieces of a long text (bench/import.ts).
 */
function parse(text: string, delimiter: string, newline: RecordText['newline']): string[][] {
  return new Papa.Parser({ delimiter, newline }).parse(text).data;
}
