import type UserManagementV1 from '@ibm-cloud/platform-services/user-management/v1.js';
import { describe, expect, it } from 'vitest';
import { createReader } from './reader.ts';
import { createSkippingClock } from '#main/practice/manual-clock.ts';
import { openCloud } from './testing/open-cloud.ts';
import { readUserList, toAccountUser } from './users.ts';

describe('reading the user list', () => {
  it('reads every page to the last and says how far it is', async () => {
    await using fixture = await openCloud({ extraUsers: 244 });
    const progress: (readonly [number, number])[] = [];
    const reading = await fixture.cloud.readUsers(fixture.accountId, {
      onPage: (pages, users) => progress.push([pages, users]),
    });
    expect(reading).toMatchObject({ pages: 3, complete: true, restricted: false });
    expect(reading.users).toHaveLength(250);
    expect(progress).toEqual([
      [1, 100],
      [2, 200],
      [3, 250],
    ]);
  });

  it('ends on a page that is exactly full', async () => {
    await using fixture = await openCloud({ extraUsers: 194 });
    expect(await fixture.cloud.readUsers(fixture.accountId, {})).toMatchObject({ pages: 2, complete: true });
  });

  it('gives people with their placeholder until they accept', async () => {
    await using fixture = await openCloud();
    const { users } = await fixture.cloud.readUsers(fixture.accountId, {});
    const pat = users.find(({ email }) => email === 'pat.pending@practice.example');
    expect(pat).toMatchObject({ state: 'PENDING', iamId: `BSS-${pat?.recordId}`, addedAt: '2026-01-12T12:00:00.000Z' });
    expect(users.find(({ state }) => state === 'ACTIVE')?.iamId).toMatch(/^IBMid-/u);
  });

  it('repeats a page that did not arrive and stays complete', async () => {
    await using fixture = await openCloud({
      extraUsers: 244,
      faults: ['GET users cut-during nth=2', 'GET users garble nth=4'],
    });
    const reading = await fixture.cloud.readUsers(fixture.accountId, {});
    expect(reading).toMatchObject({ pages: 3, complete: true });
    expect(reading.users).toHaveLength(250);
  });

  it('is not complete when rows are missing from a page', async () => {
    await using fixture = await openCloud({ extraUsers: 244, faults: ['GET users drop=1 nth=2'] });
    expect(await fixture.cloud.readUsers(fixture.accountId, {})).toMatchObject({ pages: 3, complete: false });
  });

  it('fails rather than give half a list', async () => {
    await using fixture = await openCloud({ extraUsers: 244, faults: ['GET users 500 every=2'] });
    await fixture.account.control('POST', '/faults', { fault: 'GET users 500' });
    await expect(fixture.cloud.readUsers(fixture.accountId, {})).rejects.toMatchObject({ code: 'server-error' });
  });

  it('is restricted where the caller sees nobody else', async () => {
    await using fixture = await openCloud({ faults: ['restricted-list'] });
    const reading = await fixture.cloud.readUsers(fixture.accountId, {});
    expect(reading).toMatchObject({ complete: true, restricted: true });
    expect(reading.users).toHaveLength(1);
  });

  it('is taken for restricted where the setting may not be seen either', async () => {
    await using fixture = await openCloud({ faults: ['restricted-list', 'GET settings 403'] });
    expect(await fixture.cloud.readUsers(fixture.accountId, {})).toMatchObject({ restricted: true });
  });

  it('is not restricted for who sees others although the setting may not be seen', async () => {
    await using fixture = await openCloud({ faults: ['GET settings 403'] });
    expect(await fixture.cloud.readUsers(fixture.accountId, {})).toMatchObject({ restricted: false });
  });
});

interface Page {
  readonly total_results?: number;
  readonly next_url?: string;
  readonly resources: readonly unknown[];
}

const row = (id: string) => ({ id, email: `${id}@x.org`, state: 'ACTIVE' });

/** Reads a list that is served from these pages by `_start`; the first page has the key ''. */
function readFrom(pages: Readonly<Record<string, Page>>) {
  const service = {
    listUsers: async ({ start = '' }: { start?: string }) => ({ result: pages[start] }),
  } as unknown as UserManagementV1;
  const read = createReader({
    clock: createSkippingClock(),
    authenticator: { forget: () => undefined },
    log: undefined,
  });
  return readUserList(service, read, 'account', {});
}

describe('a list that is not as it should be', () => {
  it('ends, incomplete, when a page leads back to an earlier one', async () => {
    const list = await readFrom({
      '': { resources: [row('a')], next_url: '/v2/x?_start=1' },
      1: { resources: [row('b')], next_url: '/v2/x?_start=2' },
      2: { resources: [row('c')], next_url: '/v2/x?_start=1' },
    });
    expect(list).toMatchObject({ pages: 3, complete: false });
  });

  it('counts a person once who is on two pages', async () => {
    const list = await readFrom({
      '': { total_results: 2, resources: [row('a'), row('b')], next_url: '/v2/x?_start=1' },
      1: { total_results: 2, resources: [row('b')] },
    });
    expect(list.users.map(({ recordId }) => recordId)).toEqual(['a', 'b']);
    expect(list.complete).toBe(true);
  });

  it('is complete also where the total is the number on the last page', async () => {
    const list = await readFrom({
      '': { total_results: 2, resources: [row('a'), row('b')], next_url: '/v2/x?_start=1' },
      1: { total_results: 1, resources: [row('c')] },
    });
    expect(list.complete).toBe(true);
  });

  it('is complete without a total', async () => {
    expect(await readFrom({ '': { resources: [row('a')] } })).toMatchObject({ complete: true });
  });

  it('is not complete when a row cannot be read', async () => {
    const list = await readFrom({ '': { total_results: 1, resources: [row('a'), { email: 'no-id@x.org' }] } });
    expect(list).toMatchObject({ complete: false });
  });

  it.each([[{ resources: 'none' }], ['<html>'], [undefined]])(
    'is a bad answer when it is no list: %s',
    async (page) => {
      await expect(readFrom({ '': page as unknown as Page })).rejects.toMatchObject({ code: 'bad-answer' });
    },
  );
});

describe('a row of the list', () => {
  it('is known by its user id where it has no address', () => {
    expect(toAccountUser({ id: '1', user_id: 'SL1_Vic' })).toMatchObject({ email: 'sl1_vic' });
  });

  it('has the date of the invitation where there is no other', () => {
    expect(toAccountUser({ id: '1', email: 'a@x.org', added_on: '', invitedOn: '2026-01-01T00:00:00Z' })?.addedAt).toBe(
      '2026-01-01T00:00:00Z',
    );
    expect(toAccountUser({ id: '1', email: 'a@x.org', added_on: 'yesterday' })?.addedAt).toBeNull();
  });

  it('keeps a state nobody knows as it is', () => {
    expect(toAccountUser({ id: '1', email: 'a@x.org', state: 'HIBERNATING' })?.state).toBe('HIBERNATING');
  });
});
