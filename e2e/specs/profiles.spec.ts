import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { AccessBuilderPage } from '../pages/access-builder-page.ts';
import { AccountsPage } from '../pages/accounts-page.ts';
import { DraftSteps } from '../pages/draft-steps.ts';
import { DraftsPage } from '../pages/drafts-page.ts';

/* Access saved under a name, from the builder to the list of accounts and out of it again. */

const LIST = join(import.meta.dirname, '..', 'data', 'bare-list.csv');

test('a profile that the builder saved is listed with its account, renamed and deleted there', async ({
  guestlist,
}) => {
  await new DraftsPage(guestlist.page()).import(LIST);
  await new DraftSteps(guestlist.page()).reviewButton().click();
  const builder = new AccessBuilderPage(guestlist.page());
  await expect(builder.chooseForAllButton()).toBeVisible();
  await builder.open('Choose access for all');
  await builder.choose('Access groups', 'Developers');
  await builder.press('Escape');
  await builder.pick('Save as a profile');
  await builder.field('Profile name').fill('Platform');
  await builder.apply();

  const accounts = new AccountsPage(guestlist.page());
  await accounts.open();
  await expect(accounts.profiles()).toHaveText([/Platform.*Developers/]);
  await accounts.rename('Platform', 'Platform teams');
  await expect(accounts.profiles()).toHaveText([/Platform teams.*Developers/]);

  await guestlist.restart();
  const after = new AccountsPage(guestlist.page());
  await after.open();
  await expect(after.profiles()).toHaveText([/Platform teams.*Developers/]);
  await after.delete('Platform teams');
  await expect(after.noProfiles()).toBeVisible();
});
