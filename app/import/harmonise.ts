import { compareAccess } from '../access/compare-access.ts';
import type { Access } from '../access/types.ts';
import type { GiveDecision } from './decision.ts';

/**
 * The decision that gives everybody who has `access` what only `model` has; null where it has all of that. The two become one
 * wherever `access` has nothing of its own.
 */
export function giveMissing(access: Access, model: Access): GiveDecision | null {
  const { onlyThere } = compareAccess(access, model);
  return onlyThere.length === 0 ? null : { type: 'give', to: { access: access.key }, how: 'add', options: onlyThere };
}
