import { AccessSums } from './access-sums.ts';
import { AddressBook } from './address-book.ts';
import { findChangedLines } from './changed-lines.ts';
import type { FileDecisions } from './decision-index.ts';
import { type OnRows, type ReadRows, readRows, readRowsAgain, type RowsInput } from './read-rows.ts';
import type { SourceTable } from './read-table.ts';
import type { RowAccessReader } from './row-access.ts';

/** The rows of a list of people as read, and what their numbers stand for. */
export interface PeopleReading {
  readonly rows: ReadRows;
  readonly access: RowAccessReader;
  readonly book: AddressBook;
  readonly sums: AccessSums;
}

/** Where more of the rows than this have to be read again, all are: in order, and without a record being cut out for each. */
const MOST_AGAIN = 0.2;

/** Reads the rows of a list of people, and after other decisions those again that they are about. */
export class PeopleReader {
  readonly #input: Omit<RowsInput, 'decisions' | 'access' | 'book'>;
  readonly #startAccess: () => RowAccessReader;
  #last: { readonly reading: PeopleReading; readonly decisions: FileDecisions } | null = null;

  /** `startAccess` makes a reader of access that knows no row yet. */
  constructor(input: Omit<RowsInput, 'decisions' | 'access' | 'book'>, startAccess: () => RowAccessReader) {
    this.#input = input;
    this.#startAccess = startAccess;
  }

  /** Reads what the decisions about the file need. */
  read(decisions: FileDecisions, onRows?: OnRows): PeopleReading {
    const reading = this.#readChanged(decisions) ?? this.#readAll(decisions, onRows);
    this.#last = { reading, decisions };
    return reading;
  }

  #readAll(decisions: FileDecisions, onRows?: OnRows): PeopleReading {
    const access = this.#startAccess();
    const book = new AddressBook(this.#input.table.records.length);
    const rows = readRows({ ...this.#input, decisions, access, book }, onRows);
    return { rows, access, book, sums: new AccessSums(access.accesses) };
  }

  /** Null where all rows have to be read. */
  #readChanged(decisions: FileDecisions): PeopleReading | null {
    if (this.#last === null || this.#last.reading.access.isWeary) return null;
    const { reading } = this.#last;
    const lines = findChangedLines(this.#last.decisions, decisions);
    if (lines === null || lines.size > this.#input.table.records.length * MOST_AGAIN) return null;
    const again = findRowsOn(this.#input.table, lines);
    if (again.length === 0) return reading;
    const rows = readRowsAgain({ ...this.#input, ...reading, decisions }, reading.rows, again);
    return reading.access.isWeary ? null : { ...reading, rows };
  }
}

/** The rows (indexes of records) that start on these lines, in order. */
function findRowsOn({ records, lines }: SourceTable, wanted: ReadonlySet<number>): readonly number[] {
  const rows: number[] = [];
  for (const line of wanted) {
    let low = 0;
    let high = records.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines.at(middle) < line) low = middle + 1;
      else high = middle;
    }
    if (low < records.length && lines.at(low) === line) rows.push(low);
  }
  return rows.sort((a, b) => a - b);
}
