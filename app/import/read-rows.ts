import type { FileDecisions } from './decision-index.ts';
import type { Repair, SourceColumn } from './derived.ts';
import type { Issue } from './issue.ts';
import type { People } from './people.ts';
import type { SourceTable } from './read-table.ts';
import type { RowAccessReader } from './row-access.ts';
import { RowReader } from './row-reader.ts';

/* The rows of the people file, one after the other, to people. */

export interface ReadRows {
  readonly people: People;
  /** The cells of the rows that are read otherwise than they stand in the file: edited, or with characters taken out. */
  readonly changed: ReadonlyMap<number, readonly string[]>;
  /** The person of each row, or NOBODY, SEVERAL (then see `peopleOfRow`), IGNORED. */
  readonly personOfRow: Int32Array;
  readonly peopleOfRow: ReadonlyMap<number, readonly number[]>;
  readonly issues: readonly Issue[];
  readonly repairs: readonly Repair[];
  readonly rowsWithExtraCells: number;
}

export const NOBODY = -1;
export const SEVERAL = -2;
export const IGNORED = -3;

export interface RowsInput {
  readonly table: SourceTable;
  readonly columns: readonly SourceColumn[];
  readonly decisions: FileDecisions;
  readonly emailColumn: number;
  readonly access: RowAccessReader;
  /** Whether the account takes this address; null when it takes any. */
  readonly isAllowed: ((email: string) => boolean) | null;
}

/** Reads all rows. Nothing is thrown; what is wrong becomes a finding. */
export function readRows(input: RowsInput): ReadRows {
  const reader = new RowReader(input);
  const { records, lines } = input.table;
  records.forEach((cells, row) => reader.read(row, lines.at(row), cells));
  return reader.finish();
}
