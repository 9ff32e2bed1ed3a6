import type { AccessOption } from '../access/types.ts';
import type { ACCESS_FIELDS, Field, IssueCode } from './issue.ts';

/* What goes into reading a row's access, and what comes out. */

export type AccessField = (typeof ACCESS_FIELDS)[number];

/** What stands in a row's access cells, trimmed; empty cells are absent. */
export type AccessCells = Readonly<Partial<Record<AccessField, string>>>;

/** A finding that has no place yet: the row adds file and line. */
export interface CellProblem {
  readonly code: IssueCode;
  readonly field: Field;
  readonly value: string | null;
  readonly suggestion?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface ReadAccess {
  readonly options: readonly AccessOption[];
  readonly problems: readonly CellProblem[];
  /** Fields with a name that only a catalog could resolve, when there is none. */
  readonly unresolved: readonly AccessField[];
}

export const NO_ACCESS: ReadAccess = { options: [], problems: [], unresolved: [] };
