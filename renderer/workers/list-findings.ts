import type { Issue, Severity } from '#app/import/issue.ts';
import { wordIssue } from '#app/words/issues.ts';
import type { DraftIndex } from './draft-index.ts';
import { rowOnLine } from './file-index.ts';
import type { FindingFilter, PlacedFinding } from './views.ts';
import { findCell, toFix } from './suggested-fix.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** The findings that pass a filter. */
export interface ListedFindings {
  readonly found: readonly Issue[];
  /** How many of them no entry of the Review table shows. */
  readonly elsewhere: number;
}

/** Lists the findings of a draft, and keeps the last list: whoever scrolls asks for page after page of it. */
export function keepFindings(index: DraftIndex): (filter: FindingFilter) => ListedFindings {
  let kept: { readonly key: string; readonly listed: ListedFindings } | null = null;
  return ({ severities, code, text }) => {
    const key = JSON.stringify([severities, code, text]);
    if (kept?.key !== key) {
      const found = listFindings(index, { severities, code, text });
      const elsewhere = found.filter((issue) => findEntryLine(index, issue) === null).length;
      kept = { key, listed: { found, elsewhere } };
    }
    return kept.listed;
  };
}

/** Every finding that passes the filter and was not accepted: errors first, then in the order of the files. */
function listFindings(index: DraftIndex, filter: FindingFilter): readonly Issue[] {
  const text = filter.text.trim().toLowerCase();
  const { severities, code } = filter;
  const found = index.derived.issues.filter(
    (issue) =>
      issue.accepted !== true &&
      (severities.length === 0 || severities.includes(issue.severity)) &&
      (code === null || issue.code === code) &&
      (text === '' || toText(index, issue).toLowerCase().includes(text)),
  );
  return SEVERITIES.flatMap((severity) => found.filter((issue) => issue.severity === severity));
}

/** A finding with where it stands. */
export function placeFinding(index: DraftIndex, issue: Issue): PlacedFinding {
  const source = index.files.find((file) => file.source.file === issue.file)?.source ?? null;
  return {
    issue,
    fix: toFix(index, issue),
    fileId: source?.fileId ?? null,
    role: source?.role ?? null,
    cell: findCell(index, issue),
    entryLine: findEntryLine(index, issue),
  };
}

/** First line of the entry that stands for the finding's row: the person's first row, or the row itself where it has no address. */
function findEntryLine({ derived, people, findRow }: DraftIndex, { file, line }: Issue): number | null {
  const { lookup } = derived;
  const row = line === null || file !== people?.file ? -1 : findRow(line);
  if (row === -1) return null;
  const [person] = lookup.peopleIn(row);
  if (person !== undefined) return lookup.lineOf(lookup.firstRowOf(person));
  return lookup.outcomeOf(row) === 'rejected' ? line : null;
}

function toText(index: DraftIndex, issue: Issue): string {
  const file = index.files.find(({ source }) => source.file === issue.file);
  const row = file === undefined || issue.line === null ? null : rowOnLine(file, issue.line);
  return [issue.file, issue.column, issue.value, wordIssue(issue).message, ...(row?.cells ?? [])].join('\n');
}
