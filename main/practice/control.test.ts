import { describe, expect, it } from 'vitest';
import { PRACTICE_ACCOUNT_ID } from './content.ts';
import { openPractice } from './testing/open-practice.ts';
import type { RequestRecord } from './request-log.ts';

describe('the list of requests', () => {
  it('keeps every request and what it was answered, without secrets', async () => {
    await using account = await openPractice({ faults: ['DELETE users cut-before'] });
    await account.invite(['ann@x.org']);
    await expect(account.call('DELETE', `${account.users}/x`)).rejects.toThrow();
    const { body } = await account.control('GET', '/requests');
    const { requests } = body as { requests: readonly RequestRecord[] };
    expect(requests.map(({ method, status }) => [method, status])).toEqual([
      ['POST', 200],
      ['POST', 202],
      ['POST', 200],
      ['DELETE', null],
    ]);
    expect(requests[1]).toMatchObject({
      path: account.users,
      body: '{"users":[{"email":"ann@x.org","account_role":"Member"}]}',
      headers: { authorization: '[redacted]' },
    });
    expect(JSON.stringify(body)).not.toMatch(/apikey=practice|eyJ/u);
  });

  it('hides the key in every place it can stand', async () => {
    await using account = await openPractice();
    await fetch(`${account.url}/v1/apikeys/details`, { headers: { 'IAM-ApiKey': 'hidden-key' } });
    await fetch(`${account.url}/rest/v3.1/SoftLayer_User_Customer/createObject.json`, {
      method: 'POST',
      body: JSON.stringify({ parameters: [{}, null, 'hidden-password'] }),
    });
    await fetch(`${account.url}/identity/token`, {
      method: 'POST',
      body: new URLSearchParams({ apikey: 'hidden-key', passcode: 'hidden-code', refresh_token: 'hidden-token' }),
    });
    const { body } = await account.control('GET', '/requests');
    expect((body as { requests: unknown[] }).requests).toHaveLength(3);
    expect(JSON.stringify(body)).not.toContain('hidden');
  });

  it('can be emptied, and does not list the practice routes', async () => {
    await using account = await openPractice();
    await account.states();
    expect((await account.control('DELETE', '/requests')).status).toBe(204);
    await account.control('GET', '/about');
    expect((await account.control('GET', '/requests')).body).toEqual({ forgotten: 0, requests: [] });
  });
});

describe('faults over HTTP', () => {
  it('can be added, listed with their counts, and taken away', async () => {
    await using account = await openPractice();
    const added = await account.control('POST', '/faults', { fault: 'GET users 500 nth=2' });
    expect(added.status).toBe(201);
    await account.call('GET', account.users);
    const listed = await account.control('GET', '/faults');
    expect(listed.body).toEqual({ faults: [{ id: 1, fault: 'GET users 500 nth=2', matched: 1, hit: 0 }] });
    expect((await account.control('DELETE', '/faults/1')).status).toBe(204);
    expect((await account.control('GET', '/faults')).body).toEqual({ faults: [] });
  });

  it('are added all or none', async () => {
    await using account = await openPractice();
    const refused = await account.control('POST', '/faults', { faults: ['500', 'nonsense'] });
    expect(refused.status).toBe(400);
    expect(refused.body).toEqual({ error: 'unknown-word', word: 'nonsense' });
    expect((await account.control('GET', '/faults')).body).toEqual({ faults: [] });
    await account.control('POST', '/faults', { faults: ['500', 'restricted-list'] });
    expect((await account.control('DELETE', '/faults')).status).toBe(204);
    expect((await account.control('GET', '/faults')).body).toEqual({ faults: [] });
  });

  it('need a text', async () => {
    await using account = await openPractice();
    expect((await account.control('POST', '/faults', { fault: 7 })).body).toMatchObject({ error: 'empty' });
    expect((await account.control('POST', '/faults', 'no json')).status).toBe(400);
  });
});

describe('sending an invitation again', () => {
  const path = (id: string): string => `/practice/accounts/${PRACTICE_ACCOUNT_ID}/users/${id}/resend`;

  async function placeholderOf(account: Awaited<ReturnType<typeof openPractice>>, email: string): Promise<string> {
    const { body } = await account.call('GET', `${account.users}?user_id=${email}`);
    return (body as { resources: { iam_id: string }[] }).resources[0]!.iam_id;
  }

  it('is possible while it is pending, and only then', async () => {
    await using account = await openPractice();
    const pat = await placeholderOf(account, 'pat.pending@practice.example');
    expect((await account.call('POST', path(pat))).status).toBe(202);
    const { body } = await account.control('GET', '/mails');
    const { mails } = body as { mails: { email: string; at: string }[] };
    expect(mails.filter(({ email }) => email.startsWith('pat.')).map(({ at }) => at)).toEqual([
      '2026-01-12T12:00:00.000Z',
      '2026-01-15T12:00:00.000Z',
    ]);
    const sam = await placeholderOf(account, 'sam.suspended@practice.example');
    expect((await account.call('POST', path(sam))).status).toBe(409);
    expect((await account.call('POST', path('BSS-none'))).status).toBe(404);
  });

  it('needs a token, and the right to invite', async () => {
    await using account = await openPractice();
    const pat = await placeholderOf(account, 'pat.pending@practice.example');
    expect((await account.control('POST', path(pat).slice('/practice'.length))).status).toBe(401);
    expect((await account.call('POST', path(pat), { key: 'practice-viewer' })).status).toBe(403);
  });
});
