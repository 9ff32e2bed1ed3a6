import { toAccess, toOptionKey, toScopeKey } from './access.ts';
import { attributeOf, isResourceGroupItself } from './policy-attributes.ts';
import { WIDE_SERVICE_ATTRIBUTES, type WideService } from './services.ts';
import type { PolicyAttribute, PolicyOption } from './types.ts';
import { isWildcard } from './wildcard.ts';

/* A policy while it is put together: what was chosen so far, and what that makes. */

/** Chosen in place of a service: the policy is on a resource group, not on what is in it. */
export const GROUP_ITSELF = 'resource-group';

export type Place = 'account' | 'group' | 'part';

/** Everything is as typed; '' is not chosen. What `place` leaves out does not count, and is kept for the way back. */
export interface PolicyForm {
  readonly kind: PolicyOption['kind'];
  /** `serviceName`, a wide service or GROUP_ITSELF. */
  readonly service: string;
  /** Id of a resource group; `*` is any. */
  readonly resourceGroup: string;
  readonly place: Place;
  readonly region: string;
  readonly instance: string;
  readonly resourceType: string;
  readonly resource: string;
  readonly roles: readonly string[];
}

/** What a policy still lacks. */
export type MissingInPolicy = 'service' | 'resource-group' | 'part' | 'role';

/** A policy of which nothing is chosen yet: no role, no service. */
export function makePolicyForm(kind: PolicyOption['kind']): PolicyForm {
  const narrowing = { region: '', instance: '', resourceType: '', resource: '' };
  return { kind, service: '', resourceGroup: '', place: 'account', ...narrowing, roles: [] };
}

/** IBM's names for what narrows a policy, and where the form keeps them. */
const NARROWING = [
  ['region', 'region'],
  ['serviceInstance', 'instance'],
  ['resourceType', 'resourceType'],
  ['resource', 'resource'],
] as const satisfies readonly (readonly [string, keyof PolicyForm])[];

export type NarrowingField = (typeof NARROWING)[number][1];

/** What can narrow a policy on this service: all services together have regions only, account management has nothing. */
export function narrowingOf({ kind, service }: Pick<PolicyForm, 'kind' | 'service'>): readonly NarrowingField[] {
  if (kind === 'account-management-policy' || service === GROUP_ITSELF) return [];
  return service === 'all' ? ['region'] : NARROWING.map(([, field]) => field);
}

/** Another service: what was chosen for the one before says nothing about it, but for the place. */
export function withService(form: PolicyForm, service: string): PolicyForm {
  if (service === form.service) return form;
  const whole = form.resourceGroup === '' ? 'account' : 'group';
  const place = form.place === 'part' ? whole : form.place;
  return { ...form, service, place, region: '', instance: '', resourceType: '', resource: '', roles: [] };
}

/** Another resource group, or none: the place follows where it has to. */
export function withResourceGroup(form: PolicyForm, resourceGroup: string): PolicyForm {
  const whole = resourceGroup === '' ? 'account' : 'group';
  return { ...form, resourceGroup, place: form.place === 'part' ? 'part' : whole };
}

/** The first thing that is missing, in the order of the form; null where the policy is whole. */
export function findMissing(form: PolicyForm): MissingInPolicy | null {
  if (form.service === '') return 'service';
  const group = form.resourceGroup.trim();
  if (group === '' && (form.service === GROUP_ITSELF || form.place === 'group')) return 'resource-group';
  if (form.place === 'part' && form.service !== GROUP_ITSELF && toNarrowing(form).length === 0) return 'part';
  return form.roles.length === 0 ? 'role' : null;
}

/** Whether nothing was chosen: such a form is no policy, and nobody misses it. */
export function isBlank(form: PolicyForm): boolean {
  return form.service === '' && form.resourceGroup === '' && form.roles.length === 0;
}

/** The canonical policy, or null while something is missing. */
export function toPolicy(form: PolicyForm): PolicyOption | null {
  if (findMissing(form) !== null) return null;
  const policy: PolicyOption = { kind: form.kind, attributes: toAttributes(form), roles: form.roles };
  return toAccess([policy]).options[0] as PolicyOption;
}

/** What the policy is about, without its roles: equal for policies that become one. Null while that is not clear. */
export function scopeOfForm(form: PolicyForm): string | null {
  const missing = findMissing(form);
  if (missing !== null && missing !== 'role') return null;
  return toScopeKey({ kind: form.kind, attributes: toAttributes(form), roles: [] });
}

/** A policy as the form that makes it; null where the form has no place for something that it says. */
export function toPolicyForm(policy: PolicyOption): PolicyForm | null {
  const value = (name: string): string => attributeOf(policy, name) ?? '';
  const itself = isResourceGroupItself(policy);
  const narrowing = itself
    ? { region: '', instance: '', resourceType: '', resource: '' }
    : {
        region: value('region'),
        instance: value('serviceInstance'),
        resourceType: value('resourceType'),
        resource: value('resource'),
      };
  const group = itself ? value('resource') : value('resourceGroupId');
  const isPart = Object.values(narrowing).some((part) => part !== '');
  const form: PolicyForm = {
    kind: policy.kind,
    service: itself ? GROUP_ITSELF : value('serviceName') || findWide(policy),
    resourceGroup: group,
    place: isPart ? 'part' : group === '' ? 'account' : 'group',
    ...narrowing,
    roles: policy.roles,
  };
  const made = toPolicy(form);
  if (made === null) return null;
  const { unresolved } = policy;
  return toOptionKey(unresolved ? { ...made, unresolved } : made) === toOptionKey(policy) ? form : null;
}

/** Wide services by their attribute; a policy with a resource group and nothing else is on all services in it. */
function findWide(policy: PolicyOption): WideService {
  const wide = Object.entries(WIDE_SERVICE_ATTRIBUTES) as [WideService, PolicyAttribute][];
  return wide.find(([, { name, value }]) => attributeOf(policy, name) === value)?.[0] ?? 'all';
}

function toAttributes(form: PolicyForm): readonly PolicyAttribute[] {
  const group = form.resourceGroup.trim();
  if (form.service === GROUP_ITSELF) {
    return [{ name: 'resourceType', value: 'resource-group' }, toAttribute('resource', group)];
  }
  const inGroup = group !== '' && form.place !== 'account' && form.kind === 'iam-policy';
  const wide = WIDE_SERVICE_ATTRIBUTES[form.service as WideService] as PolicyAttribute | undefined;
  const target = wide ?? { name: 'serviceName', value: form.service.trim() };
  return [
    // All services of one resource group are named by the group alone (as IBM's SDK example and Terraform send it).
    ...(inGroup && form.service === 'all' ? [] : [target]),
    ...(inGroup ? [{ name: 'resourceGroupId', value: group }] : []),
    ...(form.place === 'part' ? toNarrowing(form) : []),
  ];
}

function toNarrowing(form: PolicyForm): readonly PolicyAttribute[] {
  const fields = narrowingOf(form);
  return NARROWING.flatMap(([name, field]) => {
    const value = form[field].trim();
    return value === '' || !fields.includes(field) ? [] : [toAttribute(name, value)];
  });
}

function toAttribute(name: string, value: string): PolicyAttribute {
  return isWildcard(value) ? { name, value, operator: 'stringMatch' } : { name, value };
}
