import { describe, expect, it } from 'vitest';
import { PRACTICE_ACCOUNT_ID } from './content.ts';
import { openPractice } from './testing/open-practice.ts';

const ACCOUNT = `account_id=${PRACTICE_ACCOUNT_ID}`;

describe('the resource groups', () => {
  it('are three, to be found by name and as default', async () => {
    await using account = await openPractice();
    expect((await account.call('GET', `/v2/resource_groups?${ACCOUNT}`)).body).toMatchObject({
      resources: [
        { id: '1'.repeat(32), name: 'Default', default: true },
        { id: '2'.repeat(32), name: 'prod' },
        { id: '3'.repeat(32), name: 'staging' },
      ],
    });
    expect((await account.call('GET', '/v2/resource_groups?name=prod')).body).toMatchObject({
      resources: [{ name: 'prod' }],
    });
    expect((await account.call('GET', '/v2/resource_groups?default=true')).body).toMatchObject({
      resources: [{ default: true }],
    });
    expect((await account.call('GET', '/v2/resource_groups?account_id=other')).body).toEqual({ resources: [] });
  });
});
