import { describe, expect, it } from 'vitest';
import { openPractice } from './testing/open-practice.ts';

describe('classic infrastructure', () => {
  it('has permissions that can be read, until the account is unlinked', async () => {
    await using account = await openPractice();
    const user = await account.call('GET', '/rest/v3.1/SoftLayer_Account/getCurrentUser.json');
    expect(user.body).toMatchObject({ username: 'SL1234567', email: 'owner@practice.example' });
    const all = await account.call('GET', '/rest/v3.1/SoftLayer_User_Permission_Action/getAllObjects.json');
    expect(all.body).toHaveLength(58);
    const own = await account.call('GET', '/rest/v3.1/SoftLayer_User_Customer/1/getPermissions.json', {
      key: 'practice-viewer',
    });
    expect(own.body).toMatchObject([{ keyName: 'HARDWARE_VIEW' }]);
    await account.control('POST', '/faults', { fault: 'classic-unlinked' });
    expect((await account.call('GET', '/rest/v3.1/SoftLayer_Account/getCurrentUser.json')).status).toBe(401);
  });
});
