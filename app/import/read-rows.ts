import type { AddressBook } from './address-book.ts';
import type { ByRow } from './by-row.ts';
import type { FileDecisions } from './decision-index.ts';
import type { SourceColumn } from './derived.ts';
import type { SourceTable } from './read-table.ts';
import type { RowAccessReader } from './row-access.ts';
import type { FoundInRows } from './row-findings.ts';
import { RowReader } from './row-reader.ts';

/*
 * The rows of the people file, each read by itself: what a row says depends on its own cells and on nothing in another row. So a row
 * whose cell is edited is read again, and the others stay as they are. What follows from rows together is gathered in people.ts.
 */

/** What the rows said. A value: reading rows again makes another one. */
export interface ReadRows extends FoundInRows {
  /** By row: number of its address in the book, or one of the three below. */
  readonly addresses: Int32Array;
  /** By row: id of its access; NOT_READ for rows that are ignored. */
  readonly accesses: Int32Array;
  /** By row: ASIDE, UNFIT, both or 0. */
  readonly flags: Uint8Array;
  /** The addresses of rows that have several, or one that is sent otherwise than it is told apart. */
  readonly several: ByRow<readonly FoundAddress[]>;
  /** How the address stands in rows where that is not how it is sent. */
  readonly written: ByRow<string>;
  /** The cells of rows that are read otherwise than they stand in the file: edited, or with characters taken out. */
  readonly changed: ByRow<readonly string[]>;
  /** Rounded numbers in columns of identifiers that are kept with the person. */
  readonly damaged: ByRow<{ readonly column: number; readonly value: string }>;
}

export interface FoundAddress {
  /** Its number in the book. */
  readonly address: number;
  /** As sent. */
  readonly email: string;
  readonly written: string;
}

/** No address in the row is valid. */
export const NOBODY = -1;
/** See `several`. */
export const SEVERAL = -2;
export const IGNORED = -3;

export const NOT_READ = -1;

/** Cells may have moved: nothing else is said of the row. */
export const ASIDE = 1;
/** An error that is not about access keeps the row's people out. */
export const UNFIT = 2;

export interface RowsInput {
  readonly table: SourceTable;
  readonly columns: readonly SourceColumn[];
  readonly decisions: FileDecisions;
  readonly emailColumn: number;
  readonly access: RowAccessReader;
  readonly book: AddressBook;
  /** Whether the account takes this address; null when it takes any. */
  readonly isAllowed: ((email: string) => boolean) | null;
}

/** Told now and then while many rows are read. */
export type OnRows = (read: number, of: number) => void;

/** How many rows are read between two reports. */
const REPORT_EVERY = 20_000;

/** Reads all rows. Nothing is thrown; what is wrong becomes a finding. */
export function readRows(input: RowsInput, onRows?: OnRows): ReadRows {
  const { records, lines } = input.table;
  const rows = records.length;
  const reader = new RowReader(input, {
    addresses: new Int32Array(rows),
    accesses: new Int32Array(rows),
    flags: new Uint8Array(rows),
  });
  records.forEach((cells, row) => {
    if (onRows && row % REPORT_EVERY === 0) onRows(row, rows);
    reader.read(row, lines.at(row), cells);
  });
  return reader.finish();
}

/** The same after some rows, given in order, have been read again. */
export function readRowsAgain(input: RowsInput, before: ReadRows, again: readonly number[]): ReadRows {
  const { records, lines } = input.table;
  const reader = new RowReader(input, {
    addresses: before.addresses.slice(),
    accesses: before.accesses.slice(),
    flags: before.flags.slice(),
  });
  for (const row of again) reader.read(row, lines.at(row), records.at(row));
  const fresh = reader.finish();
  return {
    ...fresh,
    issues: before.issues.renew(again, fresh.issues),
    repairs: before.repairs.renew(again, fresh.repairs),
    marks: before.marks.renew(again, fresh.marks),
    several: before.several.renew(again, fresh.several),
    written: before.written.renew(again, fresh.written),
    changed: before.changed.renew(again, fresh.changed),
    damaged: before.damaged.renew(again, fresh.damaged),
  };
}
