import { isBroad } from '../access/broad.ts';
import { attributeOf, isResourceGroupItself } from '../access/policy-attributes.ts';
import type { Access, PolicyOption } from '../access/types.ts';
import type { Issue, IssueCode } from './issue.ts';
import { makeIssue } from './make-issue.ts';

/* Advice about what people get; it never blocks. One finding for an access, however many people have it. */

export interface AdvisedAccess {
  readonly access: Access;
  /** How many people get it. */
  readonly people: number;
  /** Line of the first of them. */
  readonly line: number;
}

/** Advice about the accesses of a file's people. */
export function reportAdvice(file: string, advised: readonly AdvisedAccess[]): Issue[] {
  return advised.flatMap(({ access, people, line }) => {
    const codes: IssueCode[] = [];
    if (access.options.some(isBroad)) codes.push('advice-broad-access');
    if (access.options.some((option) => option.kind === 'iam-policy' && lacksViewer(option, access))) {
      codes.push('advice-resource-group-viewer');
    }
    return codes.map((code) => makeIssue(code, { file, line, count: people }));
  });
}

/**
 * A policy inside a resource group, of somebody who cannot see the group itself. IBM's tip: give Viewer on the resource group too
 * ("Managing users in an account", inviting users).
 */
function lacksViewer(policy: PolicyOption, access: Access): boolean {
  const group = attributeOf(policy, 'resourceGroupId');
  if (group === undefined || group === '*') return false;
  return !access.options.some(
    (option) =>
      option.kind === 'iam-policy' && isResourceGroupItself(option) && attributeOf(option, 'resource') === group,
  );
}
