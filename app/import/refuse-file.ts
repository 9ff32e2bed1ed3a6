import type { SourceFile } from './derived.ts';
import { reportUnreadable } from './file-findings.ts';
import { headOf } from './head-of-file.ts';
import type { Issue } from './issue.ts';
import { readTable } from './read-table.ts';

/** Why a file is no list, as its beginning tells; null where it may be one. */
export function findRefusal(file: SourceFile): Issue | null {
  const table = readTable(headOf(file), {});
  return 'unreadable' in table ? reportUnreadable(table) : null;
}
