import { describe, expect, it } from 'vitest';
import { derive } from '../import/derive.ts';
import { AUDITORS, DEVELOPERS, KEY_LISTER, makeTestCatalog, PROD, VIEWER } from '../import/test-catalog.ts';
import { peopleFile } from '../import/test-files.ts';
import { compareCatalogs } from './catalog-changes.ts';
import { listUsedIds } from './used-ids.ts';

const before = makeTestCatalog();

describe('two readings of one account', () => {
  it('differ in nothing when only the order did', () => {
    const after = makeTestCatalog({
      accessGroups: [...before.accessGroups].reverse(),
      services: [...before.services].reverse(),
    });
    expect(compareCatalogs(before, after)).toEqual([]);
  });

  it('tell what was removed, renamed and added, by id and not by name', () => {
    const after = makeTestCatalog({
      accessGroups: [
        ...before.accessGroups
          .filter(({ id }) => id !== AUDITORS)
          .map((group) => (group.id === DEVELOPERS ? { ...group, name: 'Engineers' } : group)),
        { id: 'AccessGroupId-new', name: 'Auditors', description: '' },
      ],
    });
    const changes = compareCatalogs(before, after);
    expect(changes).toEqual([
      { change: 'removed', kind: 'access-group', id: AUDITORS, name: 'Auditors' },
      { change: 'renamed', kind: 'access-group', id: DEVELOPERS, name: 'Engineers', formerName: 'Developers' },
      { change: 'added', kind: 'access-group', id: 'AccessGroupId-new', name: 'Auditors' },
    ]);
  });

  it('count a role that several services offer once, and know custom roles', () => {
    const bare = makeTestCatalog({
      services: before.services.map((service) => ({
        ...service,
        roles: service.roles.filter(({ id }) => id !== KEY_LISTER && id !== VIEWER),
      })),
      commonRoles: before.commonRoles.filter(({ id }) => id !== VIEWER),
    });
    expect(compareCatalogs(bare, before).map(({ change, kind, name }) => [change, kind, name])).toEqual([
      ['added', 'role', 'Viewer'],
      ['added', 'custom-role', 'Key lister'],
    ]);
  });

  it('see services and resource groups come and go', () => {
    const after = makeTestCatalog({
      resourceGroups: before.resourceGroups.filter(({ id }) => id !== PROD),
      services: before.services.filter(({ name }) => name !== 'kms'),
    });
    expect(compareCatalogs(before, after).map(({ kind, id }) => [kind, id])).toEqual([
      ['resource-group', PROD],
      ['service', 'kms'],
      ['custom-role', KEY_LISTER],
    ]);
  });
});

it('lists what the accesses of a draft name', () => {
  const list = peopleFile(
    'email,groups,service,roles,resource_group,classic\nann@x.org,Developers,kms,Key lister,prod,\nbo@x.org,,,,,view only\n',
  );
  expect(listUsedIds(derive([list], [], before).accesses)).toEqual(new Set([DEVELOPERS, 'kms', PROD, KEY_LISTER]));
});
