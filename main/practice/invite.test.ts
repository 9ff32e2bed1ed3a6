import { describe, expect, it } from 'vitest';
import { ACCESS_GROUPS, PRACTICE_ACCOUNT_ID, RESOURCE_GROUPS } from './content.ts';
import { openPractice } from './testing/open-practice.ts';
import type { Call } from './testing/open-practice.ts';

const VIEWER = 'crn:v1:bluemix:public:iam::::role:Viewer';

function policyOn(...attributes: readonly { name: string; value: string }[]) {
  return [
    {
      type: 'access',
      roles: [{ role_id: VIEWER }],
      resources: [{ attributes: [{ name: 'accountId', value: PRACTICE_ACCOUNT_ID }, ...attributes] }],
    },
  ];
}

function firstError(call: Call) {
  return (call.body as { errors: { code: unknown; message: string; more_info: unknown }[] }).errors[0]!;
}

describe('an invitation', () => {
  it('is answered 202 with a record in state PROCESSING and the rate headers', async () => {
    await using account = await openPractice();
    const { status, body, headers } = await account.invite(['Ann@x.org']);
    expect(status).toBe(202);
    expect(body).toEqual({
      resources: [{ id: expect.stringMatching(/^[0-9a-f]{32}$/u), email: 'Ann@x.org', state: 'PROCESSING' }],
    });
    expect(headers.get('x-ratelimit-remaining')).toBe('9');
  });

  it('becomes pending after a second and stays so', async () => {
    await using account = await openPractice();
    await account.invite(['ann@x.org']);
    await account.clock.advance(999);
    expect(await account.states()).toMatchObject({ 'ann@x.org': 'PROCESSING' });
    await account.clock.advance(1);
    expect(await account.states()).toMatchObject({ 'ann@x.org': 'PENDING' });
    await account.clock.advance(1_000_000);
    expect(await account.states()).toMatchObject({ 'ann@x.org': 'PENDING' });
  });

  it('takes a hundred people and refuses one more, noting it', async () => {
    await using account = await openPractice();
    const people = Array.from({ length: 101 }, (_, index) => `p${index}@x.org`);
    expect((await account.invite(people.slice(0, 100))).status).toBe(202);
    const refused = await account.invite(people);
    expect(refused.status).toBe(413);
    expect(firstError(refused)).toMatchObject({ code: 1023, more_info: 101 });
    expect((await account.control('GET', '/violations')).body).toMatchObject({ over100: 1 });
  });

  it('names everybody who is still being processed, and invites nobody', async () => {
    await using account = await openPractice();
    await account.invite(['ann@x.org']);
    const refused = await account.invite(['bo@x.org', 'ANN@x.org']);
    expect(refused.status).toBe(409);
    expect(firstError(refused)).toMatchObject({ code: 'Conflict', message: 'Invite request blocked : ANN@x.org' });
    expect(await account.states()).not.toHaveProperty('bo@x.org');
  });

  it('changes nothing for a member, and notes nothing', async () => {
    await using account = await openPractice();
    const { status, body } = await account.invite(['ANA.active@practice.example']);
    expect(status).toBe(202);
    expect(body).toMatchObject({ resources: [{ state: 'ACTIVE' }] });
    expect((await account.control('GET', '/violations')).body).toMatchObject({ doubleInvitations: 0 });
  });

  it('of somebody who waits already is noted as a double one', async () => {
    await using account = await openPractice();
    await account.invite(['pat.pending@practice.example']);
    expect((await account.control('GET', '/violations')).body).toMatchObject({
      doubleInvitations: 1,
      violations: [{ kind: 'double-invitation', detail: 'pat.pending@practice.example' }],
    });
  });

  it('invites a person once who is named twice', async () => {
    await using account = await openPractice();
    const { body } = await account.invite(['ann@x.org', 'Ann@X.org']);
    expect((body as { resources: unknown[] }).resources).toHaveLength(1);
  });

  it.each([
    ['a malformed address', { users: [{ email: 'bo@' }] }, 'Invalid email : bo@'],
    ['no people', { users: [] }, 'users must not be empty'],
    ['people without an address', { users: [{}] }, 'users[0].email must be text'],
    ['no JSON', '{"users":[', 'The body is not JSON'],
    ['a list', [], 'body must be an object'],
    ['an unknown group', { access_groups: ['AccessGroupId-none'] }, 'Access group not found : AccessGroupId-none'],
    ['a group that is no text', { access_groups: [7] }, 'access_groups must be text'],
    ['groups that are no list', { access_groups: 'x' }, 'access_groups must be a list'],
    [
      'an unknown role',
      { iam_policy: [{ ...policyOn()[0], roles: [{ role_id: 'crn:x' }] }] },
      'Role not found : crn:x',
    ],
    ['no role', { iam_policy: [{ ...policyOn()[0], roles: [] }] }, 'iam_policy.roles must not be empty'],
    [
      'an authorization',
      { iam_policy: [{ ...policyOn()[0], type: 'authorization' }] },
      'iam_policy.type must be access',
    ],
    ['no resource', { iam_policy: [{ ...policyOn()[0], resources: [] }] }, 'iam_policy.resources must not be empty'],
    [
      'an unknown resource group',
      { iam_policy: policyOn({ name: 'resourceGroupId', value: '9' }) },
      'Resource group not found : 9',
    ],
    [
      'a resource group to view that is unknown',
      { iam_policy: policyOn({ name: 'resourceType', value: 'resource-group' }, { name: 'resource', value: '9' }) },
      'Resource group not found : 9',
    ],
    ['a policy on nothing', { iam_policy: policyOn() }, 'A resource needs one of serviceType'],
    [
      'another account',
      { iam_policy: [{ ...policyOn()[0], resources: [{ attributes: [{ name: 'accountId', value: 'x' }] }] }] },
      'accountId must be the id of this account',
    ],
    [
      'device access',
      { infrastructure_roles: { permissions: ['ACCESS_ALL_HARDWARE'] } },
      'INVALID_IAAS_PERMISSIONS : ACCESS_ALL_HARDWARE',
    ],
  ])('with %s is refused and says so', async (_name, part, words) => {
    await using account = await openPractice();
    const body = typeof part === 'string' || Array.isArray(part) ? part : { users: [{ email: 'ann@x.org' }], ...part };
    const refused = await account.call('POST', account.users, { body });
    expect(refused.status).toBe(400);
    expect(firstError(refused).more_info).toContain(words);
    expect(await account.states()).not.toHaveProperty('ann@x.org');
  });

  it.each([
    ['all services', policyOn({ name: 'serviceType', value: 'service' })],
    ['any resource group', policyOn({ name: 'resourceGroupId', value: '*' })],
    ['one resource group', policyOn({ name: 'resourceGroupId', value: RESOURCE_GROUPS[1]!.id })],
    ['the IAM services', policyOn({ name: 'service_group_id', value: 'IAM' })],
    [
      'viewing a resource group',
      policyOn({ name: 'resourceType', value: 'resource-group' }, { name: 'resource', value: RESOURCE_GROUPS[1]!.id }),
    ],
  ])('may give a policy on %s', async (_name, iam_policy) => {
    await using account = await openPractice();
    expect((await account.invite(['ann@x.org'], { iam_policy })).status).toBe(202);
  });

  it('with classic permissions is refused where no classic account is linked, even with none', async () => {
    await using account = await openPractice({ faults: ['classic-unlinked'] });
    const refused = await account.invite(['ann@x.org'], { infrastructure_roles: { permissions: [] } });
    expect(refused.status).toBe(401);
    expect(firstError(refused)).toMatchObject({ code: 1025 });
  });

  it('of an address that the account does not let in is refused', async () => {
    await using account = await openPractice({ faults: ['allow-list=**@x.org'] });
    expect((await account.invite(['ann@x.org'])).status).toBe(202);
    expect((await account.invite(['ann@y.org'])).status).toBe(400);
  });

  it.each([
    ['practice-editor', 202],
    ['practice-viewer', 403],
    ['practice-service-id', 403],
  ])('with the key %s is answered %i', async (key, status) => {
    await using account = await openPractice();
    const body = { users: [{ email: 'ann@x.org' }] };
    expect((await account.call('POST', account.users, { body, key })).status).toBe(status);
  });

  it('gives access that can be read back, by placeholder first and by the lasting id later', async () => {
    await using account = await openPractice();
    const [group] = ACCESS_GROUPS;
    const iam_policy = policyOn({ name: 'serviceName', value: 'kms' });
    const { body } = await account.invite(['ann@x.org'], { access_groups: [group!.id], iam_policy });
    const placeholder = `BSS-${(body as { resources: { id: string }[] }).resources[0]!.id}`;
    const members = async (): Promise<unknown> => (await account.call('GET', `/v2/groups/${group!.id}/members`)).body;
    const policies = async (iamId: string): Promise<unknown> =>
      (await account.call('GET', `/v1/policies?account_id=${PRACTICE_ACCOUNT_ID}&iam_id=${iamId}`)).body;
    expect(await members()).toMatchObject({
      total_count: 2,
      members: [{}, { iam_id: placeholder, email: 'ann@x.org' }],
    });
    expect(await policies(placeholder)).toMatchObject({ policies: [{ type: 'access', roles: [{ role_id: VIEWER }] }] });
    await account.clock.advance(1_000);
    expect((await account.control('POST', '/accept', { email: 'ann@x.org' })).status).toBe(202);
    expect(await policies(placeholder)).toEqual({ policies: [] });
    expect(await members()).toMatchObject({ members: [{}, { iam_id: expect.stringMatching(/^IBMid-/u) as string }] });
  });
});

describe('an address with a tag', () => {
  it('+accept accepts a moment after it is pending', async () => {
    await using account = await openPractice();
    await account.invite(['x+accept@x.org']);
    await account.clock.advance(1_000);
    expect(await account.states()).toMatchObject({ 'x+accept@x.org': 'PENDING' });
    await account.clock.advance(2_000);
    expect(await account.states()).toMatchObject({ 'x+accept@x.org': 'ACTIVE' });
  });

  it('+error ends in an error, without mail or access', async () => {
    await using account = await openPractice();
    await account.invite(['x+error@x.org'], { access_groups: [ACCESS_GROUPS[2]!.id] });
    await account.clock.advance(1_000);
    expect(await account.states()).toMatchObject({ 'x+error@x.org': 'ERROR_WHILE_PROCESSING' });
    expect((await account.call('GET', `/v2/groups/${ACCESS_GROUPS[2]!.id}/members`)).body).toMatchObject({
      members: [],
    });
  });

  it('+vanish is accepted and never appears', async () => {
    await using account = await openPractice();
    expect((await account.invite(['x+vanish@x.org'])).status).toBe(202);
    await account.clock.advance(60_000);
    expect(await account.states()).not.toHaveProperty('x+vanish@x.org');
    expect((await account.invite(['x+vanish@x.org'])).status).toBe(202);
    expect((await account.control('GET', '/violations')).body).toMatchObject({ doubleInvitations: 0 });
  });

  it('+slow is processed for a minute', async () => {
    await using account = await openPractice();
    await account.invite(['x+slow@x.org']);
    await account.clock.advance(59_999);
    expect(await account.states()).toMatchObject({ 'x+slow@x.org': 'PROCESSING' });
    await account.clock.advance(1);
    expect(await account.states()).toMatchObject({ 'x+slow@x.org': 'PENDING' });
  });

  it('+busy is turned away once', async () => {
    await using account = await openPractice();
    const refused = await account.invite(['x+busy@x.org', 'ann@x.org']);
    expect(refused.status).toBe(409);
    expect(firstError(refused).message).toContain('x+busy@x.org');
    expect((await account.invite(['x+busy@x.org', 'ann@x.org'])).status).toBe(202);
  });

  it('+refuse is refused every time, without saying who', async () => {
    await using account = await openPractice();
    for (const people of [['ann@x.org', 'x+refuse@x.org'], ['x+refuse@x.org']]) {
      const refused = await account.invite(people);
      expect(refused.status).toBe(400);
      expect(JSON.stringify(refused.body)).not.toContain('@');
    }
    expect(await account.states()).not.toHaveProperty('ann@x.org');
  });

  it('+race accepts in the instant after somebody has read it as pending', async () => {
    await using account = await openPractice();
    const { body } = await account.invite(['x+race@x.org']);
    const { id } = (body as { resources: { id: string }[] }).resources[0]!;
    await account.clock.advance(1_000);
    expect(await account.states()).toMatchObject({ 'x+race@x.org': 'PENDING' });
    expect(await account.states()).toMatchObject({ 'x+race@x.org': 'ACTIVE' });
    expect((await account.call('DELETE', `${account.users}/BSS-${id}`)).status).toBe(404);
  });

  it('+race waits while nobody has read it as pending', async () => {
    await using account = await openPractice();
    await account.invite(['x+race@x.org']);
    await account.states();
    await account.clock.advance(1_000);
    expect(await account.states()).toMatchObject({ 'x+race@x.org': 'PENDING' });
  });

  it('may have several, in any case', async () => {
    await using account = await openPractice();
    await account.invite(['x+Slow+ACCEPT@x.org']);
    await account.clock.advance(61_000);
    expect(await account.states()).toMatchObject({ 'x+Slow+ACCEPT@x.org': 'PENDING' });
    await account.clock.advance(1_000);
    expect(await account.states()).toMatchObject({ 'x+Slow+ACCEPT@x.org': 'ACTIVE' });
  });

  it('means nothing behind the at sign or inside a word', async () => {
    await using account = await openPractice();
    await account.invite(['accept@x.org', 'x@slow+error.org', 'x+accepted@x.org']);
    await account.clock.advance(10_000);
    expect(await account.states()).toMatchObject({
      'accept@x.org': 'PENDING',
      'x@slow+error.org': 'PENDING',
      'x+accepted@x.org': 'PENDING',
    });
  });
});
