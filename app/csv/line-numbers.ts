import { countBreaks } from './line-breaks.ts';

/** The physical line (from 1) on which each record of a table starts. Only quoted cells make a record longer than a line. */
export class LineNumbers {
  readonly #first: number;
  readonly #lines: Int32Array | null;

  /** `lines` is null where every record is one line, the first of them `first`. */
  private constructor(first: number, lines: Int32Array | null) {
    this.#first = first;
    this.#lines = lines;
  }

  /** Records that are one line each. */
  static ofSingleLines(first: number): LineNumbers {
    return new LineNumbers(first, null);
  }

  /** Records some of which hold line breaks in their cells; blank lines are records too. */
  static ofRecords(records: readonly (readonly string[])[], first: number): LineNumbers {
    const lines = new Int32Array(records.length + 1);
    let line = first;
    records.forEach((cells, record) => {
      lines[record] = line;
      line += 1;
      for (const cell of cells) line += countBreaks(cell);
    });
    lines[records.length] = line;
    return new LineNumbers(first, lines);
  }

  /** The line of a record, by its index; right after the last record, the line after it. */
  at(record: number): number {
    return this.#lines === null ? this.#first + record : this.#lines[record]!;
  }

  /** The same lines for the records from `record` on. */
  from(record: number): LineNumbers {
    return this.#lines === null
      ? new LineNumbers(this.#first + record, null)
      : new LineNumbers(this.#first, this.#lines.subarray(record));
  }
}
