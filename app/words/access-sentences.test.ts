import { describe, expect, it } from 'vitest';
import type { Catalog } from '../access/catalog.ts';
import { toAccess } from '../access/access.ts';
import type { AccessOption, PolicyAttribute } from '../access/types.ts';
import { describeAccess } from './access-sentences.ts';

const WRITER = 'crn:v1:bluemix:public:iam::::serviceRole:Writer';

const catalog: Catalog = {
  accountId: 'a1b2c3d4e5f60718293a4b5c6d7e8f90',
  version: '1',
  fetchedAt: '2026-11-22T00:00:00Z',
  accessGroups: [{ id: 'AccessGroupId-1', name: 'Developers', description: 'Build and run applications' }],
  resourceGroups: [{ id: 'rg1', name: 'staging', isDefault: false }],
  services: [
    {
      name: 'cloud-object-storage',
      displayName: 'Cloud Object Storage',
      accountManagement: false,
      roles: [],
      resourceTypes: [],
    },
  ],
  commonRoles: [{ id: WRITER, displayName: 'Writer', description: 'Reads and writes', kind: 'service', actions: [] }],
  cloudFoundry: null,
  classicLinked: true,
  allowedAddressPatterns: null,
};

function say(option: AccessOption, names: Catalog | null = catalog): string {
  const [sentence] = describeAccess(toAccess([option]), names);
  return (sentence?.pieces ?? []).map(({ text, strong }) => (strong ? `*${text}*` : text)).join('');
}

const policy = (...attributes: PolicyAttribute[]): AccessOption => ({
  kind: 'iam-policy',
  attributes,
  roles: [WRITER],
});
const service: PolicyAttribute = { name: 'serviceName', value: 'cloud-object-storage' };

describe('access in sentences', () => {
  it('names the access group, and what it is for', () => {
    const option: AccessOption = { kind: 'access-group', id: 'AccessGroupId-1' };
    expect(say(option)).toBe('Member of the access group *Developers*');
    expect(describeAccess(toAccess([option]), catalog)[0]?.roles).toEqual([
      { name: 'Developers', description: 'Build and run applications' },
    ]);
  });

  it('says where a policy applies', () => {
    expect(say(policy(service))).toBe('*Writer* on every Cloud Object Storage instance');
    expect(say(policy({ name: 'resourceGroupId', value: 'rg1' }, service))).toBe(
      '*Writer* on every Cloud Object Storage instance in the resource group *staging*',
    );
    expect(
      say(
        policy(
          service,
          { name: 'serviceInstance', value: 'cos1' },
          { name: 'resourceType', value: 'bucket' },
          { name: 'resource', value: 'logs-*', operator: 'stringMatch' },
        ),
      ),
    ).toBe('*Writer* on the Cloud Object Storage instance *cos1*, resource type *bucket*, resource *logs-**');
    expect(say(policy({ name: 'serviceType', value: 'service' }))).toBe(
      '*Writer* on all identity and access enabled services',
    );
  });

  it('tells a resource group from what is in it', () => {
    const itself = [
      { name: 'resourceType', value: 'resource-group' },
      { name: 'resource', value: 'rg1' },
    ];
    expect(say(policy(...itself))).toBe('*Writer* on the resource group *staging* itself');
  });

  it('explains roles in the words of the catalog', () => {
    expect(describeAccess(toAccess([policy(service)]), catalog)[0]?.roles).toEqual([
      { name: 'Writer', description: 'Reads and writes' },
    ]);
  });

  it('goes on with ids where there is no catalog', () => {
    expect(say({ kind: 'access-group', id: 'AccessGroupId-1' }, null)).toBe(
      'Member of the access group *AccessGroupId-1*',
    );
    expect(say(policy(service), null)).toBe('*Writer* on every cloud-object-storage instance');
    expect(describeAccess(toAccess([policy(service)]), null)[0]?.roles).toEqual([]);
  });
});
