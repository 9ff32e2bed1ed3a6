import type { Issue } from '#app/import/issue.ts';
import type { DraftIndex } from './draft-index.ts';
import { rowOnLine } from './file-index.ts';
import type { EditDecision } from './protocol.ts';

/**
 * What accepting the suggestion of a finding decides: the cell with the suggestion in place of what was found. A cell may hold a
 * list of which only one item is wrong. Null where there is no suggestion, where the finding is not about a cell of a file, and where
 * what was found does not stand in the cell exactly once.
 */
export function toFix(index: DraftIndex, { file, line, field, column, value, suggestion }: Issue): EditDecision | null {
  const found = index.files.find(({ source }) => source.file === file);
  if (suggestion === undefined || value === null || line === null || found === undefined) return null;
  const { fileId, columns } = found.source;
  const place = columns.find(({ header }) => header === column) ?? columns.find((each) => each.field === field);
  const cell = place === undefined ? undefined : rowOnLine(found, line)?.cells[place.index];
  if (place === undefined || cell === undefined) return null;
  const mended = replaceOnce(cell, value.trim(), suggestion);
  return mended === null ? null : { type: 'edit', file: fileId, line, column: place.index, value: mended };
}

function replaceOnce(cell: string, wrong: string, right: string): string | null {
  if (cell.trim() === wrong) return right;
  const parts = wrong === '' ? [] : cell.split(wrong);
  return parts.length === 2 ? parts.join(right) : null;
}
