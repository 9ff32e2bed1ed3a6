import { toAccess, toOptionKey, toScopeKey } from './access.ts';
import type { Access, AccessOption, PolicyOption } from './types.ts';

/* How two accesses differ. */

/** Seen from the first of two accesses. Every list is canonical; all three together are what either of the two has. */
export interface AccessDifference {
  /** What both have. Of policies of equal scope: the roles that both give. */
  readonly equal: readonly AccessOption[];
  readonly onlyHere: readonly AccessOption[];
  readonly onlyThere: readonly AccessOption[];
}

/**
 * Compares two accesses option by option, and policies of equal scope role by role. Classic permissions and Cloud Foundry roles in
 * one space count as a whole: of two the larger stands on its side, and both where neither contains the other. Giving one side what
 * only the other has makes the two equal wherever it lacks nothing else.
 */
export function compareAccess(here: Access, there: Access): AccessDifference {
  const ofThere = new Map(there.options.map((option) => [toScopeKey(option), option] as const));
  const scopesHere = new Set(here.options.map(toScopeKey));
  const parts = [
    ...here.options.map((option) => compareOptions(option, ofThere.get(toScopeKey(option)))),
    ...there.options
      .filter((option) => !scopesHere.has(toScopeKey(option)))
      .map((option): AccessDifference => ({ ...NOTHING, onlyThere: [option] })),
  ];
  return {
    equal: toAccess(parts.flatMap(({ equal }) => equal)).options,
    onlyHere: toAccess(parts.flatMap(({ onlyHere }) => onlyHere)).options,
    onlyThere: toAccess(parts.flatMap(({ onlyThere }) => onlyThere)).options,
  };
}

const NOTHING: AccessDifference = { equal: [], onlyHere: [], onlyThere: [] };

/** Compares two options of equal scope; `there` is undefined where the other side has none. */
export function compareOptions(here: AccessOption, there: AccessOption | undefined): AccessDifference {
  if (there === undefined) return { ...NOTHING, onlyHere: [here] };
  if (isPolicy(here) && isPolicy(there)) return comparePolicies(here, there);
  const union = toOptionKey(toAccess([here, there]).options[0] ?? here);
  const isAllHere = union === toOptionKey(here);
  const isAllThere = union === toOptionKey(there);
  if (isAllHere && isAllThere) return { ...NOTHING, equal: [here] };
  if (isAllHere) return { ...NOTHING, equal: [there], onlyHere: [here] };
  if (isAllThere) return { ...NOTHING, equal: [here], onlyThere: [there] };
  return { ...NOTHING, onlyHere: [here], onlyThere: [there] };
}

function comparePolicies(here: PolicyOption, there: PolicyOption): AccessDifference {
  const withRoles = (policy: PolicyOption, roles: readonly string[]): readonly PolicyOption[] =>
    roles.length === 0 ? [] : [{ ...policy, roles }];
  return {
    equal: withRoles(
      here,
      here.roles.filter((role) => there.roles.includes(role)),
    ),
    onlyHere: withRoles(
      here,
      here.roles.filter((role) => !there.roles.includes(role)),
    ),
    onlyThere: withRoles(
      there,
      there.roles.filter((role) => !here.roles.includes(role)),
    ),
  };
}

function isPolicy(option: AccessOption): option is PolicyOption {
  return option.kind === 'iam-policy' || option.kind === 'account-management-policy';
}
