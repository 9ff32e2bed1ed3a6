import type { SingleDecision } from './decision.ts';
import type { Issue } from './issue.ts';
import { acceptIssue } from './make-issue.ts';

type AcceptDecision = Extract<SingleDecision, { readonly type: 'accept' }>;

/** Where findings of a code are accepted. */
interface AcceptedScope {
  everywhere: boolean;
  /** Names of files. */
  readonly files: Set<string>;
  /** Line and name of a file. */
  readonly rows: Set<string>;
}

/**
 * Marks the findings that a person has accepted. An error stays what it is: it keeps people out until it is put right. `nameOf`
 * gives the name of a file, by which findings tell where they are.
 */
export function markAccepted(
  issues: readonly Issue[],
  accepted: readonly AcceptDecision[],
  nameOf: (fileId: string) => string | undefined,
): readonly Issue[] {
  if (accepted.length === 0) return issues;
  const scopes = new Map<Issue['code'], AcceptedScope>();
  for (const { code, file, line } of accepted) {
    const scope = scopes.get(code) ?? { everywhere: false, files: new Set(), rows: new Set() };
    scopes.set(code, scope);
    const name = file === undefined ? null : nameOf(file);
    if (name === null) scope.everywhere ||= line === undefined;
    else if (name !== undefined && line === undefined) scope.files.add(name);
    else if (name !== undefined) scope.rows.add(`${line} ${name}`);
  }
  const isAccepted = ({ code, file, line }: Issue): boolean => {
    const scope = scopes.get(code);
    if (scope === undefined || scope.everywhere) return scope !== undefined;
    if (file === null) return false;
    return scope.files.has(file) || (scope.rows.size > 0 && line !== null && scope.rows.has(`${line} ${file}`));
  };
  return issues.map((issue) => (issue.severity !== 'error' && isAccepted(issue) ? acceptIssue(issue) : issue));
}
