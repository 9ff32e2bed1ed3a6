import { toAccess, toOptionKey, toScopeKey } from './access.ts';
import { CLASSIC_SETS, type ClassicSet, findClassicSet } from './classic.ts';
import {
  type CloudFoundryForm,
  findMissingInCloudFoundry,
  isBlankCloudFoundry,
  type MissingInCloudFoundry,
  toCloudFoundry,
} from './cloud-foundry-form.ts';
import { findMissing, isBlank, type MissingInPolicy, type PolicyForm, toPolicy, toPolicyForm } from './policy-form.ts';
import type { Access, AccessKind, AccessOption, ClassicOption } from './types.ts';

/* An access while it is put together. What is unfinished stands beside what is whole, and is told. */

export type ClassicChoice = 'none' | ClassicSet | 'single';

export interface ClassicForm {
  readonly choice: ClassicChoice;
  /** What `single` gives. */
  readonly permissions: readonly string[];
}

export interface AccessForm {
  /** Ids of access groups. */
  readonly groups: readonly string[];
  readonly policies: readonly PolicyForm[];
  /** Policies on account management services. */
  readonly management: readonly PolicyForm[];
  readonly classic: ClassicForm;
  readonly cloudFoundry: readonly CloudFoundryForm[];
  /** Options of shapes that no form has: they stay as they are. */
  readonly others: readonly AccessOption[];
}

/** Something unfinished: the kind it is of, its place among those, and what it lacks first. */
export interface Missing {
  readonly kind: AccessKind;
  readonly index: number;
  readonly what: MissingInPolicy | MissingInCloudFoundry | 'permission';
}

const NO_CLASSIC: ClassicForm = { choice: 'none', permissions: [] };

/** These options as a form. Made into options again they are the same. */
export function toAccessForm(options: readonly AccessOption[]): AccessForm {
  const form = { groups: [] as string[], policies: [] as PolicyForm[], management: [] as PolicyForm[] };
  const cloudFoundry: CloudFoundryForm[] = [];
  const others: AccessOption[] = [];
  let classic = NO_CLASSIC;
  for (const option of toAccess(options).options) {
    switch (option.kind) {
      case 'access-group':
        form.groups.push(option.id);
        break;
      case 'iam-policy':
      case 'account-management-policy': {
        const policy = toPolicyForm(option);
        if (policy === null) others.push(option);
        else (option.kind === 'iam-policy' ? form.policies : form.management).push(policy);
        break;
      }
      case 'classic':
        classic = { choice: findClassicSet(option.permissions) ?? 'single', permissions: option.permissions };
        break;
      case 'cloud-foundry': {
        const { organization, region, organizationRoles, space, spaceRoles } = option;
        cloudFoundry.push({ organization, region, organizationRoles, space, spaceRoles });
        break;
      }
    }
  }
  return { ...form, classic, cloudFoundry, others };
}

/**
 * The access that a form makes: policies of equal scope are one with the roles of both, and what is unfinished is left out and told.
 * What is blank is neither.
 */
export function readAccessForm(form: AccessForm): { readonly access: Access; readonly missing: readonly Missing[] } {
  const missing: Missing[] = [];
  const note = (kind: AccessKind, index: number, what: Missing['what'] | null): void => {
    if (what !== null) missing.push({ kind, index, what });
  };
  for (const [kind, policies] of [
    ['iam-policy', form.policies],
    ['account-management-policy', form.management],
  ] as const) {
    policies.forEach((policy, index) => note(kind, index, isBlank(policy) ? null : findMissing(policy)));
  }
  const classic = toClassic(form.classic);
  note('classic', 0, classic === null && form.classic.choice !== 'none' ? 'permission' : null);
  form.cloudFoundry.forEach((one, index) =>
    note('cloud-foundry', index, isBlankCloudFoundry(one) ? null : findMissingInCloudFoundry(one)),
  );
  const options: readonly (AccessOption | null)[] = [
    ...form.groups.map((id): AccessOption => ({ kind: 'access-group', id })),
    ...[...form.policies, ...form.management].map(toPolicy),
    classic,
    ...form.cloudFoundry.map(toCloudFoundry),
    ...form.others,
  ];
  return { access: toAccess(options.filter((option) => option !== null)), missing };
}

/** The form without one of the options that it makes. What is unfinished stays. */
export function withoutOption(form: AccessForm, option: AccessOption): AccessForm {
  const scope = toScopeKey(option);
  const isOther = (made: AccessOption | null): boolean => made === null || toScopeKey(made) !== scope;
  return {
    groups: form.groups.filter((id) => isOther({ kind: 'access-group', id })),
    policies: form.policies.filter((policy) => isOther(toPolicy(policy))),
    management: form.management.filter((policy) => isOther(toPolicy(policy))),
    classic: option.kind === 'classic' ? NO_CLASSIC : form.classic,
    cloudFoundry: form.cloudFoundry.filter((one) => isOther(toCloudFoundry(one))),
    others: form.others.filter((other) => toOptionKey(other) !== toOptionKey(option)),
  };
}

/** How many options of a kind an access has. */
export function countOptions({ options }: Access, kind: AccessKind): number {
  return options.filter((option) => option.kind === kind).length;
}

/** The permissions a choice gives, sorted. */
export function permissionsOf({ choice, permissions }: ClassicForm): readonly string[] {
  switch (choice) {
    case 'none':
      return [];
    case 'single':
      return [...permissions].sort();
    case 'view only':
    case 'basic user':
    case 'super user':
      return CLASSIC_SETS[choice];
  }
}

function toClassic(form: ClassicForm): ClassicOption | null {
  const permissions = permissionsOf(form);
  return permissions.length === 0 ? null : { kind: 'classic', permissions };
}
