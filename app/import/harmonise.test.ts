import { describe, expect, it } from 'vitest';
import { derive } from './derive.ts';
import { giveMissing } from './harmonise.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { peopleFile } from './test-files.ts';

const catalog = makeTestCatalog();
const list = [
  peopleFile(
    [
      'email,groups,service,roles,resource_group',
      'ann@x.org,Developers,kms,Writer,',
      'bo@x.org,Developers,kms,Writer;Viewer,prod',
      'cy@x.org,Developers,kms,Writer;Viewer,',
    ].join('\n'),
  ),
];

describe('giving an access what another has', () => {
  const before = derive(list, [], catalog);
  const [ann, bo, cy] = before.people.map(({ access }) => before.accesses[access!]!);

  it('makes two accesses one where only a role was missing, and saves an invitation', () => {
    const decision = giveMissing(ann!, cy!)!;
    expect(decision.options).toEqual([
      {
        kind: 'iam-policy',
        attributes: [{ name: 'serviceName', value: 'kms' }],
        roles: [expect.stringMatching('Viewer$')],
      },
    ]);
    const after = derive(list, [decision], catalog);
    expect(after.invitations.map(({ invitees }) => invitees)).toEqual([['ann@x.org', 'cy@x.org'], ['bo@x.org']]);
  });

  it('is nothing where nothing is missing', () => {
    expect(giveMissing(cy!, ann!)).toBeNull();
    expect(giveMissing(cy!, bo!)).not.toBeNull();
  });
});
