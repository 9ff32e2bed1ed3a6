import { expect, test } from 'vitest';
import { toAccess } from '../access/access.ts';
import { toInviteRequest } from '../invitations/request.ts';
import { narrowRequest } from './narrow-request.ts';

const ACCOUNT = 'a'.repeat(32);
const access = toAccess([
  { kind: 'access-group', id: 'g1' },
  { kind: 'iam-policy', attributes: [{ name: 'serviceName', value: 'kms' }], roles: ['crn:viewer'] },
  { kind: 'classic', permissions: ['HARDWARE_VIEW'] },
  {
    kind: 'cloud-foundry',
    organization: 'o1',
    region: 'us-south',
    organizationRoles: ['auditors', 'managers'],
    space: 's1',
    spaceRoles: ['developers'],
  },
]);
const ALL = ['a@x.example', 'b@x.example', 'c@x.example'];

test('a later call for fewer people is the request that those people alone would have had', () => {
  const planned = toInviteRequest(access, ALL, ACCOUNT);
  for (const some of [['b@x.example'], ['a@x.example', 'c@x.example'], ALL]) {
    expect(JSON.stringify(narrowRequest(planned, some))).toBe(JSON.stringify(toInviteRequest(access, some, ACCOUNT)));
  }
});

test('nobody who was not planned gets in', () => {
  const planned = toInviteRequest(access, ['a@x.example'], ACCOUNT);
  expect(narrowRequest(planned, ['a@x.example', 'z@x.example'])).toEqual(planned);
});
