import type { Derived, RepairRule, SourceInfo } from '#app/import/derived.ts';
import type { Issue, Severity } from '#app/import/issue.ts';
import type { DraftIndex } from './draft-index.ts';
import type { Entries } from './entries.ts';
import type { DraftFacts, JoinSummary, RowFindings } from './views.ts';
import { tellingColumnsOf } from './telling-columns.ts';

/** How many keys of a join without a match are told by name; the pane shows fewer. */
const SHOWN_KEYS = 50;
/** How many findings about whole files are told; a file has a handful. */
const SHOWN_FILE_ISSUES = 100;

/** The sums of a draft. */
export function sumUp(index: DraftIndex, entries: Entries): DraftFacts {
  const { derived } = index;
  const people = derived.invitations.reduce((sum, { invitees }) => sum + invitees.length, 0);
  return {
    usable: derived.usable,
    sources: derived.sources,
    accounting: derived.accounting,
    people,
    blocked: entries.count - people,
    invitations: derived.invitations.length,
    accesses: new Set(derived.invitations.map(({ access }) => access)).size,
    findings: countFindings(derived.issues),
    rowFindings: derived.sources.map((source) => countInRows(source, derived.issues)),
    repairs: countRepairs(derived),
    join: sumUpJoin(derived),
    fileIssues: derived.issues
      .filter((issue) => issue.line === null || isAboutHeader(issue, derived))
      .slice(0, SHOWN_FILE_ISSUES),
    tellingColumns: tellingColumnsOf(index),
  };
}

function countFindings(issues: readonly Issue[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity, accepted } of issues) if (accepted !== true) counts[severity] += 1;
  return counts;
}

function countInRows({ fileId, file: name, headerLine }: SourceInfo, issues: readonly Issue[]): RowFindings {
  let error = 0;
  let warning = 0;
  let firstLine: number | null = null;
  for (const { file, line, severity, accepted } of issues) {
    if (file !== name || line === null || line === headerLine || severity === 'notice' || accepted === true) continue;
    if (severity === 'error') error += 1;
    else warning += 1;
    if (firstLine === null || line < firstLine) firstLine = line;
  }
  return { file: fileId, error, warning, firstLine };
}

function countRepairs({ repairs }: Derived): readonly { readonly rule: RepairRule; readonly count: number }[] {
  const counts = new Map<RepairRule, number>();
  for (const { rule } of repairs) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count }));
}

function sumUpJoin({ join }: Derived): JoinSummary | null {
  if (join === null) return null;
  return {
    ...join,
    peopleOnly: join.peopleOnly.slice(0, SHOWN_KEYS),
    accessOnly: join.accessOnly.slice(0, SHOWN_KEYS),
    peopleOnlyCount: join.peopleOnly.length,
    accessOnlyCount: join.accessOnly.length,
    rowsPeopleOnly: join.peopleOnly.reduce((sum, { rows }) => sum + rows, 0),
  };
}

/** What is found in the header concerns a column, not a row. */
function isAboutHeader({ file, line }: Issue, { sources }: Derived): boolean {
  return sources.some((source) => source.file === file && source.headerLine === line);
}
