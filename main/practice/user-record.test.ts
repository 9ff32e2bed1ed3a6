import { describe, expect, it } from 'vitest';
import { openPractice } from './testing/open-practice.ts';
import type { PracticeFixture } from './testing/open-practice.ts';

interface User {
  readonly id: string;
  readonly iam_id: string;
  readonly state: string;
  readonly email: string;
}

async function find(account: PracticeFixture, email: string): Promise<User> {
  const { body } = await account.call('GET', `${account.users}?user_id=${email}`);
  return (body as { resources: User[] }).resources[0]!;
}

const PAT = 'pat.pending@practice.example';
const SAM = 'sam.suspended@practice.example';

describe('a user', () => {
  it('waiting is known by record id and placeholder', async () => {
    await using account = await openPractice();
    const pat = await find(account, PAT);
    expect(pat.iam_id).toBe(`BSS-${pat.id}`);
    for (const id of [pat.id, pat.iam_id]) {
      expect((await account.call('GET', `${account.users}/${id}`)).body).toMatchObject({ email: PAT });
    }
  });

  it('who accepted is no longer known by the placeholder', async () => {
    await using account = await openPractice();
    const { id } = await find(account, PAT);
    await account.control('POST', '/accept', { email: PAT });
    expect((await account.call('GET', `${account.users}/BSS-${id}`)).status).toBe(404);
    expect((await account.call('GET', `${account.users}/${id}`)).body).toMatchObject({ state: 'ACTIVE' });
  });

  it('can be removed once, and is gone then', async () => {
    await using account = await openPractice();
    const { iam_id: id } = await find(account, PAT);
    expect((await account.call('DELETE', `${account.users}/${id}`)).status).toBe(204);
    expect((await account.call('DELETE', `${account.users}/${id}`)).status).toBe(404);
    expect((await account.control('GET', '/violations')).body).toMatchObject({ removedMembers: 0 });
  });

  it('removed as a member is noted', async () => {
    await using account = await openPractice();
    const { id } = await find(account, SAM);
    expect((await account.call('DELETE', `/v3${account.users.slice(3)}/${id}`)).status).toBe(202);
    expect((await account.control('GET', '/violations')).body).toMatchObject({ removedMembers: 1 });
  });

  it('who owns the account stays', async () => {
    await using account = await openPractice();
    const { id } = await find(account, 'owner@practice.example');
    expect((await account.call('DELETE', `${account.users}/${id}`)).status).toBe(403);
  });

  it.each(['practice-viewer', 'practice-service-id'])('is neither removed nor changed with the key %s', async (key) => {
    await using account = await openPractice();
    const { id } = await find(account, PAT);
    const path = `${account.users}/${id}`;
    expect((await account.call('DELETE', path, { key })).status).toBe(403);
    expect((await account.call('PATCH', path, { key, body: { lastname: 'X' } })).status).toBe(403);
    expect((await account.call('PATCH', `${path}/settings`, { key, body: { language: 'de' } })).status).toBe(403);
  });

  it('can be given a name and another state', async () => {
    await using account = await openPractice();
    const { id } = await find(account, SAM);
    const path = `${account.users}/${id}`;
    expect((await account.call('PATCH', path, { body: { firstname: 'Samuel', state: 'ACTIVE' } })).status).toBe(204);
    expect((await account.call('GET', path)).body).toMatchObject({
      firstname: 'Samuel',
      lastname: 'Suspended',
      state: 'ACTIVE',
    });
  });

  it.each([
    [SAM, 'PENDING'],
    [SAM, 'PROCESSING'],
    [PAT, 'ACTIVE'],
  ])('%s cannot be made %s', async (email, state) => {
    await using account = await openPractice();
    const { id } = await find(account, email);
    expect((await account.call('PATCH', `${account.users}/${id}`, { body: { state } })).status).toBe(400);
  });

  it('has settings that can be changed one by one', async () => {
    await using account = await openPractice();
    const path = `${account.users}/${(await find(account, SAM)).id}/settings`;
    expect((await account.call('PATCH', path, { body: { language: 'de', self_manage: true } })).status).toBe(204);
    expect((await account.call('GET', path)).body).toEqual({
      language: 'de',
      notification_language: '',
      allowed_ip_addresses: '',
      self_manage: true,
    });
  });

  it('who is a member already may accept again without effect', async () => {
    await using account = await openPractice();
    expect((await account.call('POST', '/v2/users/accept', { body: { account_id: 'x' } })).status).toBe(204);
  });

  it('cannot accept after thirty days, and stays pending', async () => {
    await using account = await openPractice();
    const email = 'old.pending@practice.example';
    expect((await account.control('POST', '/accept', { email })).status).toBe(410);
    expect(await account.states()).toMatchObject({ [email]: 'PENDING' });
  });

  it('cannot accept what is not pending, and nobody can accept for a stranger', async () => {
    await using account = await openPractice();
    expect((await account.control('POST', '/accept', { email: SAM })).status).toBe(409);
    expect((await account.control('POST', '/accept', { email: 'nobody@x.org' })).status).toBe(404);
  });
});
