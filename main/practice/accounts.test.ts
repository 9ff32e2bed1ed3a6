import { describe, expect, it } from 'vitest';
import { PRACTICE_ACCOUNT_ID } from './content.ts';
import { openPractice } from './testing/open-practice.ts';

describe('the account', () => {
  it('is described in both of its APIs and in its settings', async () => {
    await using account = await openPractice({ faults: ['allow-list=**@x.org'] });
    expect((await account.call('GET', `/v4/accounts/${PRACTICE_ACCOUNT_ID}`)).body).toMatchObject({
      name: 'Practice account',
      owner_iamid: 'IBMid-2700000001',
      linked_softlayer_account: '1234567',
    });
    const entry = { metadata: { guid: PRACTICE_ACCOUNT_ID } };
    expect((await account.call('GET', '/coe/v2/accounts')).body).toMatchObject({ resources: [entry] });
    expect((await account.call('GET', `/coe/v2/accounts/${PRACTICE_ACCOUNT_ID}`)).body).toMatchObject(entry);
    const settings = await account.call('GET', `/v1/accounts/${PRACTICE_ACCOUNT_ID}/settings/identity`);
    const restriction = { invitation_email_allow_patterns: ['**@x.org'], restrict_invitation: true };
    expect(settings.body).toMatchObject({
      restrict_user_list_visibility: 'NOT_RESTRICTED',
      restrict_user_domains: [restriction],
    });
    const effective = await account.call('GET', `/v1/accounts/${PRACTICE_ACCOUNT_ID}/effective_settings/identity`);
    expect(effective.body).toMatchObject({ effective: { restrict_user_domains: [restriction] } });
  });
});
