import { join } from 'node:path';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { DraftSteps } from '../pages/draft-steps.ts';
import { DraftsPage } from '../pages/drafts-page.ts';
import { MatrixPage } from '../pages/matrix-page.ts';

/*
 * Who gets what, as a manager looks at it: the picture and the table say what Review says, the file and the paper say it too, and the
 * fingerprint stands on the plan until one person changes.
 */

const FILE = join(import.meta.dirname, '..', 'data', 'four-kinds-of-access.csv');
const ROWS = ['1: 5', '2: 3', '3: 4', '4: 2'];

test.beforeEach(async ({ guestlist }) => {
  await new DraftsPage(guestlist.page()).import(FILE);
  await new DraftSteps(guestlist.page()).continueToReview();
});

test('the picture, the table and the saved file agree with the list of invitations', async ({ guestlist }) => {
  const steps = new DraftSteps(guestlist.page());
  const matrix = new MatrixPage(guestlist.page());
  expect(await steps.accessSizes()).toEqual(ROWS);
  await matrix.openFromReview();
  await expect(matrix.picture()).toHaveAccessibleName(/^14 people join .* with 4 kinds of access\./);
  expect(await matrix.pictureRows()).toEqual(ROWS);
  await matrix.showTable();
  expect(await matrix.tableRows()).toEqual(ROWS);
  const sums = await matrix.sums();
  expect(sums).toEqual(['14', '10', '4', '8', '3', '2']);

  const [head, ...lines] = await matrix.saveCsv();
  expect(head?.slice(0, 2)).toEqual(['Access', 'People']);
  expect(lines.slice(0, 4).map((cells) => `${cells[0]}: ${cells[1]}`)).toEqual(ROWS);
  expect(lines[4]?.slice(1, 1 + sums.length)).toEqual(sums);
});

test('what deserves a look leads to its people', async ({ guestlist }) => {
  const steps = new DraftSteps(guestlist.page());
  const matrix = new MatrixPage(guestlist.page());
  await matrix.openFromReview();
  await expect(matrix.sentence()).toContainText('2 get Administrator on all services');
  await matrix.follow('Show the 2');
  await expect(steps.personCell('boss1@firma.example')).toBeVisible();
  await expect(steps.personCell('dev1@firma.example')).toBeHidden();
});

test('broad access is marked wherever it is looked at', async ({ guestlist }) => {
  const steps = new DraftSteps(guestlist.page());
  const matrix = new MatrixPage(guestlist.page());
  await expect(steps.markedBroad()).toHaveAccessibleName(/^Access 4:/);
  await matrix.openFromReview();
  await expect(matrix.broadCells()).toContainText(['Administrator']);
  await matrix.backToReview();
  await steps.continueToPlan();
  await expect(steps.plannedBroad()).toHaveText([/Administrator/]);
  await steps.askToSubmit();
  await expect(steps.confirmation()).toContainText(/2 people with .*Administrator on all/);
});

test('the fingerprint is the one on the plan, and another one after one person has changed', async ({ guestlist }) => {
  const steps = new DraftSteps(guestlist.page());
  const matrix = new MatrixPage(guestlist.page());
  await matrix.openFromReview();
  const approved = await matrix.fingerprint();
  expect(approved).toMatch(/^[0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4}$/);
  await matrix.backToReview();
  await steps.continueToPlan();
  await expect(steps.planTitle()).toBeVisible();
  await expect(steps.planFingerprint()).toHaveText(approved);

  await steps.backToReview();
  await steps.editAddress('dev1@firma.example', 'dev9@firma.example');
  await matrix.openFromReview();
  await expect.poll(() => matrix.fingerprint()).not.toBe(approved);
  const changed = await matrix.fingerprint();
  await matrix.backToReview();
  await steps.continueToPlan();
  await expect(steps.planFingerprint()).toHaveText(changed);
});

test('accesses that are kept apart stay so after a restart', async ({ guestlist }) => {
  const steps = new DraftSteps(guestlist.page());
  await steps.keepApart();
  await expect(steps.saved()).toBeVisible();
  await guestlist.restart();
  await new DraftsPage(guestlist.page()).open('four-kinds-of-access');
  const after = new DraftSteps(guestlist.page());
  expect(await after.accessSizes()).toEqual(ROWS);
  await expect(after.keepApartButton()).toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ theme });

    test('axe finds nothing in the picture and in the table', async ({ guestlist }) => {
      const page = guestlist.page();
      const matrix = new MatrixPage(page);
      await matrix.openFromReview();
      for (const show of [() => Promise.resolve(), () => matrix.showTable()]) {
        await show();
        await expectAccessible(page, 'who gets what', 'best-practice');
      }
    });

    test('paper is black on white, A4 across, without the window around it', async ({ guestlist }, { project }) => {
      const page = guestlist.page();
      const matrix = new MatrixPage(page);
      await matrix.openFromReview();
      const fingerprint = await matrix.fingerprint();
      const paper = await matrix.printPreview();
      await expect(paper).toContainText(fingerprint);
      await expect(paper).toContainText('four-kinds-of-access');
      await expect(page.getByRole('banner')).toBeHidden();
      await expect(page.getByRole('main')).toBeHidden();
      const colours = await paper.evaluate((sheet) => ({
        page: getComputedStyle(document.body).backgroundColor,
        words: [...new Set([...sheet.querySelectorAll('*')].map((part) => getComputedStyle(part).color))],
      }));
      expect(colours).toEqual({ page: 'rgb(255, 255, 255)', words: ['rgb(0, 0, 0)'] });
      if (project.metadata['host'] !== 'browser') return;
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
    });
  });
}
