import { describe, expect, it } from 'vitest';
import { openPractice } from './testing/open-practice.ts';
import type { PracticeFixture } from './testing/open-practice.ts';

const ANN = 'ann@x.org';

/** Resolves once a request to `path` is in the list of requests. */
async function whenReceived(account: PracticeFixture, path: string): Promise<void> {
  for (;;) {
    const { body } = await account.control('GET', '/requests');
    if ((body as { requests: { path: string }[] }).requests.some((request) => request.path === path)) return;
  }
}

describe('faults on the wire', () => {
  it.each([
    ['503', false],
    ['503-after', true],
  ])('answer with the status: %s, invited: %s', async (effect, invited) => {
    await using account = await openPractice({ faults: [`POST users ${effect}`] });
    const answer = await fetch(account.url + account.users, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await account.token()}` },
      body: JSON.stringify({ users: [{ email: ANN }] }),
    });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(ANN in (await account.states())).toBe(invited);
  });

  it.each([
    ['cut-before', false],
    ['cut-during', true],
    ['cut-after', true],
  ])('cut the connection: %s, invited: %s', async (effect, invited) => {
    await using account = await openPractice({ faults: [`POST users ${effect}`] });
    await expect(account.invite([ANN])).rejects.toThrow();
    expect(ANN in (await account.states())).toBe(invited);
  });

  it.each(['truncate', 'garble'])('spoil the body: %s', async (effect) => {
    await using account = await openPractice({ faults: [`POST users ${effect}`] });
    await expect(account.invite([ANN])).rejects.toThrow(SyntaxError);
    expect(await account.states()).toHaveProperty([ANN]);
  });

  it.each([
    ['hang', false],
    ['hang-after', true],
  ])('never answer: %s, invited: %s', async (effect, invited) => {
    await using account = await openPractice({ faults: [`POST users ${effect}`] });
    const controller = new AbortController();
    const token = await account.token();
    const waiting = fetch(account.url + account.users, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: JSON.stringify({ users: [{ email: ANN }] }),
      signal: controller.signal,
    });
    const given = expect(waiting).rejects.toThrow();
    await whenReceived(account, account.users);
    expect(ANN in (await account.states())).toBe(invited);
    controller.abort();
    await given;
  });

  it('leave entries out of an answer and the total as it was', async () => {
    await using account = await openPractice({ faults: ['GET users drop=2'] });
    const { body } = await account.call('GET', account.users);
    expect(body).toMatchObject({ total_results: 6 });
    expect((body as { resources: unknown[] }).resources).toHaveLength(4);
  });

  it('make the answer wait for the clock', async () => {
    await using account = await openPractice({ faults: ['GET users delay=5000'] });
    const answer = account.states();
    await account.clock.whenSlept();
    await account.clock.advance(5_000);
    expect(Object.keys(await answer)).toHaveLength(6);
  });

  it('say when to come back, or not', async () => {
    await using account = await openPractice({ faults: ['GET users 429 retry-after=9 nth=1', 'GET users 429 nth=2'] });
    expect((await account.call('GET', account.users)).headers.get('retry-after')).toBe('9');
    expect((await account.call('GET', account.users)).headers.get('retry-after')).toBeNull();
  });

  it.each([
    ['POST token 500', { errorCode: 'BXNIM0400E' }],
    ['POST token 400', { errorCode: 'BXNIM0400E' }],
  ])('speak the words of the API that was called: %s', async (fault, body) => {
    await using account = await openPractice({ faults: [fault] });
    const answer = await fetch(`${account.url}/identity/token`, { method: 'POST' });
    expect(await answer.json()).toMatchObject(body);
  });

  it.each([
    ['GET users 401', { errors: [{ code: 'invalid_token', more_info: '' }] }],
    ['GET users 418', { errors: [{ code: 'request_not_processed' }], status_code: 418 }],
  ])('speak the words of user management: %s', async (fault, body) => {
    await using account = await openPractice({ faults: [fault] });
    expect((await account.call('GET', account.users)).body).toMatchObject(body);
  });

  it('refuse more requests in a window than the rate allows, until it has passed', async () => {
    await using account = await openPractice({ faults: ['rate=2/1000'] });
    expect((await account.invite(['a@x.org'])).headers.get('x-ratelimit-remaining')).toBe('1');
    expect((await account.invite(['b@x.org'])).status).toBe(202);
    const refused = await account.invite(['c@x.org']);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('x-ratelimit-reset')).toBe(String(account.clock.now() / 1_000 + 1));
    await account.clock.advance(1_000);
    expect((await account.invite(['c@x.org'])).status).toBe(202);
  });

  it('do not touch the practice routes', async () => {
    await using account = await openPractice({ faults: ['any 500'] });
    expect((await account.control('GET', '/about')).status).toBe(200);
  });
});

describe('every answer', () => {
  it('carries practice time and a name for the exchange', async () => {
    await using account = await openPractice();
    await account.practice.advance(60_000);
    const { headers } = await account.call('GET', account.users);
    expect(Date.parse(headers.get('date') ?? '')).toBe(account.clock.now() + 60_000);
    expect(headers.get('transaction-id')).toMatch(/^[0-9a-f-]{36}$/u);
  });

  it('to a path that is not there is 404', async () => {
    await using account = await openPractice();
    expect((await account.call('GET', '/v2/nothing')).status).toBe(404);
    expect((await account.call('PATCH', '/v2/groups')).status).toBe(404);
    expect((await account.control('GET', '/nothing')).status).toBe(404);
  });
});
