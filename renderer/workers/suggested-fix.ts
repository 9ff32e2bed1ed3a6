import type { Issue } from '#app/import/issue.ts';
import type { DraftIndex } from './draft-index.ts';
import type { EditDecision } from './protocol.ts';

/**
 * What accepting the suggestion of a finding decides: the cell with the suggestion in place of what was found. A cell may hold a
 * list of which only one item is wrong. Null where there is no suggestion, where the finding is not about a cell of the people
 * file, and where what was found does not stand in the cell exactly once.
 */
export function toFix(index: DraftIndex, { file, line, field, column, value, suggestion }: Issue): EditDecision | null {
  const { people } = index;
  if (suggestion === undefined || value === null || line === null || people === null || file !== people.file)
    return null;
  const found =
    people.columns.find(({ header }) => header === column) ?? people.columns.find((each) => each.field === field);
  const cell = found === undefined ? undefined : index.rowAt(line)?.cells[found.index];
  if (found === undefined || cell === undefined) return null;
  const mended = replaceOnce(cell, value.trim(), suggestion);
  return mended === null ? null : { type: 'edit', file: people.fileId, line, column: found.index, value: mended };
}

function replaceOnce(cell: string, wrong: string, right: string): string | null {
  if (cell.trim() === wrong) return right;
  const parts = wrong === '' ? [] : cell.split(wrong);
  return parts.length === 2 ? parts.join(right) : null;
}
