import { describe, expect, it } from 'vitest';
import type { InviteRequest } from '#app/invitations/request.ts';
import { openCloud } from './testing/open-cloud.ts';
import type { CloudFixture } from './testing/open-cloud.ts';

function requestFor(...emails: readonly string[]): InviteRequest {
  return { users: emails.map((email) => ({ email, account_role: 'Member' })) };
}

const invite = ({ cloud, accountId }: CloudFixture, ...emails: readonly string[]) =>
  cloud.invite(accountId, requestFor(...emails));

/** The invite calls that reached the server. */
async function calls(fixture: CloudFixture) {
  return (await fixture.requests()).filter(({ method, path }) => method === 'POST' && path.endsWith('/users'));
}

describe('an invite call', () => {
  it('is accepted with one entry per person, in lower case', async () => {
    await using fixture = await openCloud();
    const outcome = await invite(fixture, 'Ann@X.org', 'bo@x.org');
    expect(outcome).toMatchObject({
      kind: 'accepted',
      entries: [
        { email: 'ann@x.org', state: 'PROCESSING' },
        { email: 'bo@x.org', state: 'PROCESSING' },
      ],
    });
    expect((await fixture.account.states())['Ann@X.org']).toBe('PROCESSING');
  });

  it('carries the request byte for byte, also what the SDK does not know', async () => {
    await using fixture = await openCloud();
    const request: InviteRequest = {
      ...requestFor('zoë+a@x.org'),
      iam_policy: [
        {
          type: 'access',
          roles: [{ role_id: 'crn:v1:bluemix:public:iam::::serviceRole:Writer' }],
          resources: [
            {
              attributes: [
                { name: 'accountId', value: fixture.accountId },
                { name: 'serviceName', value: 'messagehub' },
                { name: 'resource', operator: 'stringMatch', value: 'team-*' },
              ],
            },
          ],
        },
      ],
      access_groups: ['AccessGroupId-dev00000-0000-4000-8000-000000000001'],
      infrastructure_roles: { permissions: ['HARDWARE_VIEW'] },
      organization_roles: [
        {
          id: 'o',
          region: 'us-south',
          users: ['zoë+a@x.org'],
          auditors: [],
          managers: [],
          billing_managers: [],
          spaces: [],
        },
      ],
    };
    expect(await fixture.cloud.invite(fixture.accountId, request)).toMatchObject({ kind: 'accepted' });
    const [call] = await calls(fixture);
    expect(call?.body).toBe(JSON.stringify(request));
  });

  it('is accepted also when the answer leaves somebody out', async () => {
    await using fixture = await openCloud({ faults: ['POST users drop=1'] });
    const outcome = await invite(fixture, 'ann@x.org', 'bo@x.org');
    expect(outcome).toMatchObject({ kind: 'accepted', entries: [{ email: 'ann@x.org' }] });
  });

  it.each([400, 401, 403, 404, 409, 413, 422, 429])(
    'with status %i is refused, and nobody is invited',
    async (status) => {
      await using fixture = await openCloud({ faults: [`POST users ${status}`] });
      expect(await invite(fixture, 'ann@x.org')).toMatchObject({ kind: 'refused', status });
      expect(await fixture.account.states()).not.toHaveProperty('ann@x.org');
    },
  );

  it.each([
    ['500', 'status-500'],
    ['502', 'status-502'],
    ['503', 'status-503'],
    ['504-after', 'status-504'],
    ['408', 'status-408'],
    ['410', 'status-410'],
    ['302', 'status-302'],
    ['cut-before', 'no-answer'],
    ['cut-during', 'no-answer'],
    ['cut-after', 'no-answer'],
    ['truncate', 'no-answer'],
    ['garble', 'not-json'],
  ])('met by "%s" is lost and not sent again', async (fault, reason) => {
    await using fixture = await openCloud({ faults: [`POST users ${fault}`] });
    expect(await invite(fixture, 'ann@x.org')).toEqual({ kind: 'lost', reason });
    expect(await calls(fixture)).toHaveLength(1);
  });

  it.each(['hang', 'hang-after'])('that is never answered (%s) is lost', async (fault) => {
    await using fixture = await openCloud({ faults: [`POST users ${fault}`], timeoutMs: 50 });
    expect(await invite(fixture, 'ann@x.org')).toEqual({ kind: 'lost', reason: 'no-answer' });
    expect(await calls(fixture)).toHaveLength(1);
  });

  it('that is aborted under way is lost', async () => {
    await using fixture = await openCloud({ faults: ['POST users hang-after'] });
    await fixture.cloud.identify();
    const controller = new AbortController();
    const outcome = fixture.cloud.invite(fixture.accountId, requestFor('ann@x.org'), controller.signal);
    controller.abort();
    expect(await outcome).toEqual({ kind: 'lost', reason: 'aborted' });
  });

  it('tells the server’s words, code, exchange and waiting time', async () => {
    await using fixture = await openCloud();
    await invite(fixture, 'ann@x.org');
    expect(await invite(fixture, 'ann@x.org', 'bo@x.org')).toMatchObject({
      kind: 'refused',
      status: 409,
      code: 'Conflict',
      message: expect.stringContaining('ann@x.org') as string,
      transactionId: expect.stringMatching(/^[0-9a-f-]{36}$/u) as string,
      retryAfterMs: null,
    });
  });

  it('understands the older error body', async () => {
    await using fixture = await openCloud({ faults: ['classic-unlinked'] });
    const request = { ...requestFor('ann@x.org'), infrastructure_roles: { permissions: [] } };
    expect(await fixture.cloud.invite(fixture.accountId, request)).toMatchObject({
      kind: 'refused',
      status: 401,
      code: '1025',
      message: 'Not authorized to invite user. IaaS for non-linked account',
    });
  });

  it('knows how long to wait when it came too soon', async () => {
    await using fixture = await openCloud({ faults: ['POST users 429 retry-after=7'] });
    expect(await invite(fixture, 'ann@x.org')).toMatchObject({ status: 429, retryAfterMs: 7_000 });
  });

  it('reads the rate window where there is no other word', async () => {
    await using fixture = await openCloud({ faults: ['rate=1/5000'] });
    await invite(fixture, 'ann@x.org');
    expect(await invite(fixture, 'bo@x.org')).toMatchObject({ status: 429, retryAfterMs: 5_000 });
  });

  it('with an expired token is refused, and the next one signs in again', async () => {
    await using fixture = await openCloud();
    await fixture.cloud.identify();
    await fixture.account.practice.advance(2 * 60 * 60 * 1_000);
    expect(await invite(fixture, 'ann@x.org')).toMatchObject({ kind: 'refused', status: 401 });
    expect(await invite(fixture, 'ann@x.org')).toMatchObject({ kind: 'accepted' });
  });

  it('with a key that is no longer good is refused and never sent', async () => {
    await using fixture = await openCloud({ apiKey: 'nobody' });
    expect(await invite(fixture, 'ann@x.org')).toMatchObject({ kind: 'refused', status: 401, code: 'key-invalid' });
    expect(await fixture.requests()).toEqual([]);
  });

  it('without a token to be had is lost and never sent', async () => {
    await using fixture = await openCloud({ faults: ['POST token 503'] });
    expect(await invite(fixture, 'ann@x.org')).toEqual({ kind: 'lost', reason: 'no-token-server-error' });
    expect(await fixture.requests()).toEqual([]);
  });

  it.each(['practice-viewer', 'practice-service-id'])('of %s is refused', async (apiKey) => {
    await using fixture = await openCloud({ apiKey });
    expect(await invite(fixture, 'ann@x.org')).toMatchObject({ kind: 'refused', status: 403 });
  });

  it('writes neither addresses nor secrets to the log', async () => {
    const lines: string[] = [];
    const write = (fields: unknown, message: string): void => void lines.push(JSON.stringify([fields, message]));
    await using fixture = await openCloud({
      log: { info: write, warn: write, error: write },
      faults: ['GET users 503 first=1'],
    });
    await invite(fixture, 'ann@x.org');
    await invite(fixture, 'ann@x.org');
    await fixture.cloud.readUsers(fixture.accountId, {});
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).not.toMatch(/@|Bearer|practice"/u);
  });
});
