import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Guestlist } from '../fixtures.ts';
import { DraftSteps } from '../pages/draft-steps.ts';
import { DraftsPage } from '../pages/drafts-page.ts';
import { ImportPage } from '../pages/import-page.ts';
import { ReviewPage } from '../pages/review-page.ts';

/* A draft of which a submission is under way: what was planned is what is sent, so nothing of it may change meanwhile. */

const REASON = 'A submission is under way: the draft stays as it is until that has finished.';

/** Submits a list and ends the program at once: the first call waits, as IBM Cloud is busy with one of the people. */
async function leaveUnfinished(guestlist: Guestlist): Promise<void> {
  const list = join(guestlist.dataFolder, 'half-sent.csv');
  await writeFile(list, 'email,access_groups\n Ann+busy@acme.example,Developers\nbo@acme.example,Auditors\n');
  await new DraftsPage(guestlist.page()).import(list);
  const steps = new DraftSteps(guestlist.page());
  await steps.continueToReview();
  await steps.continueToPlan();
  await expect(steps.planTitle()).toBeVisible();
  await steps.askToSubmit();
  await steps.confirmSubmit();
  await guestlist.killAndRestart();
}

test('Import and Review show it and refuse to change it, and say why', async ({ guestlist }) => {
  await leaveUnfinished(guestlist);
  await new DraftsPage(guestlist.page()).open('half-sent');
  const files = new ImportPage(guestlist.page());
  await files.open();
  await expect(files.footer()).toContainText(REASON);
  await expect(files.file('half-sent.csv').getByRole('combobox', { name: 'Delimiter' })).toBeDisabled();
  await expect(files.column('email').getByRole('combobox')).toBeDisabled();
  await expect(files.undoAllButton()).toBeDisabled();

  await new DraftSteps(guestlist.page()).reviewButton().click();
  const review = new ReviewPage(guestlist.page());
  await expect(review.bars()).toHaveText(REASON);
  await expect(review.grid()).toHaveAttribute('aria-readonly', 'true');
  await expect(review.undoButton()).toBeDisabled();
  await review.grid().focus();
  await review.press('F2');
  await expect(review.editor()).toBeHidden();
  await expect(review.row(2)).toContainText('ann+busy@acme.example');
});
