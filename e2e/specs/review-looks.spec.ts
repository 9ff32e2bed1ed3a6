import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { goToReview, openReview } from '../open-review.ts';
import { DraftsPage } from '../pages/drafts-page.ts';
import { ReviewPage } from '../pages/review-page.ts';

/* How Review looks and stays usable: its panes, long lists, both themes, a narrow window. */

const MESSY = 'near-twins-typos-and-repairs.csv';

test('panes are made wider, folded and unfolded by key, and reached with Alt', async ({ guestlist }) => {
  const review = await openReview(guestlist, MESSY);
  await review.edge('Width of the list of invitations').focus();
  await review.press('Home');
  await expect(review.edge('Width of the list of invitations')).toHaveAttribute('aria-valuenow', '240');
  await review.press('End');
  await expect(review.edge('Width of the list of invitations')).toHaveAttribute('aria-valuenow', '480');

  await review.grid().focus();
  await review.press('[', ']');
  await expect(review.button('Show the list of invitations')).toBeVisible();
  await expect(review.button('Show the details')).toBeVisible();
  await review.press('[', ']');
  await review.press('Alt+1');
  await expect(review.accesses()).toBeFocused();
  await review.press('Alt+2');
  await expect(review.grid()).toBeFocused();
});

test('with 3,000 people and 300 accesses only what is in sight stands in the page', async ({ guestlist }) => {
  const file = join(guestlist.dataFolder, 'many.csv');
  const rows = Array.from(
    { length: 3000 },
    (_, index) => `p${index}@acme.example,Auditors,kms,Viewer,prod,region-${index % 300}`,
  );
  await writeFile(file, ['E-mail,Access groups,Service,Roles,Resource group,Region', ...rows].join('\n'));
  await new DraftsPage(guestlist.page()).import(file);
  await goToReview(guestlist.page());
  const review = new ReviewPage(guestlist.page());
  await expect(review.invitations()).toContainText('300, for 300 kinds of access');
  for (const y of [0, 20_000, 50_000, 95_000]) {
    await review.scrollTo(y);
    await expect(review.row(Math.floor(y / 32) + 10)).toBeVisible();
    expect(await review.renderedRows()).toBeLessThan(60);
  }
  await review.accesses().focus();
  await review.press('End');
  await expect(review.access(300)).toHaveAttribute('aria-selected', 'true');
  expect(await review.accesses().getByRole('option').count()).toBeLessThan(60);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ theme });

    test('axe finds nothing in what Review can show', async ({ guestlist }) => {
      test.setTimeout(120_000);
      const page = guestlist.page();
      const review = await openReview(guestlist, MESSY);
      await review.access(1).click();
      await expectAccessible(page, 'an access');
      await review.nextFinding(5);
      await expectAccessible(page, 'a person');
      await review.press('F8', 'F8', 'F2');
      await expectAccessible(page, 'a cell that is typed into');
      await review.press('Escape');
      await review.button('List of findings').click();
      await review.toggleSeverity('warning');
      await review.chooseKind('Suspicious address');
      await expectAccessible(page, 'the list of findings');
      await review.button('3 repairs').click();
      await expectAccessible(page, 'the clean-up');
      await review.grid().focus();
      await review.press('Control+A');
      await expectAccessible(page, 'a selection');
      await review.button('Move to').click();
      await expectAccessible(page, 'moving people');
      await review.press('Escape', 'Escape');
      await review.search('nobody of this name');
      await expect(review.heading('Nobody is left by these filters')).toBeVisible();
      await expectAccessible(page, 'nobody left');
    });

    test.describe('900 × 600', () => {
      test.use({ size: { width: 900, height: 600 } });

      test('the panes are sheets over the table, with the focus in them and back', async ({ guestlist }) => {
        const review = await openReview(guestlist, MESSY);
        await review.nextFinding(5);
        await review.nextFinding(6);
        await review.nextFinding(7);
        await review.press('F2');
        await expect(review.editor()).toBeFocused();
        await expectAccessible(guestlist.page(), 'the details as a sheet');
        await review.typeOver('Auditors');
        await expect(review.sheet()).toBeHidden();
        await review.expectCursorOn(7);
        await review.button('List of findings').click();
        await expectAccessible(guestlist.page(), 'the findings as a sheet');
        await review.button('Go to the row: Line 8, E-mail').click();
        await review.expectCursorOn(8);
        await review.button(/^All \d+ invitations/).click();
        await expectAccessible(guestlist.page(), 'the invitations as a sheet');
        await review.press('Escape');
        await expect(review.sheet()).toBeHidden();
      });
    });
  });
}
