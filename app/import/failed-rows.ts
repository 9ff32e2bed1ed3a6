import { MARKER_HEADER, REASON_HEADER, SUGGESTION_HEADER, toFingerprint, toMarkerCell } from '../csv/own-file.ts';
import { toCsv } from '../csv/to-csv.ts';
import type { Derived, Row, SourceFile } from './derived.ts';
import type { Issue } from './issue.ts';

/**
 * The rows that lead nobody into an invitation, as CSV text: the columns of the file in their order, then why and what to do, then
 * the marker by which such a file finds its draft again. `describe` puts a finding into words.
 */
export function writeFailedRows(derived: Derived, file: SourceFile, describe: (issue: Issue) => string): string {
  const source = derived.sources.find(({ fileId }) => fileId === file.id);
  const columns = (source?.columns ?? []).filter(({ reason }) => reason !== 'dropped');
  const fingerprint = toFingerprint(file.bytes);
  const errors = errorsByLine(derived.issues, file.name);
  const toCells = (row: Row): readonly string[] => {
    const found = rowErrors(derived, row, errors);
    return [
      ...columns.map(({ index }) => row.cells[index] ?? ''),
      found.map(describe).join(' '),
      found.flatMap(({ suggestion }) => suggestion ?? []).join('; '),
      toMarkerCell({ kind: 'failed-rows', origin: { fingerprint, line: row.line } }),
    ];
  };
  const header = [...columns.map((column) => column.header), REASON_HEADER, SUGGESTION_HEADER, MARKER_HEADER];
  return toCsv([header, ...derived.rows.filter(({ outcome }) => outcome === 'rejected').map(toCells)]);
}

/** The errors of a row; of a row without its own, those of the other rows of its people. */
function rowErrors(derived: Derived, row: Row, errors: ReadonlyMap<number, readonly Issue[]>): readonly Issue[] {
  const own = errors.get(row.line);
  if (own !== undefined) return own;
  const lines = row.people.flatMap((person) => derived.people[person]?.lines ?? []);
  return [...new Set(lines)].flatMap((line) => errors.get(line) ?? []);
}

function errorsByLine(issues: readonly Issue[], file: string): ReadonlyMap<number, readonly Issue[]> {
  const byLine = new Map<number, Issue[]>();
  for (const issue of issues) {
    if (issue.severity !== 'error' || issue.file !== file || issue.line === null) continue;
    byLine.set(issue.line, [...(byLine.get(issue.line) ?? []), issue]);
  }
  return byLine;
}
