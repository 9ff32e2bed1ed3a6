import { MARKER_HEADER, REASON_HEADER, SUGGESTION_HEADER, toFingerprint, toMarkerCell } from '../csv/own-file.ts';
import { toCsv } from '../csv/to-csv.ts';
import { TEMPLATE_COLUMNS, TEMPLATE_ROWS } from '../words/template.ts';
import { wordFailedElsewhere } from '../words/failed-rows.ts';
import { wordIssue } from '../words/issues.ts';
import type { Derived, Person, Row, SourceFile, SourceInfo } from './derived.ts';
import type { Issue } from './issue.ts';
import { listReturnedColumns } from './returned-columns.ts';
import { withoutSecrets } from './secret-cells.ts';

/* CSV files that Guestlist writes from a draft, for people to work on and drop back. */

/**
 * The rejected rows of the people file as CSV text: its columns in their order and with its delimiter, then the reason, the suggestion,
 * and a marker that says which line of which file of which draft (its id) the row came from. Cells are as they were read; secret columns
 * are left out.
 */
export function toFailedRowsCsv(derived: Derived, files: readonly SourceFile[], draft?: string): string {
  const source = derived.sources.find(({ role }) => role === 'people');
  const file = files.find(({ id }) => id === source?.fileId);
  const columns = source ? listReturnedColumns(source) : [];
  const fingerprint = file && source ? toFingerprint(toStored(file, source)) : '';
  const errors = groupErrors(derived, source?.file ?? null);
  const header = [...columns.map((column) => column.header), REASON_HEADER, SUGGESTION_HEADER, MARKER_HEADER];
  const rows = derived.rows
    .filter(({ outcome }) => outcome === 'rejected')
    .map((row) => {
      const found = errors.get(row.line) ?? [];
      const reasons =
        found.length > 0 ? found.map((issue) => wordIssue(issue).message) : [findReasonElsewhere(row, derived.people)];
      return [
        ...columns.map(({ index }) => row.cells[index] ?? ''),
        reasons.join(' '),
        found.flatMap(({ suggestion }) => suggestion ?? []).join('; '),
        toMarkerCell({ kind: 'failed-rows', origin: { fingerprint, line: row.line, ...(draft && { draft }) } }),
      ];
    });
  return toCsv([header, ...rows], source?.delimiter || ',');
}

/** The file as a draft keeps it: without what its columns name as secret, as found and as read now. */
function toStored({ bytes }: SourceFile, { encoding, delimiter, headerLine }: SourceInfo): Uint8Array {
  return withoutSecrets(withoutSecrets(bytes, {}), { encoding, delimiter, headerLine });
}

/** Errors of the people file by the line of their row. */
function groupErrors(derived: Derived, file: string | null): ReadonlyMap<number, readonly Issue[]> {
  const byLine = new Map<number, Issue[]>();
  for (const issue of derived.issues) {
    if (issue.severity !== 'error' || issue.file !== file || issue.line === null) continue;
    const known = byLine.get(issue.line);
    if (known) known.push(issue);
    else byLine.set(issue.line, [issue]);
  }
  return byLine;
}

/** As many lines are named; a person may stand in every line of a file. */
const MOST_LINES = 5;

/** A row without a finding of its own is out because of another row of its person, or of the access list. */
function findReasonElsewhere(row: Row, people: readonly Person[]): string {
  const ofPeople = row.people.map((person) => people[person]?.lines ?? []);
  const near = ofPeople.flatMap((lines) => lines.slice(0, MOST_LINES + 2)).filter((line) => line !== row.line);
  const others = [...new Set(near)].sort((a, b) => a - b);
  return wordFailedElsewhere(others.slice(0, MOST_LINES), others.length > MOST_LINES);
}

/** The CSV template: every column, and an example row for every kind of access, each explained. */
export function toTemplateCsv(): string {
  const marker = toMarkerCell({ kind: 'template' });
  const rows = TEMPLATE_ROWS.map((row) => [...TEMPLATE_COLUMNS.map((column) => row[column] ?? ''), marker]);
  return toCsv([[...TEMPLATE_COLUMNS, MARKER_HEADER], ...rows]);
}
