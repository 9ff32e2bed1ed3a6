import { describe, expect, it } from 'vitest';
import { PRACTICE_ACCOUNT_ID } from './content.ts';
import { openPractice } from './testing/open-practice.ts';

const ACCOUNT = `account_id=${PRACTICE_ACCOUNT_ID}`;

describe('policies', () => {
  it.each([
    ['practice-editor', 'Editor'],
    ['practice-viewer', 'Viewer'],
  ])('tell %s what they may do', async (key, role) => {
    await using account = await openPractice();
    const { body } = await account.call('GET', `/v1/policies?${ACCOUNT}&iam_id=IBMid-2700000002`, { key });
    expect(body).toMatchObject({ policies: [{ roles: [{ role_id: `crn:v1:bluemix:public:iam::::role:${role}` }] }] });
  });

  it('need the account', async () => {
    await using account = await openPractice();
    expect((await account.call('GET', '/v1/policies')).status).toBe(400);
    expect((await account.call('GET', `/v1/policies?${ACCOUNT}`)).body).toEqual({ policies: [] });
  });
});
