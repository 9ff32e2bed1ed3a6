import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAccess } from '../access/access.ts';
import type { AccessOption } from '../access/types.ts';
import type { AccessCells } from './access-cells.ts';
import { indexCatalog } from './names-in-catalog.ts';
import { readAccess } from './read-access.ts';
import { resolveOptions } from './resolve-options.ts';
import { DEVELOPERS, KEY_LISTER, makeTestCatalog, PROD, VIEWER } from './test-catalog.ts';

const names = indexCatalog(makeTestCatalog());
const other = indexCatalog(makeTestCatalog({ accountId: 'f'.repeat(32), accessGroups: [], resourceGroups: [] }));

/** Cells of rows as people write them, without mistakes. */
const cells: fc.Arbitrary<AccessCells> = fc.record(
  {
    access_groups: fc.constantFrom('Developers', 'auditors;Operators', 'Billing viewers'),
    service: fc.constantFrom('all', 'kms', 'Cloud Object Storage'),
    roles: fc.constantFrom('Viewer', 'Reader;Writer', 'Manager'),
    resource_group: fc.constantFrom('prod', 'staging', '*'),
    region: fc.constantFrom('eu-de', 'us-*'),
    service_instance: fc.constantFrom('0f31', '0?31'),
    resource_type: fc.constantFrom('bucket'),
    resource: fc.constantFrom('logs', 'logs-*'),
    resource_group_access: fc.constantFrom('Viewer', 'Editor'),
    classic: fc.constantFrom('view only', 'basic user', 'DNS_MANAGE;HARDWARE_VIEW'),
    cf_org: fc.constant('acme'),
    cf_org_roles: fc.constantFrom('Billing manager', 'User;Auditor', 'Manager'),
    cf_space: fc.constantFrom('dev', 'prod'),
    cf_space_roles: fc.constantFrom('Developer', 'Manager;Auditor'),
  },
  { requiredKeys: ['cf_org', 'cf_org_roles', 'cf_space', 'cf_space_roles', 'roles', 'resource_group'] },
);

describe('looking chosen options up again', () => {
  it('gives the same options with the catalog they came from', () => {
    fc.assert(
      fc.property(cells, (row) => {
        const { options, problems } = readAccess(row, names);
        expect(problems).toEqual([]);
        const again = resolveOptions(toAccess(options).options, names);
        expect(again.problems).toEqual([]);
        expect(toAccess(again.options)).toEqual(toAccess(options));
      }),
    );
  });

  it('covers account management, which has no resource group', () => {
    for (const service of ['all-account-management', 'all-iam-account-management', 'user-management']) {
      const { options } = readAccess({ service, roles: 'Editor' }, names);
      expect(resolveOptions(options, names)).toEqual({ options, problems: [], unresolved: [] });
    }
  });

  it('names what another account does not have, with the code a cell would get', () => {
    const options: AccessOption[] = [
      { kind: 'access-group', id: DEVELOPERS },
      { kind: 'iam-policy', attributes: [{ name: 'resourceGroupId', value: PROD }], roles: [VIEWER] },
    ];
    expect(resolveOptions(options, other)).toMatchObject({
      options: [],
      problems: [
        { code: 'access-group-unknown', field: 'access_groups', value: DEVELOPERS },
        { code: 'resource-group-unknown', field: 'resource_group', value: PROD },
      ],
    });
  });

  it('lets a role go only where the service does not have it', () => {
    const on = (service: string): AccessOption => ({
      kind: 'iam-policy',
      attributes: [{ name: 'serviceName', value: service }],
      roles: [KEY_LISTER],
    });
    expect(resolveOptions([on('kms')], names).options).toEqual([on('kms')]);
    expect(resolveOptions([on('is')], names).problems).toMatchObject([{ code: 'role-unknown', value: KEY_LISTER }]);
  });

  it('finds a name that was typed without a catalog once there is one', () => {
    const typed: AccessOption = { kind: 'access-group', id: 'developers', unresolved: true };
    expect(resolveOptions([typed], null)).toEqual({ options: [typed], problems: [], unresolved: ['access_groups'] });
    expect(resolveOptions([typed], names).options).toEqual([{ kind: 'access-group', id: DEVELOPERS }]);
  });
});
