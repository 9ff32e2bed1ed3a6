import type { IssueCode, Severity } from '#app/import/issue.ts';
import type { DraftIndex } from './draft-index.ts';
import type { Entries } from './entries.ts';
import type { EditDecision, EntryFilter, FindingKind } from './views.ts';
import { toFix } from './suggested-fix.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Kinds of findings among the entries that pass the filter, errors first, then the frequent ones. */
export function listFindingKinds(index: DraftIndex, entries: Entries, filter: EntryFilter): readonly FindingKind[] {
  const kinds = new Map<IssueCode, { severity: Severity; entries: number; fixes: number }>();
  for (const entry of entries.filter(filter)) {
    const counted = new Set<IssueCode>();
    for (const issue of entries.issuesOf(entry)) {
      const { code, severity } = issue;
      if (counted.has(code)) continue;
      counted.add(code);
      const kind = kinds.get(code) ?? { severity, entries: 0, fixes: 0 };
      kinds.set(code, kind);
      kind.entries += 1;
      if (toFix(index, issue) !== null) kind.fixes += 1;
      if (RANK[severity] < RANK[kind.severity]) kind.severity = severity;
    }
  }
  return [...kinds]
    .map(([code, kind]) => ({ code, ...kind }))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.entries - a.entries);
}

/**
 * What accepting every suggestion of the filter's kind of finding decides, for the entries that pass. Empty without a kind. Two
 * findings of one cell are accepted one after the other by a person: the second edit would undo the first.
 */
export function listFixes(index: DraftIndex, entries: Entries, filter: EntryFilter): readonly EditDecision[] {
  const fixes = new Map<string, EditDecision>();
  for (const entry of entries.filter(filter)) {
    for (const issue of entries.issuesOf(entry)) {
      const fix = issue.code === filter.code ? toFix(index, issue) : null;
      if (fix === null) continue;
      const cell = `${fix.file} ${fix.line} ${fix.column}`;
      if (!fixes.has(cell)) fixes.set(cell, fix);
    }
  }
  return [...fixes.values()];
}
