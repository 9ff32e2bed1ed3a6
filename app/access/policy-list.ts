import { VIEWER_ROLE } from './roles.ts';
import { GROUP_ITSELF, isBlank, makePolicyForm, type PolicyForm, scopeOfForm } from './policy-form.ts';

/* The policies of an access while it is put together. */

/** Policies of equal scope as one, in the place of the first, with the roles of all; blank ones are dropped. */
export function settlePolicies(policies: readonly PolicyForm[]): readonly PolicyForm[] {
  const settled: PolicyForm[] = [];
  for (const policy of policies.filter((each) => !isBlank(each))) {
    const twin = findTwin(settled, policy);
    if (twin === -1) settled.push(policy);
    else settled[twin] = { ...settled[twin]!, roles: [...new Set([...settled[twin]!.roles, ...policy.roles])] };
  }
  return settled;
}

/** Index of a policy among `others` that has the scope of this one, or -1. */
export function findTwin(others: readonly PolicyForm[], policy: PolicyForm): number {
  const scope = scopeOfForm(policy);
  return scope === null ? -1 : others.findIndex((other) => other !== policy && scopeOfForm(other) === scope);
}

/** The resource group that a policy is in, where it is one whose Viewer can be given beside it; null elsewhere. */
export function groupOf({ kind, service, place, resourceGroup }: PolicyForm): string | null {
  const group = resourceGroup.trim();
  const isIn = kind === 'iam-policy' && service !== GROUP_ITSELF && place !== 'account';
  return isIn && group !== '' && group !== '*' ? group : null;
}

/** Whether a policy of the list gives Viewer on this resource group itself. */
export function hasViewer(policies: readonly PolicyForm[], group: string): boolean {
  return policies.some((policy) => isOnGroup(policy, group) && policy.roles.includes(VIEWER_ROLE));
}

/** Gives Viewer on a resource group itself, or takes it back; other roles on it stay. */
export function setViewer(policies: readonly PolicyForm[], group: string, gives: boolean): readonly PolicyForm[] {
  if (gives) {
    const viewer: PolicyForm = { ...makePolicyForm('iam-policy'), ...onGroup(group), roles: [VIEWER_ROLE] };
    return hasViewer(policies, group) ? policies : mergeInto(policies, viewer);
  }
  return policies.flatMap((policy) => {
    if (!isOnGroup(policy, group)) return [policy];
    const roles = policy.roles.filter((role) => role !== VIEWER_ROLE);
    return roles.length === 0 ? [] : [{ ...policy, roles }];
  });
}

/**
 * Puts another policy in the place of one. Where it goes to another resource group, Viewer on the old group itself goes with it, as
 * long as no other policy needs it there.
 */
export function replacePolicy(policies: readonly PolicyForm[], index: number, next: PolicyForm): readonly PolicyForm[] {
  const from = groupOf(policies[index]!);
  const to = groupOf(next);
  const replaced = policies.map((policy, at) => (at === index ? next : policy));
  if (from === null || to === null || from === to) return replaced;
  if (!hasViewer(replaced, from) || replaced.some((policy) => groupOf(policy) === from)) return replaced;
  const viewer = replaced.findIndex((policy) => isOnGroup(policy, from));
  return replaced.map((policy, at) => (at === viewer ? { ...policy, resourceGroup: to } : policy));
}

function mergeInto(policies: readonly PolicyForm[], one: PolicyForm): readonly PolicyForm[] {
  const twin = findTwin(policies, one);
  if (twin === -1) return [...policies, one];
  return policies.map((policy, at) => (at === twin ? { ...policy, roles: [...policy.roles, ...one.roles] } : policy));
}

function onGroup(group: string): Pick<PolicyForm, 'service' | 'resourceGroup' | 'place'> {
  return { service: GROUP_ITSELF, resourceGroup: group, place: 'group' };
}

function isOnGroup({ service, resourceGroup }: PolicyForm, group: string): boolean {
  return service === GROUP_ITSELF && resourceGroup.trim() === group;
}
