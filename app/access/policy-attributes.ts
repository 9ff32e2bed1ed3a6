import type { PolicyOption } from './types.ts';

/** The value of a policy's attribute by name, or undefined where the policy has none. */
export function attributeOf(policy: PolicyOption, name: string): string | undefined {
  return policy.attributes.find((attribute) => attribute.name === name)?.value;
}

/** Access to a resource group itself, not to what is in it (IBM's curl example: `resourceType=resource-group`). */
export function isResourceGroupItself(policy: PolicyOption): boolean {
  return attributeOf(policy, 'resourceType') === 'resource-group' && attributeOf(policy, 'serviceName') === undefined;
}
