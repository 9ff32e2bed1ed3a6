/**
 * What was found in some of a file's rows, in the order of the rows; a row may have several. Two plain lists, because in a bad file
 * every row has something.
 */
export class ByRow<T> {
  readonly rows: number[] = [];
  readonly items: T[] = [];

  /** Adds what was found in a row; rows come in order. */
  add(row: number, item: T): void {
    this.rows.push(row);
    this.items.push(item);
  }

  /** What was found first in a row, if anything was. */
  first(row: number): T | undefined {
    const index = this.#seek(row);
    return this.rows[index] === row ? this.items[index] : undefined;
  }

  /**
   * The same after some rows (`again`, in order) have been read again: `fresh` in place of what was known of them. Neither list is
   * changed.
   */
  renew(again: readonly number[], fresh: ByRow<T>): ByRow<T> {
    if (fresh.rows.length === 0 && again.every((row) => this.rows[this.#seek(row)] !== row)) return this;
    const renewed = new ByRow<T>();
    let old = 0;
    let added = 0;
    const copyBefore = (row: number): void => {
      for (; old < this.rows.length && this.rows[old]! < row; old++) renewed.add(this.rows[old]!, this.items[old]!);
    };
    for (const row of again) {
      copyBefore(row);
      while (this.rows[old] === row) old++;
      for (; fresh.rows[added] === row; added++) renewed.add(row, fresh.items[added]!);
    }
    copyBefore(Infinity);
    return renewed;
  }

  /** The index of the first item at or after `row`. */
  #seek(row: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rows[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
