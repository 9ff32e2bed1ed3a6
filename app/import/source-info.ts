import type { SourceColumn, SourceFile, SourceInfo } from './derived.ts';
import type { SourceTable } from './read-table.ts';

/** What a file turned out to be. */
export function toSourceInfo(
  table: SourceTable,
  columns: readonly SourceColumn[],
  rowsWithExtraCells: number,
): SourceInfo {
  return {
    fileId: table.file.id,
    file: table.file.name,
    role: table.file.role,
    encoding: table.encoding,
    encodingGuessed: table.encodingGuessed,
    damaged: table.damaged,
    bom: table.bom,
    delimiter: table.delimiter,
    delimiterGuessed: table.delimiterGuessed,
    newline: table.newline,
    headerLine: table.headerLine,
    rows: table.records.length,
    rowsWithExtraCells,
    columns,
  };
}

/** A file of which nothing is known but that it cannot be used. */
export function toUnreadableInfo(file: SourceFile): SourceInfo {
  return {
    fileId: file.id,
    file: file.name,
    role: file.role,
    encoding: 'unknown',
    encodingGuessed: false,
    damaged: 0,
    bom: false,
    delimiter: '',
    delimiterGuessed: false,
    newline: 'none',
    headerLine: null,
    rows: 0,
    rowsWithExtraCells: 0,
    columns: [],
  };
}
