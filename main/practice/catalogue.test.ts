import { describe, expect, it } from 'vitest';
import { openPractice } from './testing/open-practice.ts';

describe('the global catalogue', () => {
  it('lists services in pages and by filter', async () => {
    await using account = await openPractice();
    const page = await account.call('GET', '/api/v1/?q=kind:service%20iam:true%20active:true&_limit=3&_offset=6');
    expect(page.body).toMatchObject({
      count: 7,
      resource_count: 1,
      offset: 6,
      resources: [{ name: 'secrets-manager' }],
    });
    expect((await account.call('GET', '/api/v1?q=kind:template')).body).toMatchObject({ count: 0 });
    expect((await account.call('GET', '/api/v1?q=tag:security')).body).toMatchObject({ count: 2 });
    expect((await account.call('GET', '/api/v1?q=postgres')).body).toMatchObject({ count: 1 });
    expect((await account.call('GET', '/api/v1?_limit=2')).body).toMatchObject({
      next: expect.stringContaining('_offset=2') as string,
    });
  });
});
