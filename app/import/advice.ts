import { findBreadth } from '../access/broad.ts';
import { attributeOf, isResourceGroupItself } from '../access/policy-attributes.ts';
import type { Access, PolicyOption } from '../access/types.ts';
import type { Issue } from './issue.ts';
import { makeIssue } from './make-issue.ts';

/* Advice about what people get; it never blocks. One finding for an access, however many people have it. */

export interface AdvisedAccess {
  readonly access: Access;
  /** How many people get it. */
  readonly people: number;
  /** Line of the first of them. */
  readonly line: number;
}

/**
 * Accesses that somebody is invited with, with how many are. By person: index of their access, of their invitation (-1 for none), and
 * the line they are first met on.
 */
export function toAdvised(
  accesses: readonly Access[],
  accessOf: Int32Array,
  invitationOf: Int32Array,
  lineOf: (person: number) => number,
): readonly AdvisedAccess[] {
  const counts = new Int32Array(accesses.length);
  const firsts = new Int32Array(accesses.length);
  for (let person = 0; person < accessOf.length; person++) {
    const access = accessOf[person]!;
    if (access === -1 || invitationOf[person] === -1) continue;
    if (counts[access]!++ === 0) firsts[access] = person;
  }
  return accesses.flatMap((access, index) =>
    counts[index]! > 0 ? [{ access, people: counts[index]!, line: lineOf(firsts[index]!) }] : [],
  );
}

/** Advice about the accesses of a file's people. */
export function reportAdvice(file: string, advised: readonly AdvisedAccess[]): Issue[] {
  return advised.flatMap(({ access, people, line }) => {
    const breadths = new Set(access.options.flatMap((option) => findBreadth(option) ?? []));
    const lacksViewer = access.options.some((option) => option.kind === 'iam-policy' && !seesItsGroup(option, access));
    const place = { file, line, count: people };
    return [
      ...(breadths.size > 0
        ? [makeIssue('advice-broad-access', { ...place, params: { of: [...breadths].join(' ') } })]
        : []),
      ...(lacksViewer ? [makeIssue('advice-resource-group-viewer', place)] : []),
    ];
  });
}

/**
 * Whether somebody with a policy inside a resource group can see the group itself. IBM's tip where users are invited: give them at
 * least Viewer on the resource group, or they do not find it in the console ("Managing users in an account", inviting users). Every
 * platform role lets see; a role on any resource group is one on this too.
 */
function seesItsGroup(policy: PolicyOption, access: Access): boolean {
  const group = attributeOf(policy, 'resourceGroupId');
  if (group === undefined || group === '*') return true;
  return access.options.some((option) => {
    if (option.kind !== 'iam-policy' || !isResourceGroupItself(option)) return false;
    const itself = attributeOf(option, 'resource') ?? '*';
    return itself === group || itself === '*';
  });
}
