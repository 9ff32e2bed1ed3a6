import { indexDecisions } from './decision-index.ts';
import type { Decision } from './decision.ts';
import type { SourceFile } from './derived.ts';
import { readTable } from './read-table.ts';
import { prepareCells } from './row-cells.ts';
import { makeIgnoredTest } from './row-kind.ts';

/** One record of a list of access, as it is read. */
export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly ignored: boolean;
}

/**
 * The rows of a list of access with the person's edits in place, for looking at them. Reads the file anew: what is derived keeps what a
 * list gives, not what stands in it. Empty for a file that cannot be read.
 */
export function readListRows(file: SourceFile, decisions: readonly Decision[]): readonly ListRow[] {
  const own = indexDecisions(decisions).of(file.id);
  const table = readTable(file, own.read);
  if ('unreadable' in table) return [];
  const findIgnoredReason = makeIgnoredTest(table.header);
  const rows: ListRow[] = [];
  table.records.forEach((source, record) => {
    const line = table.lines.at(record);
    const { cells } = prepareCells(table, own, source, line);
    rows.push({ line, cells, ignored: own.dropped.has(line) || findIgnoredReason(cells) !== null });
  });
  return rows;
}
