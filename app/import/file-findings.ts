import { toColumnName } from '../words/columns.ts';
import type { ColumnProblem } from './columns.ts';
import type { Issue } from './issue.ts';
import { makeIssue } from './make-issue.ts';
import type { SourceTable, UnreadableFile } from './read-table.ts';

/* Findings about a file as a whole. */

/** Why a file cannot be used. */
export function reportUnreadable({ file, unreadable }: UnreadableFile): Issue {
  switch (unreadable.failure) {
    case 'empty':
      return makeIssue('file-empty', { file: file.name });
    case 'not-text':
      return makeIssue('file-not-text', { file: file.name, params: { kind: unreadable.kind } });
    case 'too-large':
      return makeIssue('file-too-large', { file: file.name, params: { bytes: unreadable.bytes } });
  }
}

/** What was guessed about how a file is written. */
export function reportReading(table: SourceTable): Issue[] {
  const file = table.file.name;
  return [
    ...(table.encodingGuessed ? [makeIssue('encoding-guessed', { file, value: table.encoding })] : []),
    ...(table.controlsInHeader > 0
      ? [makeIssue('control-character', { file, line: table.headerLine, count: table.controlsInHeader })]
      : []),
    ...(table.delimiterGuessed ? [makeIssue('delimiter-guessed', { file, value: table.delimiter })] : []),
  ];
}

/** What was guessed, dropped or doubled among the columns. */
export function reportColumns(table: SourceTable, problems: readonly ColumnProblem[]): Issue[] {
  return problems.map(({ code, column, field }) =>
    makeIssue(code, {
      file: table.file.name,
      line: table.headerLine,
      field,
      column: table.header?.[column]?.trim() || toColumnName(column),
    }),
  );
}
