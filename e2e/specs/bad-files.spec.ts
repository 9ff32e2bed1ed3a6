import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { ArrivalPage } from '../pages/arrival-page.ts';
import { DraftSteps } from '../pages/draft-steps.ts';
import { DraftsPage } from '../pages/drafts-page.ts';
import { ImportPage } from '../pages/import-page.ts';

/* Files that cannot be used, or not as they are: said what is wrong and where; nothing lost, nothing to send. */

const DATA = join(import.meta.dirname, '..', 'data');

for (const [file, words] of [
  ['really-a-workbook.csv', /Excel workbook/],
  ['empty.csv', /empty/],
] as const) {
  test(`${file} is refused with what it is, and no draft is made of it`, async ({ guestlist }) => {
    const arrival = new ArrivalPage(guestlist.page());
    await arrival.choose(join(DATA, file));
    await expect(arrival.refusal()).toContainText(words);
    await arrival.goBack();
    await new DraftsPage(guestlist.page()).expectEmpty();
  });
}

test('a second file that is no list is refused with the same words, and nothing of it is stored', async ({
  guestlist,
}) => {
  await new DraftsPage(guestlist.page()).import(join(DATA, 'bare-list.csv'));
  const list = new ImportPage(guestlist.page());
  await expect(list.accounting()).toBeVisible();
  await list.drop('access.csv', await readFile(join(DATA, 'really-a-workbook.csv'), 'latin1'));
  await expect(list.refusal()).toContainText(/Excel workbook/);
  await expect(list.file('bare-list.csv')).toBeVisible();
  await expect(list.file('access.csv')).toBeHidden();
  expect(await readdir(join(guestlist.dataFolder, 'uploads'))).toEqual([]);
});

test('a list without addresses says so, and leads no further', async ({ guestlist }) => {
  await new DraftsPage(guestlist.page()).import(join(DATA, 'no-address-column.csv'));
  const steps = new DraftSteps(guestlist.page());
  await expect(steps.problem()).toContainText(/address/);
  await expect(steps.reviewButton()).toBeDisabled();
});

test('a file as wide as a spreadsheet can be is shown by its first columns, and by those that are read', async ({
  guestlist,
}, testInfo) => {
  const file = testInfo.outputPath('wide.csv');
  const cells = (toCell: (column: number) => string): string =>
    Array.from({ length: 16_382 }, (_, i) => toCell(i)).join();
  const row = `ann@acme.example,${cells((column) => `v${column}`)},Developers`;
  await writeFile(file, `email,${cells((column) => `h${column}`)},access_groups\n${row}\n`);
  await new DraftsPage(guestlist.page()).import(file);
  const list = new ImportPage(guestlist.page());
  await expect(list.column('access_groups')).toBeAttached();
  await expect(list.column('h98')).toBeAttached();
  await expect(list.column('h99')).toHaveCount(0);
  await new DraftSteps(guestlist.page()).continueToReview();
});

test('rows with errors are listed with their lines, repaired in the table, and undone', async ({ guestlist }) => {
  await new DraftsPage(guestlist.page()).import(join(DATA, 'broken-address-unknown-group.csv'));
  const steps = new DraftSteps(guestlist.page());
  await steps.continueToReview();
  await expect(steps.counts()).toContainText('4 rows = 2 accepted + 0 merged + 2 rejected + 0 ignored');

  await steps.editAddress('bo@', 'bo@acme.example');
  await expect(steps.counts()).toContainText('4 rows = 3 accepted + 0 merged + 1 rejected + 0 ignored');

  await steps.undo();
  await expect(steps.counts()).toContainText('4 rows = 2 accepted + 0 merged + 2 rejected + 0 ignored');
});
