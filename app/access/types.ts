/*
 * What a person may be given. The five kinds are IBM's own; the shapes below are canonical: names are resolved to ids, lists are
 * sorted and free of duplicates, so two equal accesses are equal as values and have equal keys (see key.ts).
 */

/** One condition of a policy. `stringMatch` is IBM's wildcard comparison: `*` any run, `?` exactly one character, case-sensitive. */
export interface PolicyAttribute {
  readonly name: string;
  readonly value: string;
  readonly operator?: 'stringMatch';
}

/** Membership in an access group. `id` is the group's id, or the name as written while `unresolved` (no catalog to look it up in). */
export interface AccessGroupOption {
  readonly kind: 'access-group';
  readonly id: string;
  readonly unresolved?: true;
}

/**
 * A policy: roles on everything that fits all attributes (`accountId` is left out here; the request adds it). Attributes are sorted
 * by name; roles are CRNs, sorted. `account-management-policy` differs only in what it targets (IBM shows the two apart).
 */
export interface PolicyOption {
  readonly kind: 'iam-policy' | 'account-management-policy';
  readonly attributes: readonly PolicyAttribute[];
  readonly roles: readonly string[];
  /** Names in `attributes` or `roles` that could not be resolved for want of a catalog. The option cannot be submitted. */
  readonly unresolved?: true;
}

/** Classic infrastructure permissions: SoftLayer permission keys, sorted. */
export interface ClassicOption {
  readonly kind: 'classic';
  readonly permissions: readonly string[];
}

export type CfOrgRole = 'managers' | 'billing_managers' | 'auditors' | 'users';
export type CfSpaceRole = 'managers' | 'developers' | 'auditors';

/** Cloud Foundry (legacy): roles in one organization and one of its spaces; IBM wants both. */
export interface CloudFoundryOption {
  readonly kind: 'cloud-foundry';
  readonly organization: string;
  readonly region: string;
  readonly organizationRoles: readonly CfOrgRole[];
  readonly space: string;
  readonly spaceRoles: readonly CfSpaceRole[];
  readonly unresolved?: true;
}

export type AccessOption = AccessGroupOption | PolicyOption | ClassicOption | CloudFoundryOption;
export type AccessKind = AccessOption['kind'];

/** A person's full canonical set of options. What is not in it is "no access". Equal `key` means equal access. */
export interface Access {
  readonly key: string;
  readonly options: readonly AccessOption[];
}
