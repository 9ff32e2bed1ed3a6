import { describe, expect, it } from 'vitest';
import { PRACTICE_ACCOUNT_ID, PUBLIC_ACCESS_GROUP } from './content.ts';
import { openPractice } from './testing/open-practice.ts';

const ACCOUNT = `account_id=${PRACTICE_ACCOUNT_ID}`;

describe('access groups', () => {
  it('are the seven of the guide and the one everybody is in, unless that is hidden', async () => {
    await using account = await openPractice();
    expect((await account.call('GET', `/v2/groups?${ACCOUNT}`)).body).toMatchObject({ total_count: 8 });
    const { body } = await account.call('GET', `/v2/groups?${ACCOUNT}&hide_public_access=true`);
    const { groups } = body as { groups: { id: string; name: string }[] };
    expect(groups.map(({ name }) => name)).toEqual([
      'Developers',
      'Auditors',
      'Operators',
      'Billing viewers',
      'Data scientists',
      'Contractors',
      'Contractors',
    ]);
    expect(groups.some(({ id }) => id === PUBLIC_ACCESS_GROUP)).toBe(false);
  });

  it('come in pages with links', async () => {
    await using account = await openPractice();
    const { body } = await account.call('GET', `/v2/groups?${ACCOUNT}&limit=3&offset=3`);
    expect(body).toMatchObject({ limit: 3, offset: 3, next: { href: expect.stringContaining('offset=6') as string } });
    const last = await account.call('GET', `/v2/groups?${ACCOUNT}&limit=3&offset=6`);
    expect(last.body).not.toHaveProperty('next');
    expect(last.body).toMatchObject({ previous: { href: expect.stringContaining('offset=3') as string } });
  });

  it('can be searched, read one by one, and asked for by member', async () => {
    await using account = await openPractice();
    expect((await account.call('GET', `/v2/groups?${ACCOUNT}&search=name:aud`)).body).toMatchObject({ total_count: 1 });
    const path = '/v2/groups/AccessGroupId-dev00000-0000-4000-8000-000000000001';
    expect((await account.call('GET', path)).body).toMatchObject({ name: 'Developers' });
    const ofAna = await account.call('GET', `/v2/groups?${ACCOUNT}&iam_id=IBMid-2700000002`);
    expect(ofAna.body).toMatchObject({ groups: [{ name: 'Developers' }, { id: PUBLIC_ACCESS_GROUP }] });
  });

  it.each(['/v2/groups', '/v2/groups/AccessGroupId-none', '/v2/groups/AccessGroupId-none/members'])(
    'refuse %s in the words of IAM',
    async (path) => {
      await using account = await openPractice();
      const { status, body } = await account.call('GET', path);
      expect(status).toBe(path === '/v2/groups' ? 400 : 404);
      expect(body).toMatchObject({ errors: [{ details: {} }], status_code: status });
    },
  );
});
