import type { Issue } from '../import/issue.ts';

/* What the words of all findings are made with. */

export interface WordedIssue {
  readonly message: string;
  /** At most four words, for a table cell. */
  readonly short: string;
  /** What a screen reader says in its place, where it is the text of a link. */
  readonly spoken?: string;
}

export type Word = (issue: Issue) => WordedIssue;

/** A finding whose words do not depend on it. */
export function say(short: string, message: string): Word {
  return () => ({ short, message });
}

/** A value as it is quoted in a sentence. */
export function quote(value: string | null): string {
  return `“${value ?? ''}”`;
}

/** One of the finding's own numbers or words; empty where it has none of that name. */
export function param(issue: Issue, name: string): string {
  return String(issue.params?.[name] ?? '');
}

/** How many cells, rows or people a finding stands for. */
export function countOf(issue: Issue): number {
  return issue.count ?? 1;
}

/** The column a finding is about, quoted: as written in the file, else our own name of it. */
export function columnOf(issue: Issue): string {
  return quote(issue.column ?? issue.field);
}
