import { describe, expect, it } from 'vitest';
import { openPractice } from './testing/open-practice.ts';

describe('Cloud Foundry', () => {
  it('has an organization with two spaces, until it is gone', async () => {
    await using account = await openPractice();
    const { body } = await account.call('GET', '/v2/organizations?region=us-south&q=name:acme');
    const { resources } = body as { resources: { metadata: { guid: string } }[] };
    const spaces = await account.call('GET', `/v2/organizations/${resources[0]!.metadata.guid}/spaces`);
    expect(spaces.body).toMatchObject({ resources: [{ entity: { name: 'dev' } }, { entity: { name: 'prod' } }] });
    expect((await account.call('GET', '/v2/regions')).body).toMatchObject([{ id: 'us-south' }]);
    expect((await account.call('GET', '/v2/organizations?region=eu-de')).body).toMatchObject({ resources: [] });
    expect((await account.call('GET', '/v2/organizations/none/spaces')).status).toBe(404);
    await account.control('POST', '/faults', { fault: 'cloud-foundry-gone' });
    expect((await account.call('GET', '/v2/organizations')).status).toBe(404);
  });
});
