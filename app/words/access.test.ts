import { describe, expect, it } from 'vitest';
import { toAccess } from '../access/access.ts';
import { CLASSIC_SETS } from '../access/classic.ts';
import type { AccessOption } from '../access/types.ts';
import {
  ACME,
  ACME_DEV,
  ADMINISTRATOR,
  CONTRACTORS_A,
  CONTRACTORS_B,
  DEVELOPERS,
  KEY_LISTER,
  makeTestCatalog,
  PROD,
  READER,
  STAGING,
  VIEWER,
  WRITER,
} from '../import/test-catalog.ts';
import { explainAccess, tagAccess } from './access.ts';

const catalog = makeTestCatalog();
const policy = (roles: readonly string[], ...attributes: readonly (readonly [string, string])[]): AccessOption => ({
  kind: 'iam-policy',
  roles,
  attributes: attributes.map(([name, value]) => ({ name, value })),
});

const OPTIONS: readonly (readonly [line: string, tag: string, option: AccessOption])[] = [
  ['Developers', 'Developers', { kind: 'access-group', id: DEVELOPERS }],
  [
    'Viewer on cloud-object-storage in prod',
    'Viewer · Object Storage · prod',
    policy([VIEWER], ['serviceName', 'cloud-object-storage'], ['resourceGroupId', PROD]),
  ],
  [
    'Reader, Writer on messagehub, region eu-de, instance i-1, resource type topic, resource team-*',
    'Reader, Writer · Event Streams · region eu-de · instance i-1 · resource type topic · resource team-*',
    policy(
      [READER, WRITER],
      ['serviceName', 'messagehub'],
      ['region', 'eu-de'],
      ['serviceInstance', 'i-1'],
      ['resourceType', 'topic'],
      ['resource', 'team-*'],
    ),
  ],
  [
    'Viewer on all identity and access enabled services',
    'Viewer · all services',
    policy([VIEWER], ['serviceType', 'service']),
  ],
  [
    'Viewer on all identity and access enabled services in staging',
    'Viewer · all services · staging',
    policy([VIEWER], ['resourceGroupId', STAGING]),
  ],
  [
    'Viewer on all identity and access enabled services in any resource group',
    'Viewer · all services · any resource group',
    policy([VIEWER], ['resourceGroupId', '*']),
  ],
  [
    'Viewer on the resource group prod itself',
    'Viewer · prod itself',
    policy([VIEWER], ['resource', PROD], ['resourceType', 'resource-group']),
  ],
  [
    'Administrator on all account management services',
    'Administrator · all account management',
    {
      ...policy([ADMINISTRATOR], ['serviceType', 'platform_service']),
      kind: 'account-management-policy',
    } as AccessOption,
  ],
  [
    'Viewer on all IAM account management services',
    'Viewer · all IAM account management',
    { ...policy([VIEWER], ['service_group_id', 'IAM']), kind: 'account-management-policy' } as AccessOption,
  ],
  ['Key lister on kms', 'Key lister · Key Protect', policy([KEY_LISTER], ['serviceName', 'kms'])],
  [
    'Classic infrastructure: view only',
    'Classic · view only',
    { kind: 'classic', permissions: CLASSIC_SETS['view only'] },
  ],
  [
    'Classic infrastructure: 2 permissions',
    'Classic · DNS_MANAGE, IP_ADD',
    { kind: 'classic', permissions: ['DNS_MANAGE', 'IP_ADD'] },
  ],
  [
    'Cloud Foundry: User in acme (us-south), Developer in space dev',
    'Cloud Foundry · acme User · dev Developer',
    {
      kind: 'cloud-foundry',
      organization: ACME,
      region: 'us-south',
      organizationRoles: ['users'],
      space: ACME_DEV,
      spaceRoles: ['developers'],
    },
  ],
];

describe('access in words', () => {
  it.each(OPTIONS)('%s', (line, tag, option) => {
    expect(explainAccess(toAccess([option]), catalog)).toEqual([line]);
    expect(tagAccess(option, catalog)).toMatchObject({ text: tag, kind: option.kind });
  });

  it('tells groups that share a name apart by the ends of their ids', () => {
    const options: AccessOption[] = [CONTRACTORS_A, CONTRACTORS_B].map((id) => ({ kind: 'access-group', id }));
    const tags = options.map((option) => tagAccess(option, catalog).text);
    expect(tags).toEqual(['Contractors (con0…0006)', 'Contractors (con0…0007)']);
  });

  it('falls back on ids and the readable end of a role without a catalog', () => {
    expect(explainAccess(toAccess([OPTIONS[1]![2]]), null)).toEqual([`Viewer on cloud-object-storage in ${PROD}`]);
  });

  it('marks broad access', () => {
    expect(OPTIONS.filter(([, , option]) => tagAccess(option, catalog).broad).map(([line]) => line)).toEqual([
      'Viewer on all identity and access enabled services in any resource group',
      'Administrator on all account management services',
    ]);
  });

  it('has no line for no access', () => {
    expect(explainAccess({ key: '', options: [] }, catalog)).toEqual([]);
  });
});
