import type { Row } from '#app/import/derived.ts';
import type { Issue } from '#app/import/issue.ts';
import { foldName } from '#app/import/names.ts';
import type { DraftIndex } from './draft-index.ts';
import { rowOnLine } from './file-index.ts';

/**
 * Finds the error outside the list of people that keeps a row's people out: in the row of the list of access that has their key, in
 * the saved profile of that name, or about no key at all. Null when there is none.
 */
export function makeFindAccessError(index: DraftIndex): (row: Row) => Issue | null {
  const errors = index.derived.issues.filter(
    ({ severity, file }) => severity === 'error' && file !== index.people?.file,
  );
  const byKey = new Map<string, Issue>();
  let general: Issue | null = null;
  for (const issue of errors) {
    const key = findKey(index, issue);
    if (key === null) general ??= issue;
    else if (!byKey.has(key)) byKey.set(key, issue);
  }
  const keyColumn = index.columnOf('profile')?.index ?? -1;
  return ({ cells }) => byKey.get(foldName(cells[keyColumn] ?? '')) ?? general;
}

/** The key that an error is about, compared as the join compares keys; null where it is about none. */
function findKey({ files }: DraftIndex, { file, line, params }: Issue): string | null {
  if (typeof params?.['profile'] === 'string') return foldName(params['profile']);
  const list = files.find(({ source }) => source.file === file);
  const column = list?.source.columns.find(({ field }) => field === 'profile');
  if (list === undefined || column === undefined || line === null) return null;
  const cell = rowOnLine(list, line)?.cells[column.index];
  return cell === undefined ? null : foldName(cell);
}
