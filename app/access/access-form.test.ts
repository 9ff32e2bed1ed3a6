import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAccess, toOptionKey } from './access.ts';
import { permissionsOf, readAccessForm, toAccessForm, withoutOption } from './access-form.ts';
import { makeCloudFoundryForm } from './cloud-foundry-form.ts';
import { makePolicyForm } from './policy-form.ts';
import { MANAGER_ROLE, VIEWER_ROLE } from './roles.ts';
import { accessOptions } from './testing/arbitrary-options.ts';
import type { AccessOption } from './types.ts';

/** Shapes that come from files and that no form has. */
const odd: fc.Arbitrary<AccessOption> = fc.record({
  kind: fc.constantFrom('iam-policy' as const, 'account-management-policy' as const),
  attributes: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('region', 'resource', 'serviceName', 'service_group_id', 'resourceGroupId'),
      value: fc.constantFrom('a', 'a*', 'IAM', '*'),
    }),
    { minLength: 1, selector: ({ name }) => name },
  ),
  roles: fc.constant([VIEWER_ROLE]),
});

describe('an access as a form', () => {
  it('makes the same options again, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(accessOptions, odd), { maxLength: 6 }), (options) => {
        const read = readAccessForm(toAccessForm(options));
        expect(read.access.key).toBe(toAccess(options).key);
        expect(read.missing).toEqual([]);
      }),
    );
  });

  it('loses exactly the option that is taken out', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(accessOptions, odd), { minLength: 1, maxLength: 6 }), (options) => {
        const { options: all } = toAccess(options);
        const left = readAccessForm(withoutOption(toAccessForm(options), all[0]!)).access.options;
        expect(left.map(toOptionKey)).toEqual(all.slice(1).map(toOptionKey));
      }),
    );
  });

  it('leaves out what is unfinished and says so, and does not mind what is blank', () => {
    const form = {
      ...toAccessForm([{ kind: 'access-group', id: 'a' }]),
      policies: [makePolicyForm('iam-policy'), { ...makePolicyForm('iam-policy'), service: 'kms' }],
      classic: { choice: 'single', permissions: [] },
      cloudFoundry: [makeCloudFoundryForm(), { ...makeCloudFoundryForm(), organization: 'acme' }],
    } as const;
    const { access, missing } = readAccessForm(form);
    expect(access.options).toEqual([{ kind: 'access-group', id: 'a' }]);
    expect(missing).toEqual([
      { kind: 'iam-policy', index: 1, what: 'role' },
      { kind: 'classic', index: 0, what: 'permission' },
      { kind: 'cloud-foundry', index: 1, what: 'organization-role' },
    ]);
  });

  it('puts the roles of two policies with one scope together', () => {
    const policy = { ...makePolicyForm('iam-policy'), service: 'kms' };
    const form = {
      ...toAccessForm([]),
      policies: [
        { ...policy, roles: [VIEWER_ROLE] },
        { ...policy, roles: [MANAGER_ROLE] },
      ],
    };
    expect(readAccessForm(form).access.options).toMatchObject([{ roles: [VIEWER_ROLE, MANAGER_ROLE] }]);
  });

  it('keeps what is unfinished when an option is taken out', () => {
    const unfinished = { ...makePolicyForm('iam-policy'), service: 'kms' };
    const form = { ...toAccessForm([{ kind: 'access-group', id: 'a' }]), policies: [unfinished] };
    expect(withoutOption(form, { kind: 'access-group', id: 'a' })).toMatchObject({
      groups: [],
      policies: [unfinished],
    });
  });

  it('gives the permissions of a set, or the single ones in order', () => {
    expect(permissionsOf({ choice: 'view only', permissions: [] })).toHaveLength(6);
    expect(permissionsOf({ choice: 'single', permissions: ['USER_MANAGE', 'DNS_MANAGE'] })).toEqual([
      'DNS_MANAGE',
      'USER_MANAGE',
    ]);
    expect(permissionsOf({ choice: 'none', permissions: ['DNS_MANAGE'] })).toEqual([]);
  });
});
