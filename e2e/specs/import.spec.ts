import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../fixtures.ts';
import { DraftSteps } from '../pages/draft-steps.ts';
import { DraftsPage } from '../pages/drafts-page.ts';
import { ImportPage } from '../pages/import-page.ts';

/* What people really have, from the drop to a saved draft: read, told, repaired, and every step of it taken back. */

const at = (file: string): string => join(import.meta.dirname, '..', 'data', file);
const MESSY = 'utf16le-tabs-title-lines-repairs.csv';
const PEOPLE = 'join-people-unmatched-key.csv';
const ACCESS = 'join-access-unmatched-key.csv';

test('a messy spreadsheet export is read, misread and read again, repaired, grouped, and found as it was left', async ({
  guestlist,
}) => {
  await new DraftsPage(guestlist.page()).import(at(MESSY));
  const list = new ImportPage(guestlist.page());
  const asRead = 'UTF-16 LE with byte order mark, tab, CRLF, header on line 3, 8 rows.';
  await expect(list.file(MESSY)).toContainText(asRead);
  await expect(list.accounting()).toContainText('4 accepted');
  await expect(list.accounting()).toContainText('1 merged');
  await expect(list.accounting()).toContainText('1 rejected');
  await expect(list.accounting()).toContainText('2 ignored');
  await expect(list.row(7)).toContainText('Blank line, ignored');

  await list.map('Cost centre', 'Region');
  await list.switch('Delimiter', MESSY, 'Semicolon');
  await expect(list.file(MESSY)).toContainText('semicolon');
  await list.switch('Delimiter', MESSY, 'Tab');
  await list.switch('Header', MESSY, 'Line 1');
  await list.switch('Header', MESSY, 'Line 3');
  await expect(list.column('Cost centre')).toContainText('chosen by you');
  for (let step = 0; step < 5; step++) await list.undo();
  await expect(list.file(MESSY)).toContainText(asRead);
  await expect(list.column('Cost centre')).toContainText('kept, not access');

  await list.showCells('mailto: removed');
  await expect(list.repair('mailto: removed')).toContainText('mailto:priya.raman@acme.example');
  await list.undoRule('Capital letters lowered');
  await expect(list.repair('Capital letters lowered')).toBeHidden();
  await list.undo();
  await expect(list.repair('Capital letters lowered')).toBeVisible();

  const finding = await list.openNextFinding();
  await expect(finding).toContainText('oskar.brandt@');
  await finding.getByRole('textbox').fill('oskar.brandt@acme.example');
  await finding.getByRole('button', { name: 'Keep' }).click();
  await expect(list.accounting()).toContainText('5 accepted');

  await list.review();
  const steps = new DraftSteps(guestlist.page());
  await expect(steps.counts()).toContainText('8 rows = 5 accepted + 1 merged + 0 rejected + 2 ignored');
  expect(await steps.accessSizes()).toEqual(['1: 1', '2: 2', '3: 2']);
  await expect(steps.saved()).toBeVisible();
  const page = await guestlist.restart();
  await new DraftsPage(page).open('utf16le-tabs-title-lines-repairs');
  await expect(new DraftSteps(page).counts()).toContainText('8 rows = 5 accepted + 1 merged');
});

test('everything that was decided can be undone, back to the file as it was read', async ({ guestlist }) => {
  await new DraftsPage(guestlist.page()).import(at(MESSY));
  const list = new ImportPage(guestlist.page());
  await expect(list.accounting()).toContainText('4 accepted');
  const before = await list.accounting().innerText();
  await list.undoAllRepairs();
  await expect(list.nothingRepaired()).toBeVisible();
  await list.map('Full name', 'Classic infrastructure');
  await list.switch('Header', MESSY, 'None');
  await list.switch('Encoding', MESSY, 'Windows-1252');
  for (let step = 0; step < 4; step++) await list.undo();
  await expect(list.accounting()).toHaveText(before.replace(/\s+/g, ' '), { useInnerText: true });
  await expect(list.file(MESSY)).toContainText('header on line 3, 8 rows.');
  await expect(list.column('Full name')).toContainText('kept, not access');
});

test('two files are joined, keys without a match are told on both sides, and the list of access is repaired in place', async ({
  guestlist,
}) => {
  await new DraftsPage(guestlist.page()).import(at(PEOPLE), at(ACCESS));
  const list = new ImportPage(guestlist.page());
  await expect(list.join()).toContainText('Joined on Team = profile');
  await expect(list.join()).toContainText('2 found in both');
  await expect(list.join()).toContainText('“Facilties”. Did you mean Facilities?');
  await expect(list.join()).toContainText('3 profiles nobody has');

  await list.correctKey('Facilities');
  await expect(list.join()).toContainText('3 found in both');
  await expect(list.accounting()).toContainText('3 accepted');

  await list.review();
  await list.showListFromReview();
  await expect(list.column('profile')).toContainText('joins to profile');
  const finding = await list.openFocused();
  await finding.getByRole('button', { name: 'Use Data scientists' }).click();
  await expect(list.row(4)).toContainText('Data scientists');
  await expect(list.accounting()).toContainText('4 accepted');

  await list.joinOn('Department');
  await expect(list.join()).toContainText('Joined on Department = profile');
  await expect(list.join()).toContainText('1 found in both');
  await list.undo();
  await expect(list.join()).toContainText('Joined on Team = profile');
});

test('failed rows are saved, corrected elsewhere, dropped back and repair their draft', async ({ guestlist }) => {
  await new DraftsPage(guestlist.page()).import(at('broken-address-unknown-group.csv'));
  const list = new ImportPage(guestlist.page());
  await list.review();
  const steps = new DraftSteps(guestlist.page());
  await expect(steps.counts()).toContainText('2 rejected');
  const saved = await list.saveFailedRows();
  const corrected = (await readFile(saved, 'utf8')).replace('bo@', 'bo@acme.example');

  const page = await guestlist.restart();
  await new DraftsPage(page).expectList();
  const later = new ImportPage(page);
  await later.drop('failed rows.csv', corrected);
  await expect(later.returnedRows()).toContainText('These are 2 failed rows of “broken-address-unknown-group”.');
  await later.returnedRows().getByRole('button', { name: 'Put back' }).click();
  await expect(later.outcome()).toContainText('1 row was put back');
  await expect(new DraftSteps(page).counts()).toContainText('4 rows = 3 accepted + 0 merged + 1 rejected + 0 ignored');
  await new DraftSteps(page).undo();
  await expect(new DraftSteps(page).counts()).toContainText('2 rejected');

  await later.drop('failed rows.csv', corrected);
  await later.returnedRows().getByRole('button', { name: 'Put back' }).click();
  await expect(new DraftSteps(page).counts()).toContainText('1 rejected');
  await new DraftSteps(page).undo();
  await expect(new DraftSteps(page).counts()).toContainText('2 rejected');

  await later.open();
  await later.drop('failed rows.csv', corrected);
  await later.returnedRows().getByRole('button', { name: 'Put back' }).click();
  await expect(new DraftSteps(page).counts()).toContainText('1 rejected');
});

test('a file with a known header is read as last time, and as found where that is wanted', async ({ guestlist }) => {
  const drafts = new DraftsPage(guestlist.page());
  await drafts.import(at('unknown-header-squad.csv'));
  const list = new ImportPage(guestlist.page());
  await list.map('Squad', 'Access groups');
  await expect(list.accounting()).toContainText('2 accepted');
  await list.review();
  await expect(new DraftSteps(guestlist.page()).saved()).toBeVisible();

  const page = await guestlist.restart();
  await new DraftsPage(page).import(at('unknown-header-squad.csv'));
  const again = new ImportPage(page);
  await expect(again.remembered()).toContainText('“Squad” is Access groups');
  await expect(again.accounting()).toContainText('2 accepted');
  await again.readAsFound();
  await expect(again.remembered()).toBeHidden();
  await expect(again.accounting()).toContainText('2 rejected');
});

test('a bare list gets access that is chosen in the window, and says it in words', async ({ guestlist }) => {
  await new DraftsPage(guestlist.page()).import(at('bare-addresses.csv'));
  const list = new ImportPage(guestlist.page());
  await expect(list.accessForAll()).toContainText('Nobody has access yet');
  await list.giveEverybodyGroup('Developers');
  await expect(list.accessForAll()).toContainText('Everybody in the list gets');
  await expect(list.accessForAll()).toContainText('Developers');
  await expect(list.accounting()).toContainText('2 accepted');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ theme });

    test('axe finds nothing in Import with two files, an open finding and an open rule', async ({ guestlist }) => {
      await new DraftsPage(guestlist.page()).import(at(PEOPLE), at(ACCESS));
      const list = new ImportPage(guestlist.page());
      await list.showColumnsOf(ACCESS);
      await list.openNextFinding();
      await expect(list.finding()).toBeVisible();
      const { violations } = await new AxeBuilder({ page: guestlist.page() })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`),
      ).toEqual([]);
    });
  });
}

test('a repair is taken back in one cell, and its neighbour stays repaired', async ({ guestlist }) => {
  await new DraftsPage(guestlist.page()).import(at('null-cells-and-a-token.csv'));
  const list = new ImportPage(guestlist.page());
  const rule = 'N/A read as empty';
  await list.showCells(rule);
  await expect(list.repair(rule).getByRole('listitem')).toHaveCount(3);
  await list.undoCell(rule, 2, 'Access groups');
  await expect(list.repair(rule).getByRole('listitem')).toHaveText([/^2.*Classic/, /^3.*Classic/]);
  await list.undo();
  await expect(list.repair(rule).getByRole('listitem')).toHaveCount(3);
});

test('what stands in a column of secrets is nowhere on disk', async ({ guestlist }) => {
  await new DraftsPage(guestlist.page()).import(at('null-cells-and-a-token.csv'));
  await expect(new ImportPage(guestlist.page()).accounting()).toBeVisible();
  const entries = await readdir(guestlist.dataFolder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  expect(contents.filter((content) => content.includes('ann@acme.example'))).not.toEqual([]);
  expect(contents.filter((content) => content.includes('hunter2'))).toEqual([]);
});
