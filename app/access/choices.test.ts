import { describe, expect, it } from 'vitest';
import type { Catalog, CatalogRole } from './catalog.ts';
import { findChoices, findTwinGroups, listRoles, listServices } from './choices.ts';
import { GROUP_ITSELF, makePolicyForm, type PolicyForm } from './policy-form.ts';

const role = (id: string, kind: CatalogRole['kind']): CatalogRole => ({
  id,
  displayName: id,
  description: '',
  kind,
  actions: [],
});
const service = (name: string, displayName: string, roles: readonly CatalogRole[], accountManagement = false) => ({
  name,
  displayName,
  roles,
  accountManagement,
  resourceTypes: [],
});
const CATALOG: Catalog = {
  accountId: '0',
  version: '1',
  fetchedAt: '2026-11-22T12:00:00.000Z',
  accessGroups: [],
  resourceGroups: [],
  services: [
    service('kms', 'Key Protect', [role('Viewer', 'platform'), role('Lister', 'custom'), role('Reader', 'service')]),
    service('cos', 'Cloud Object Storage', []),
    service('billing', 'Billing', [], true),
  ],
  commonRoles: [role('Viewer', 'platform'), role('Writer', 'service')],
  cloudFoundry: null,
  classicLinked: null,
  allowedAddressPatterns: null,
};
const named = (changes: Partial<PolicyForm>): readonly string[] =>
  listRoles(CATALOG, { ...makePolicyForm('iam-policy'), ...changes }).map(({ id }) => id);

describe('what a catalog offers', () => {
  it('lists services as they are shown, account management apart', () => {
    const shorten = (name: string) => name.replace('Cloud ', '');
    expect(listServices(CATALOG, false, shorten).map(({ name }) => name)).toEqual(['Key Protect', 'Object Storage']);
    expect(listServices(CATALOG, true, shorten).map(({ id }) => id)).toEqual(['billing']);
    expect(listServices(null, false, shorten)).toEqual([]);
  });

  it('lists the roles of a service: its own kinds first, platform last', () => {
    expect(named({ service: 'kms' })).toEqual(['Reader', 'Lister', 'Viewer']);
  });

  it('lists what every account has where a service tells no roles, and nothing before a service is chosen', () => {
    expect(named({ service: 'cos' })).toEqual(['Writer', 'Viewer']);
    expect(named({})).toEqual([]);
  });

  it('lists platform roles only for a resource group itself and for account management as a whole', () => {
    expect(named({ service: GROUP_ITSELF })).toEqual(['Viewer']);
    expect(named({ kind: 'account-management-policy', service: 'all-account-management' })).toEqual(['Viewer']);
  });

  it('lists a chosen role that is offered no more, so that it can be taken away', () => {
    const roles = listRoles(CATALOG, {
      ...makePolicyForm('iam-policy'),
      service: 'kms',
      roles: ['crn:a:Gone', 'Reader'],
    });
    expect(roles.at(-1)).toMatchObject({ id: 'crn:a:Gone', displayName: 'Gone', kind: null });
    expect(roles).toHaveLength(4);
  });

  it('knows the roles of every account without a catalog', () => {
    expect(listRoles(null, { ...makePolicyForm('iam-policy'), service: 'kms' })).toHaveLength(7);
  });

  it('finds by name and by id, what begins with it first, and no more than can be drawn', () => {
    const choices = [
      { id: 'x-kms', name: 'Other keys' },
      { id: 'kms', name: 'Key Protect' },
      { id: 'is', name: 'VPC' },
    ];
    expect(findChoices(choices, ' KMS', 9).map(({ id }) => id)).toEqual(['kms', 'x-kms']);
    expect(findChoices(choices, 'key', 9).map(({ id }) => id)).toEqual(['kms', 'x-kms']);
    expect(findChoices(choices, '', 2)).toHaveLength(2);
  });

  it('knows groups that bear one name, whatever their case', () => {
    const groups = [
      { id: 'a', name: 'Ops', description: '' },
      { id: 'b', name: 'ops', description: '' },
      { id: 'c', name: 'Dev', description: '' },
    ];
    expect([...findTwinGroups(groups)]).toEqual(['a', 'b']);
  });
});
