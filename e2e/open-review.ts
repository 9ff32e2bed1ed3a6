import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Guestlist } from './fixtures.ts';
import { DraftSteps } from './pages/draft-steps.ts';
import { DraftsPage } from './pages/drafts-page.ts';
import { ReviewPage } from './pages/review-page.ts';

const DATA = join(import.meta.dirname, 'data');

/** Makes a draft of files of e2e/data and goes to its Review. */
export async function openReview(guestlist: Guestlist, ...files: readonly string[]): Promise<ReviewPage> {
  await new DraftsPage(guestlist.page()).import(...files.map((file) => join(DATA, file)));
  await goToReview(guestlist.page());
  return new ReviewPage(guestlist.page());
}

/** Goes from Import to Review. */
export async function goToReview(page: Page): Promise<void> {
  await new DraftSteps(page).reviewButton().click();
  await page.waitForURL(/\/review/);
  await expect(page.getByRole('grid')).toBeVisible();
}
