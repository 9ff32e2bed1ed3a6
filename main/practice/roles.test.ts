import { describe, expect, it } from 'vitest';
import { PRACTICE_ACCOUNT_ID } from './content.ts';
import { openPractice } from './testing/open-practice.ts';

const ACCOUNT = `account_id=${PRACTICE_ACCOUNT_ID}`;

describe('roles', () => {
  it('of a service are platform, service and custom roles with their actions', async () => {
    await using account = await openPractice();
    const { body } = await account.call('GET', `/v2/roles?${ACCOUNT}&service_name=kms`);
    expect(body).toMatchObject({
      system_roles: [
        { display_name: 'Viewer' },
        { display_name: 'Operator' },
        { display_name: 'Editor' },
        { display_name: 'Administrator' },
      ],
      service_roles: [
        {
          crn: 'crn:v1:bluemix:public:iam::::serviceRole:Reader',
          actions: expect.arrayContaining(['kms.secrets.list']) as string[],
        },
        {},
        {},
        {},
        {},
      ],
      custom_roles: [{ name: 'KeyLister', display_name: 'Key lister', service_name: 'kms' }],
    });
  });

  it('without a service are the platform roles, and of a service nobody knows none', async () => {
    await using account = await openPractice();
    for (const query of ['', '&service_group_id=IAM']) {
      expect((await account.call('GET', `/v2/roles?${ACCOUNT}${query}`)).body).toMatchObject({
        system_roles: [{}, {}, {}, {}],
        service_roles: [],
      });
    }
    const unknown = await account.call('GET', `/v2/roles?${ACCOUNT}&service_name=none`);
    expect(unknown.body).toEqual({ system_roles: [], service_roles: [], custom_roles: [] });
  });

  it('are asked for by service or by group, not by both', async () => {
    await using account = await openPractice();
    expect((await account.call('GET', '/v2/roles?service_name=kms&service_group_id=IAM')).status).toBe(400);
  });
});
