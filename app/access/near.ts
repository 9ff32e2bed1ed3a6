import { toAccess, toOptionKey } from './access.ts';
import type { Access, AccessOption } from './types.ts';

/*
 * Accesses that differ by a single thing: one group, one role in one place, one set. Such a pair is often a slip, and it costs an
 * invitation of its own.
 */

/** Seen from one access: another one that has everything of it but one thing, or that one thing more. */
export interface NearAccess {
  /** Index of the other access. */
  readonly index: number;
  /** Which of the two has more. */
  readonly more: 'this' | 'other';
  /** What both have, canonical. */
  readonly shared: readonly AccessOption[];
  /** What only one has; a policy in it has one role. */
  readonly difference: AccessOption;
}

/**
 * For each access the one that is nearest by one thing, or null; of several the one that comes first in the list. Takes time
 * linear in the number of things all accesses have together.
 */
export function findNear(accesses: readonly Access[]): readonly (NearAccess | null)[] {
  const parts = accesses.map((access) => splitAccess(access));
  const byKey = new Map(parts.map((own, index) => [toKey(own), index] as const).reverse());
  const near: (NearAccess | null)[] = accesses.map(() => null);
  const note = (index: number, found: NearAccess): void => {
    const known = near[index];
    if (known === null || known === undefined || found.index < known.index) near[index] = found;
  };
  parts.forEach((own, larger) => {
    own.forEach((difference, skipped) => {
      const rest = own.filter((_, position) => position !== skipped);
      const smaller = byKey.get(toKey(rest));
      // Nothing at all is no access to be near to.
      if (smaller === undefined || rest.length === 0) return;
      const shared = accesses[smaller]?.options ?? [];
      note(larger, { index: smaller, more: 'this', shared, difference });
      note(smaller, { index: larger, more: 'other', shared, difference });
    });
  });
  return near;
}

/** The single things of an access: a policy becomes one policy per role. Sorted, so that equal accesses split equally. */
function splitAccess(access: Access): readonly AccessOption[] {
  return access.options.flatMap((option): readonly AccessOption[] => {
    if (option.kind !== 'iam-policy' && option.kind !== 'account-management-policy') return [option];
    return option.roles.map((role) => toAccess([{ ...option, roles: [role] }]).options[0] ?? option);
  });
}

function toKey(options: readonly AccessOption[]): string {
  return options.map(toOptionKey).sort().join('\n');
}
