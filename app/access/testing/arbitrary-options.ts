import fc from 'fast-check';
import { CLASSIC_SET_NAMES, CLASSIC_SETS } from '../classic.ts';
import { COMMON_ROLES } from '../roles.ts';
import type { AccessOption } from '../types.ts';

/* Access options of every kind from few names, so that random ones often meet. Not used by the product. */

const roles = fc.uniqueArray(fc.constantFrom(...COMMON_ROLES.map(({ id }) => id)), { minLength: 1, maxLength: 3 });

export const accessOptions: fc.Arbitrary<AccessOption> = fc.oneof(
  fc.record({ kind: fc.constant('access-group' as const), id: fc.constantFrom('a', 'b', 'c', 'd') }),
  fc.record({
    kind: fc.constant('iam-policy' as const),
    attributes: fc.constantFrom('kms', 'is').map((value) => [{ name: 'serviceName', value }]),
    roles,
  }),
  fc.record({
    kind: fc.constant('account-management-policy' as const),
    attributes: fc.constant([{ name: 'serviceType', value: 'platform_service' }]),
    roles,
  }),
  fc.record({
    kind: fc.constant('classic' as const),
    permissions: fc.constantFrom(...CLASSIC_SET_NAMES).map((name) => CLASSIC_SETS[name]),
  }),
  fc.record({
    kind: fc.constant('cloud-foundry' as const),
    organization: fc.constantFrom('acme', 'other'),
    region: fc.constant('us-south'),
    organizationRoles: fc.uniqueArray(fc.constantFrom('managers' as const, 'users' as const), { minLength: 1 }),
    space: fc.constant('dev'),
    spaceRoles: fc.uniqueArray(fc.constantFrom('developers' as const, 'auditors' as const), { minLength: 1 }),
  }),
);
