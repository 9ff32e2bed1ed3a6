import type { SingleDecision } from './decision.ts';
import type { Issue } from './issue.ts';

type AcceptDecision = Extract<SingleDecision, { readonly type: 'accept' }>;

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
  const keys = new Set(
    accepted.flatMap(({ code, file, line }) => {
      const name = file === undefined ? '' : nameOf(file);
      return name === undefined ? [] : [toKey(code, name, line)];
    }),
  );
  const isAccepted = ({ code, file, line }: Issue): boolean =>
    keys.has(toKey(code, '')) ||
    (file !== null && (keys.has(toKey(code, file)) || (line !== null && keys.has(toKey(code, file, line)))));
  return issues.map((issue) =>
    issue.severity !== 'error' && isAccepted(issue) ? { ...issue, accepted: true } : issue,
  );
}

function toKey(code: string, file: string, line?: number): string {
  return [code, file, line ?? ''].join('\n');
}
