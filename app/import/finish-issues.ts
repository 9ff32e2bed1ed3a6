import { markAccepted } from './accept-findings.ts';
import type { DecisionIndex } from './decision-index.ts';
import type { SourceFile } from './derived.ts';
import type { Issue } from './issue.ts';

/** Puts findings in order and marks those that were accepted. */
export function finishIssues(
  issues: readonly Issue[],
  tables: readonly { readonly file: SourceFile }[],
  { accepted }: DecisionIndex,
): readonly Issue[] {
  const nameOf = (id: string): string | undefined => tables.find(({ file }) => file.id === id)?.file.name;
  return markAccepted(sortIssues(issues, tables), accepted, nameOf);
}

/** By file in the order given, whole-file findings first, then by line; what has no file comes first of all. */
function sortIssues(
  issues: readonly Issue[],
  tables: readonly { readonly file: { readonly name: string } }[],
): readonly Issue[] {
  const order = tables.map(({ file }) => file.name);
  const rank = ({ file }: Issue): number => (file === null ? -1 : file === order[0] ? 0 : order.indexOf(file));
  const compare = (a: Issue, b: Issue): number => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0);
  // What is found comes in a few runs, each in order; where it is one run, there is nothing to do.
  const isSorted = issues.every((issue, index) => index === 0 || compare(issues[index - 1]!, issue) <= 0);
  return isSorted ? issues : [...issues].sort(compare);
}
