import type { Catalog } from '#app/access/catalog.ts';

/** A catalog with two access groups and nothing else. */
export const smallCatalog: Catalog = {
  accountId: 'a1b2c3d4e5f60718293a4b5c6d7e8f90',
  version: '1',
  fetchedAt: '2026-11-22T00:00:00Z',
  accessGroups: ['Developers', 'Auditors'].map((name) => ({ id: `AccessGroupId-${name}`, name, description: '' })),
  resourceGroups: [],
  services: [],
  commonRoles: [],
  cloudFoundry: null,
  classicLinked: null,
  allowedAddressPatterns: null,
};
