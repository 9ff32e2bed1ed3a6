import type { DraftIndex } from './draft-index.ts';
import type { Entries } from './entries.ts';
import type { AccessView, EntryDetail } from './protocol.ts';
import { placeFinding } from './list-findings.ts';

interface Read {
  readonly index: DraftIndex;
  readonly entries: Entries;
  readonly accesses: () => readonly AccessView[];
}

/** Everything about one entry: its rows as they are read, findings, repairs, access. Null when there is no such entry. */
export function viewEntry({ index, entries, accesses }: Read, entry: number): EntryDetail | null {
  if (entry < 0 || entry >= entries.count) return null;
  const lines = entries.linesOf(entry);
  const columns = (index.people?.columns ?? []).filter(({ reason }) => reason !== 'dropped');
  const view = entries.view(entry);
  return {
    entry: view,
    lines: lines.map((line) => ({
      line,
      cells: columns.map(({ index: column, header }) => ({
        column,
        header,
        value: index.rowAt(line)?.cells[column] ?? '',
      })),
    })),
    findings: [...entries.issuesOf(entry), ...entries.acceptedOf(entry)].map((issue) => placeFinding(index, issue)),
    repairs: lines.flatMap((line) => index.repairsAt(line)),
    access: accesses().find(({ number }) => number === view.access) ?? null,
  };
}
