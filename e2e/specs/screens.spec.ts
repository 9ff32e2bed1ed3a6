import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { DraftSteps } from '../pages/draft-steps.ts';
import { DraftsPage } from '../pages/drafts-page.ts';
import { MatrixPage } from '../pages/matrix-page.ts';

/*
 * Every screen in both themes and at both sizes of the design: axe finds nothing, nothing is wider than the window, and a picture is left
 * in test-results/screens for a person to look at.
 */

const SIZES = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
] as const;

const PICTURES = join(import.meta.dirname, '..', '..', 'test-results', 'screens');

for (const theme of ['light', 'dark'] as const) {
  for (const size of SIZES) {
    test.describe(`${theme}, ${size.width} × ${size.height}`, () => {
      test.use({ theme, size });

      test('every screen is free of axe findings and fits its window', async ({ guestlist }) => {
        test.setTimeout(120_000);
        const page = guestlist.page();
        const look = async (name: string): Promise<void> => {
          await page.screenshot({ path: join(PICTURES, `${name}-${theme}-${size.width}.png`) });
          await expectAccessible(page, name);
          await expectToFit(page, name);
          await expect(page.locator('h1'), `titles of ${name}`).toHaveCount(1);
        };
        const drafts = new DraftsPage(page);
        const steps = new DraftSteps(page);

        await drafts.expectEmpty();
        await look('drafts-empty');
        await drafts.openSample('HR export');
        await expect(steps.accounting()).toBeVisible();
        await look('import');
        await steps.continueToReview();
        await look('review');
        const matrix = new MatrixPage(page);
        if (size.width < 1056) await steps.openInvitations();
        await matrix.openFromReview();
        await look('matrix');
        await matrix.showTable();
        await look('matrix-table');
        await matrix.backToReview();
        await steps.continueToPlan();
        await expect(steps.planTitle()).toBeVisible();
        await look('plan');
        await steps.askToSubmit();
        await look('plan-confirm');
        await steps.confirmSubmit();
        await expect(steps.outcome()).toBeVisible({ timeout: 60_000 });
        await look('submit');
        await steps.goToTrack();
        await look('track');
        for (const [name, hash] of [
          ['submissions', '#/submissions'],
          ['accounts', '#/accounts'],
          ['drafts', '#/drafts'],
        ] as const) {
          await page.evaluate((to) => (location.hash = to), hash);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await look(name);
        }
      });
    });
  }
}

/** Nothing may be cut off at the right: the window itself never scrolls sideways. */
async function expectToFit(page: Page, screen: string): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect(content, `width of ${screen}`).toBeLessThanOrEqual(window);
}
