/** The physical line (from 1) on which each record of a table starts. Only quoted cells make a record longer than a line. */
export class LineNumbers {
  readonly #first: number;
  readonly #offset: number;
  readonly #extra: Int32Array | null;

  private constructor(first: number, extra: Int32Array | null, offset: number) {
    this.#first = first;
    this.#extra = extra;
    this.#offset = offset;
  }

  /** `extra` says how many more lines than records there are before each record; null where every record is one line. */
  static of(first: number, extra: Int32Array | null): LineNumbers {
    return new LineNumbers(first, extra, 0);
  }

  /** The line of a record, by its index; right after the last record, the line after it. */
  at(record: number): number {
    const index = record + this.#offset;
    return this.#first + index + (this.#extra === null ? 0 : (this.#extra[index] ?? 0));
  }

  /** The same lines for the records from `record` on. */
  from(record: number): LineNumbers {
    return new LineNumbers(this.#first, this.#extra, this.#offset + record);
  }
}
