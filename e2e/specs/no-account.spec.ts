import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { AccessBuilderPage } from '../pages/access-builder-page.ts';
import { DraftSteps } from '../pages/draft-steps.ts';
import { DraftsPage } from '../pages/drafts-page.ts';
import { ReviewPage } from '../pages/review-page.ts';

/* A draft that is for no account yet: nobody has chosen one of several, so there are no names to check with. */

const LIST = join(import.meta.dirname, '..', 'data', 'bare-list.csv');
const GROUP = 'AccessGroupId-11111111-2222-4333-8444-555555555555';

test('without a catalog Review says so, and access is given by typed ids', async ({ guestlist }) => {
  const second = { name: 'acme', accountId: 'b'.repeat(32), baseUrl: null, owner: 'ann@acme.example', practice: false };
  await writeFile(join(guestlist.dataFolder, 'accounts.json'), JSON.stringify({ version: 1, data: [second] }));
  await guestlist.restart();
  await new DraftsPage(guestlist.page()).import(LIST);
  await new DraftSteps(guestlist.page()).reviewButton().click();
  const review = new ReviewPage(guestlist.page());
  await expect(review.bars().filter({ hasText: 'no catalog' })).toHaveText(
    'Names cannot be checked: no catalog. Connect an account or go on with ids.',
  );

  const builder = new AccessBuilderPage(guestlist.page());
  await builder.open('Choose access for all');
  await expect(builder.sheet()).toContainText('No catalog: type ids.');
  await builder.field('Name or id of an access group').fill(GROUP);
  await builder.press('Enter');
  await expect(builder.tags()).toHaveText([GROUP]);
  await builder.apply();
  await expect(builder.accessEntry(1)).toHaveAccessibleName(new RegExp(`${GROUP}.*3 people, 1 invitation`));
  await expect(review.accounting()).toContainText('No findings. 3 people in 1 invitation.');
});
