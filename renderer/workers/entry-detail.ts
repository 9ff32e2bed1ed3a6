import type { DraftIndex } from './draft-index.ts';
import type { Entries } from './entries.ts';
import type { AccessView, EntryDetail } from './views.ts';
import { placeFinding } from './list-findings.ts';
import { listShownColumns } from './shown-columns.ts';

interface Read {
  readonly index: DraftIndex;
  readonly entries: Entries;
  readonly accesses: () => readonly AccessView[];
}

/** One address may stand in every row of a file: so many of its rows are told, and so many findings. */
const MOST_ROWS = 20;
const MOST_FINDINGS = 100;

/** One entry: its rows as they are read, findings, repairs, access. Null when there is no such entry. */
export function viewEntry({ index, entries, accesses }: Read, entry: number): EntryDetail | null {
  if (entry < 0 || entry >= entries.count) return null;
  const all = entries.linesOf(entry);
  const lines = all.slice(0, MOST_ROWS);
  const columns = listShownColumns(index.people?.columns ?? []).filter(({ reason }) => reason !== 'dropped');
  const findings = [...entries.issuesOf(entry), ...entries.acceptedOf(entry)].slice(0, MOST_FINDINGS);
  const view = entries.view(entry);
  return {
    entry: view,
    rows: all.length,
    lines: lines.map((line) => ({
      line,
      cells: columns.map(({ index: column, header }) => ({
        column,
        header,
        value: index.rowAt(line)?.cells[column] ?? '',
      })),
    })),
    findings: findings.map((issue) => placeFinding(index, issue)),
    repairs: lines.flatMap((line) => index.repairsAt(line)),
    access: accesses().find(({ number }) => number === view.access) ?? null,
  };
}
