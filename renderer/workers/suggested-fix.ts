import type { Issue } from '#app/import/issue.ts';
import type { DraftIndex } from './draft-index.ts';
import { rowOnLine } from './file-index.ts';
import type { EditDecision, FoundCell } from './views.ts';

/**
 * What accepting the suggestion of a finding decides: the cell with the suggestion in place of what was found. A cell may hold a
 * list of which only one item is wrong. Null where there is no suggestion, where the finding is not about a cell of a file, and where
 * what was found does not stand in the cell exactly once.
 */
export function toFix(index: DraftIndex, issue: Issue): EditDecision | null {
  const { value, suggestion } = issue;
  if (suggestion === undefined || value === null) return null;
  const cell = findCell(index, issue);
  if (cell === null) return null;
  const mended = replaceOnce(cell.value, value.trim(), suggestion);
  return mended === null
    ? null
    : { type: 'edit', file: cell.file, line: cell.line, column: cell.column, value: mended };
}

/** The cell that a finding is about, as it is read now; null where it is about a row, a file or the draft. */
export function findCell(index: DraftIndex, { file, line, field, column }: Issue): FoundCell | null {
  const found = index.files.find(({ source }) => source.file === file);
  if (line === null || found === undefined || (field === null && column === null)) return null;
  const { fileId, columns } = found.source;
  const place = columns.find(({ header }) => header === column) ?? columns.find((each) => each.field === field);
  const value = place === undefined ? undefined : rowOnLine(found, line)?.cells[place.index];
  return place === undefined || value === undefined ? null : { file: fileId, line, column: place.index, value };
}

function replaceOnce(cell: string, wrong: string, right: string): string | null {
  if (cell.trim() === wrong) return right;
  const parts = wrong === '' ? [] : cell.split(wrong);
  return parts.length === 2 ? parts.join(right) : null;
}
