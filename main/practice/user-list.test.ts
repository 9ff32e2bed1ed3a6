import { describe, expect, it } from 'vitest';
import { openPractice } from './testing/open-practice.ts';
import type { PracticeFixture } from './testing/open-practice.ts';

interface Page {
  readonly total_results: number;
  readonly limit: number;
  readonly next_url?: string;
  readonly resources: readonly { readonly email: string; readonly iam_id: string }[];
}

async function list(account: PracticeFixture, query = ''): Promise<Page> {
  return (await account.call('GET', `${account.users}${query}`)).body as Page;
}

const emailsOf = (page: Page): readonly string[] => page.resources.map(({ email }) => email);

describe('the user list', () => {
  it('comes in pages that are linked by relative addresses', async () => {
    await using account = await openPractice({ extraUsers: 10 });
    const first = await list(account, '?limit=7');
    expect(first).toMatchObject({ total_results: 16, limit: 7 });
    expect(first.next_url).toMatch(/^\/v2\/accounts\/[0-9a-f]{32}\/users\?limit=7&_start=/u);
    const second = (await account.call('GET', first.next_url!)).body as Page;
    const third = (await account.call('GET', second.next_url!)).body as Page;
    expect(third.next_url).toBeUndefined();
    expect(new Set([first, second, third].flatMap(emailsOf)).size).toBe(16);
  });

  it('loses nobody when somebody is removed between two pages', async () => {
    await using account = await openPractice({ extraUsers: 10 });
    const first = await list(account, '?limit=8');
    await account.call('DELETE', `${account.users}/${first.resources[3]!.iam_id}`);
    const second = (await account.call('GET', first.next_url!)).body as Page;
    expect(emailsOf(second)[0]).toBe('guest00003@practice.example');
  });

  it('never has more than a hundred on a page', async () => {
    await using account = await openPractice({ extraUsers: 200 });
    expect((await list(account, '?limit=500')).resources).toHaveLength(100);
  });

  it.each(['?limit=0', '?limit=x', '?_start=bm9uZQ'])('refuses %s', async (query) => {
    await using account = await openPractice();
    expect((await account.call('GET', account.users + query)).status).toBe(400);
  });

  it('shows settings when asked', async () => {
    await using account = await openPractice();
    expect((await list(account, '?include_settings=true')).resources[0]).toMatchObject({
      settings: { self_manage: false },
    });
    expect((await list(account)).resources[0]).not.toHaveProperty('settings');
  });

  it('shows only oneself where it is restricted', async () => {
    await using account = await openPractice({ faults: ['restricted-list'] });
    expect(emailsOf(await list(account))).toEqual(['owner@practice.example']);
  });

  it('is for those with a good token only', async () => {
    await using account = await openPractice();
    expect((await account.call('GET', account.users, { token: 'x.y.z' })).status).toBe(401);
    const token = await account.token();
    await account.clock.advance(3_600_000);
    expect((await account.call('GET', account.users, { token })).status).toBe(401);
  });

  it('is for this account only', async () => {
    await using account = await openPractice();
    expect((await account.call('GET', `/v2/accounts/${'0'.repeat(32)}/users`)).status).toBe(404);
  });
});

describe('searching the user list', () => {
  it('matches parts of a value, whatever the case', async () => {
    await using account = await openPractice();
    expect(emailsOf(await list(account, '?search=email%3APENDING%40'))).toEqual([
      'pat.pending@practice.example',
      'old.pending@practice.example',
    ]);
  });

  it('takes an un-encoded comma for "or"', async () => {
    await using account = await openPractice();
    expect(emailsOf(await list(account, '?search=state%3ASUSPENDED,state%3AVPN'))).toEqual([
      'sam.suspended@practice.example',
      'vic.vpn@practice.example',
    ]);
  });

  it('takes an encoded comma for a part of the value, so nobody fits', async () => {
    await using account = await openPractice();
    expect(emailsOf(await list(account, '?search=state%3ASUSPENDED%2Cstate%3AVPN'))).toEqual([]);
  });

  it('keeps the search in the links between pages, comma and all', async () => {
    await using account = await openPractice();
    const first = await list(account, '?limit=1&search=state%3ASUSPENDED,state%3AVPN');
    expect(first.next_url).toContain('search=state%3ASUSPENDED,state%3AVPN');
    expect(emailsOf((await account.call('GET', first.next_url!)).body as Page)).toEqual(['vic.vpn@practice.example']);
  });

  it.each([
    ['firstname:Olga', 1],
    ['lastname:Owner', 1],
    ['iam_id:BSS-', 2],
    ['realm:SL', 1],
    ['userId:vic.vpn', 1],
    ['colour:blue', 0],
    ['PENDING', 0],
    ['substate:x', 0],
  ])('finds for "%s" %i people', async (search, count) => {
    await using account = await openPractice();
    expect((await list(account, `?search=${encodeURIComponent(search)}`)).total_results).toBe(count);
  });

  it('finds one person by user id, exactly', async () => {
    await using account = await openPractice();
    expect((await list(account, '?user_id=vic.vpn@practice.example')).total_results).toBe(1);
    expect((await list(account, '?user_id=vic')).total_results).toBe(0);
  });
});
