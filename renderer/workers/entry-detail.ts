import type { DraftIndex } from './draft-index.ts';
import type { Entries } from './entries.ts';
import type { EntryDetail } from './protocol.ts';

/** Everything about one entry: its rows as they are read, findings, repairs. Null when there is no such entry. */
export function viewEntry(index: DraftIndex, entries: Entries, entry: number): EntryDetail | null {
  if (entry < 0 || entry >= entries.count) return null;
  const lines = entries.linesOf(entry);
  const columns = (index.people?.columns ?? []).filter(({ reason }) => reason !== 'dropped');
  return {
    entry: entries.view(entry),
    lines: lines.map((line) => ({
      line,
      cells: columns.map(({ index: column, header }) => ({
        column,
        header,
        value: index.rowAt(line)?.cells[column] ?? '',
      })),
    })),
    issues: entries.issuesOf(entry),
    repairs: lines.flatMap((line) => index.repairsAt(line)),
  };
}
