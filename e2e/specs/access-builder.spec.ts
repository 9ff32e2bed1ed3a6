import { join } from 'node:path';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { AccessBuilderPage } from '../pages/access-builder-page.ts';
import { DraftSteps } from '../pages/draft-steps.ts';
import { DraftsPage } from '../pages/drafts-page.ts';

/* Access put together in the window: what is chosen is what the request says, and a step that can be undone. Ids: docs/practice-account.md. */

const at = (file: string): string => join(import.meta.dirname, '..', 'data', file);

const DEVELOPERS = 'AccessGroupId-dev00000-0000-4000-8000-000000000001';
const AUDITORS = 'AccessGroupId-aud00000-0000-4000-8000-000000000002';
const STAGING = '3'.repeat(32);
const ACCOUNT = { name: 'accountId', value: 'a1b2c3d4e5f60718293a4b5c6d7e8f90' };
const role = (name: string) => [{ role_id: `crn:v1:bluemix:public:iam::::${name}` }];
const policy = (roleName: string, ...attributes: readonly object[]) => ({
  type: 'access',
  roles: role(roleName),
  resources: [{ attributes: [ACCOUNT, ...attributes] }],
});
const users = (...names: readonly string[]) =>
  names.map((name) => ({ email: `${name}@acme.example`, account_role: 'Member' }));
const ALL = users('ann', 'bo', 'cy');

const BUCKETS = policy(
  'serviceRole:Writer',
  { name: 'resource', value: 'team-a-*', operator: 'stringMatch' },
  { name: 'resourceGroupId', value: STAGING },
  { name: 'resourceType', value: 'bucket' },
  { name: 'serviceName', value: 'cloud-object-storage' },
);

test.beforeEach(async ({ guestlist }) => {
  await new DraftsPage(guestlist.page()).import(at('bare-list.csv'));
  await new DraftSteps(guestlist.page()).reviewButton().click();
  await expect(new AccessBuilderPage(guestlist.page()).chooseForAllButton()).toBeVisible();
});

test('with the keyboard alone a bare list gets a group and a policy on a part of a service, saved as a profile', async ({
  guestlist,
}) => {
  const builder = new AccessBuilderPage(guestlist.page());
  await builder.open('Choose access for all');
  await expect(builder.tab('Access groups')).toBeFocused();
  await expect(builder.applyButton()).toBeDisabled();
  await builder.tabTo(builder.list('Access groups'));
  await builder.type('developers');
  await builder.press('ArrowDown', 'Enter', 'Escape');
  await expect(builder.tags()).toHaveText(['Developers']);

  await builder.press('Shift+Tab', 'ArrowDown');
  await expect(builder.tab('Policies')).toBeFocused();
  await builder.tabTo(builder.list('Service'));
  await builder.type('object');
  await builder.press('Enter');
  await expect(builder.reason()).toHaveText('A policy is not finished: choose a role.');
  await builder.tabTo(builder.list('Resource group'));
  await builder.press('ArrowDown');
  await builder.type('staging');
  await builder.press('Enter');
  await builder.tabTo(builder.radio('All of the resource group'));
  await builder.press('ArrowRight');
  await builder.tabTo(builder.list('Resource type'));
  await builder.type('bucket');
  await builder.tabTo(builder.field('Resource'));
  await builder.type('team-a-*');
  await expect(builder.panel()).toContainText('team-a-logs fits, Team-A-logs does not.');
  await builder.tabTo(builder.checkbox('Writer'));
  await builder.press('Space');
  await builder.tabTo(builder.actionsOf('Writer'));
  await builder.press('Enter');
  await expect(builder.listOfActions('Writer')).toContainText('cloud-object-storage.object.put');
  await expect(builder.tags()).toHaveText([
    'Developers',
    'Writer · Object Storage · staging · resource type bucket · resource team-a-*',
  ]);

  await builder.tabTo(builder.checkbox('Save as a profile'));
  await builder.press('Space');
  await builder.tabTo(builder.field('Profile name'));
  await builder.type('Platform staging');
  await builder.tabTo(builder.applyButton());
  await builder.press('Enter');
  await expect(builder.sheet()).toBeHidden();

  await expect(builder.accessEntries()).toHaveCount(1);
  await expect(builder.accessEntry(1)).toHaveAccessibleName(/3 people, 1 invitation/);
  await expect
    .poll(() => builder.request())
    .toEqual({ users: ALL, iam_policy: [BUCKETS], access_groups: [DEVELOPERS] });

  await guestlist.page().goto(guestlist.page().url().replace(/#.*/, '#/drafts'));
  await new DraftsPage(guestlist.page()).import(at('profile-by-name.csv'));
  await new DraftSteps(guestlist.page()).continueToReview();
  await expect
    .poll(() => builder.request())
    .toEqual({ users: users('di'), iam_policy: [BUCKETS], access_groups: [DEVELOPERS] });
});

test('an access is changed for all its people in one step, and undo takes it back', async ({ guestlist }) => {
  const builder = new AccessBuilderPage(guestlist.page());
  await builder.chooseForAllButton().click();
  await builder.choose('Access groups', 'Developers');
  await builder.press('Escape');
  await builder.apply();
  await builder.changeButton(1).click();
  await expect(builder.title('Change access 1')).toBeVisible();
  await expect(builder.reason()).toHaveText('Nothing is changed yet.');
  await builder.removeTag('Developers');
  await builder.choose('Access groups', 'Auditors');
  await builder.press('Escape');
  await builder.apply();
  await expect.poll(() => builder.request()).toEqual({ users: ALL, access_groups: [AUDITORS] });
  await new DraftSteps(guestlist.page()).undo();
  await expect.poll(() => builder.request()).toEqual({ users: ALL, access_groups: [DEVELOPERS] });
});

test('selected people get more on top of what they have', async ({ guestlist }) => {
  const builder = new AccessBuilderPage(guestlist.page());
  await builder.open('Choose access for all');
  await builder.choose('Access groups', 'Developers');
  await builder.press('Escape');
  await builder.apply();
  await builder.giveTo('bo@acme.example', 'cy@acme.example');
  await expect(builder.title('Give access to 2 people')).toBeVisible();
  await builder.choose('Access groups', 'Auditors');
  await builder.press('Escape');
  await builder.apply();
  await expect(builder.accessEntries()).toHaveCount(2);
  await builder.showAccess(2);
  await expect
    .poll(() => builder.request())
    .toEqual({ users: users('bo', 'cy'), access_groups: [AUDITORS, DEVELOPERS] });
});

test('account management, classic infrastructure and Cloud Foundry stand in the request as they were chosen', async ({
  guestlist,
}) => {
  const builder = new AccessBuilderPage(guestlist.page());
  await builder.open('Choose access for all');
  await builder.tab('Account management').click();
  await builder.choose('Service', 'All IAM account management');
  await builder.pick('Administrator');
  await expect(builder.sheet()).toContainText('Broad access: whoever has this can give anybody any access.');
  await builder.tab('Classic infrastructure').click();
  await builder.pick('View only, 6 permissions');
  await expect(builder.panel()).toContainText('VIRTUAL_GUEST_VIEW');
  await builder.tab('Cloud Foundry').click();
  await builder.choose('Organization', 'acme');
  await builder.pick('Billing manager');
  await expect(builder.reason()).toHaveText('Cloud Foundry is not finished: choose a space.');
  await builder.choose('Space', 'dev');
  await builder.pick('Developer');
  await builder.apply();

  const everybody = ['ann@acme.example', 'bo@acme.example', 'cy@acme.example'];
  await expect
    .poll(() => builder.request())
    .toEqual({
      users: ALL,
      iam_policy: [policy('role:Administrator', { name: 'service_group_id', value: 'IAM' })],
      infrastructure_roles: {
        permissions: [
          'BANDWIDTH_MANAGE',
          'CDN_BANDWIDTH_VIEW',
          'DEDICATED_HOST_VIEW',
          'HARDWARE_VIEW',
          'LICENSE_VIEW',
          'VIRTUAL_GUEST_VIEW',
        ],
      },
      organization_roles: [
        {
          id: 'acme0000-0000-4000-8000-000000000001',
          region: 'us-south',
          users: everybody,
          auditors: [],
          managers: [],
          billing_managers: everybody,
          spaces: [{ id: 'dev00000-0000-4000-8000-000000000011', developers: everybody, managers: [], auditors: [] }],
        },
      ],
    });
});

test('Esc closes an open list, then the sheet, and asks only where something would be lost', async ({ guestlist }) => {
  const builder = new AccessBuilderPage(guestlist.page());
  await builder.open('Choose access for all');
  await builder.press('Escape');
  await expect(builder.sheet()).toBeHidden();
  await builder.open('Choose access for all');
  await builder.list('Access groups').click();
  await builder.press('ArrowDown', 'Enter', 'Escape');
  await expect(builder.sheet()).toBeVisible();
  await expect(builder.question()).toBeHidden();
  await builder.press('Escape');
  await expect(builder.question()).toBeVisible();
  await builder.press('Escape');
  await expect(builder.question()).toBeHidden();
  await expect(builder.tags()).toHaveCount(1);
  await builder.press('Escape');
  await builder.leave();
  await expect(builder.sheet()).toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ theme });

    test('every kind of access is free of axe findings', async ({ guestlist }) => {
      test.setTimeout(120_000);
      const builder = new AccessBuilderPage(guestlist.page());
      await builder.open('Choose access for all');
      await builder.choose('Access groups', 'Data scientists');
      await builder.press('Escape');
      const look = (screen: string): Promise<void> => expectAccessible(guestlist.page(), screen, 'best-practice');
      await look('groups');
      await builder.tab('Policies').click();
      await builder.choose('Service', 'Object Storage');
      await builder.choose('Resource group', 'staging');
      await builder.pick('Part of it');
      await builder.pick('Writer');
      await builder.actionsOf('Writer').click();
      await look('policy');
      await builder.tab('Account management').click();
      await look('account management');
      await builder.tab('Classic infrastructure').click();
      await builder.pick('Choose single permissions');
      await look('classic');
      await builder.tab('Cloud Foundry').click();
      await look('Cloud Foundry');
      await builder.pick('Save as a profile');
      await look('profile');
    });
  });
}
