import type { SourceInfo } from './derived.ts';

/** A column of a people file as it stands in a file of its failed rows. */
export interface ReturnedColumn {
  /** Index in the people file. */
  readonly index: number;
  readonly header: string;
}

/** The columns that failed rows take along: not those with secrets, nor empty ones. Without a header our own names stand in for it. */
export function listReturnedColumns({ columns, headerLine }: SourceInfo): readonly ReturnedColumn[] {
  return columns
    .filter(({ reason }) => reason !== 'dropped' && reason !== 'empty')
    .map(({ index, header, field }) => ({ index, header: headerLine === null && field !== null ? field : header }));
}
