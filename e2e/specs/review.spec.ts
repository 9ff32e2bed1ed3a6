import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { goToReview, openReview } from '../open-review.ts';
import { DraftSteps } from '../pages/draft-steps.ts';
import { DraftsPage } from '../pages/drafts-page.ts';
import { ReviewPage } from '../pages/review-page.ts';

/*
 * Review as an administrator uses it who cannot call an e-mail back: everything that was found is found again, put right in several
 * ways, and taken back to the file as it was read.
 */

const MESSY = 'near-twins-typos-and-repairs.csv';
const AS_READ = '13 rows = 10 accepted + 0 merged + 3 rejected + 0 ignored';

test('findings are filtered by severity, kind and text, and cleared when nobody is left', async ({ guestlist }) => {
  const review = await openReview(guestlist, MESSY);

  await review.toggleSeverity('error');
  await expect.poll(() => review.lines()).toEqual([7, 8, 13]);
  await expect(review.spoken()).toHaveText('3 rows shown');
  await review.toggleSeverity('warning');
  await expect.poll(() => review.lines()).toEqual([5, 6, 7, 8, 13, 14]);
  await review.chooseKind('Suspicious address, 2');
  await expect.poll(() => review.lines()).toEqual([5, 6]);
  await review.search('wolf');
  await expect.poll(() => review.lines()).toEqual([6]);
  await review.search('nobody of this name');
  await expect(review.heading('Nobody is left by these filters')).toBeVisible();
  await review.button('Clear filters').click();
  await expect.poll(() => review.lines()).toHaveLength(13);
  await expect(review.grid()).toBeFocused();

  await review.button('In no invitation: 3 people').click();
  await expect.poll(() => review.lines()).toEqual([7, 8, 13]);
});

test('suggestions are used for all, findings accepted and rows left out in one step each, and all is undone to the file as read', async ({
  guestlist,
}) => {
  const review = await openReview(guestlist, MESSY);
  await expect(review.accounting()).toContainText(AS_READ);
  await expect(review.undoButton()).toBeDisabled();

  await review.toggleSeverity('warning');
  await review.chooseKind('Suspicious address');
  await review.bulk('Use 2 suggestions').click();
  await expect.poll(() => review.lines()).toEqual([14]);

  await review.chooseKind('Non-ASCII before @');
  await review.bulk('Accept 1').click();
  await expect(review.accounting()).toContainText('0 warnings');
  await expect(review.heading('Nobody is left by these filters')).toBeVisible();

  await review.toggleSeverity('warning');
  await review.toggleSeverity('error');
  await review.chooseKind('Unknown access group');
  await review.bulk('Leave 2 out').click();
  await expect(review.accounting()).toContainText('13 rows = 10 accepted + 0 merged + 1 rejected + 2 ignored');

  for (const step of ['2 rows left out', 'finding accepted on line 14', '2 cells edited']) {
    await expect(review.undoButton()).toHaveAccessibleName(`Undo: ${step}`);
    await review.undo();
    await expect(review.spoken()).toHaveText(`Undone: ${step}`);
  }
  await expect(review.accounting()).toContainText(AS_READ);
  await expect(review.undoButton()).toBeDisabled();

  await review.redo();
  await expect(review.spoken()).toHaveText('Done again: 2 cells edited');
  await expect(review.accounting()).toContainText('1 warning');
});

test('warnings can be left out as well as accepted', async ({ guestlist }) => {
  const review = await openReview(guestlist, MESSY);
  await review.toggleSeverity('warning');
  await review.chooseKind('Suspicious address');
  await review.bulk('Leave 2 out').click();
  await expect(review.accounting()).toContainText('13 rows = 8 accepted + 0 merged + 3 rejected + 2 ignored');
});

test('with the keyboard alone each finding is reached, repaired and checked again', async ({ guestlist }) => {
  const review = await openReview(guestlist, MESSY);

  await review.nextFinding(5);
  await expect(review.spoken()).toHaveText('Line 5, di@gmial.com, access 1, warning: typing mistake? Press F2 to edit');
  // Enter on the finding uses its suggestion.
  await review.press('Enter');
  await expect(review.row(5)).toContainText('di@gmail.com');
  await review.expectCursorOn(5);

  // The group has no column in the table: F2 opens its cell beside it.
  await review.nextFinding(6);
  await review.nextFinding(7);
  await review.press('F2');
  await expect(review.editor()).toHaveAccessibleName('Access groups, line 7');
  await review.typeOver('Auditors');
  await expect(review.row(7)).toHaveAccessibleName(/^Line 7, fay@acme.example, access \d\./);
  await review.expectCursorOn(7);

  await review.nextFinding(8);
  await review.press('F2');
  await expect(review.editor()).toHaveValue('gus@');
  await review.press('Escape');
  await review.expectCursorOn(8);
  await expect(review.spoken()).toHaveText('Left as it was');
  await review.press('F2');
  await review.typeOver('gus@acme.example');
  await expect(review.accounting()).toContainText('12 accepted + 0 merged + 1 rejected');

  await review.nextFinding(6, 'Shift+F8');
  await review.press('Control+Enter');
  await guestlist.page().waitForURL(/\/plan/);
});

test('a row that is fixed while only errors are shown goes away, and the next finding is the one in its place', async ({
  guestlist,
}) => {
  const review = await openReview(guestlist, MESSY);
  await review.toggleSeverity('error');
  await review.nextFinding(7);
  await review.press('F2');
  await review.typeOver('Auditors');
  await expect.poll(() => review.lines()).toEqual([8, 13]);
  await review.nextFinding(8);
});

test('the clean-up lists every repair and takes back one cell or a whole rule', async ({ guestlist }) => {
  const review = await openReview(guestlist, MESSY);
  await review.button('3 repairs').click();
  await expect(review.details()).toContainText('3 repairs by 3 rules');
  await review.button('Go to the row: Line 4, E-mail').click();
  await review.expectCursorOn(4);
  await review.button('Undo mailto: removed: Line 4, E-mail').click();
  await expect(review.row(4)).toHaveAccessibleName(/^Line 4, MAILTO:cy@acme.example, no access, error/);
  await expect(review.button('2 repairs')).toBeVisible();

  await review.button('Undo Name taken off, 1 cell').click();
  await expect(review.row(13)).toContainText('Lea Bell <lea@acme.example>');
  await expect(review.button('1 repair')).toBeVisible();

  await review.undo();
  await review.undo();
  await expect(review.button('3 repairs')).toBeVisible();
  await expect(review.accounting()).toContainText(AS_READ);
});

test('people are given another access by the menu and by dragging', async ({ guestlist }) => {
  const review = await openReview(guestlist, MESSY);
  await review.row(9).getByRole('gridcell').nth(1).click();
  await review.press('Shift+ArrowDown');
  await expect(review.spoken()).toHaveText('2 selected');
  await review.button('Move to').click();
  await review.press('Home', 'Enter');
  await expect(review.spoken()).toHaveText('2 people moved to Developers; Writer · Object Storage · staging');
  await expect(review.row(9)).toHaveAccessibleName(/, access 1[.,]/);
  await expect(review.row(10)).toHaveAccessibleName(/, access 1[.,]/);

  await review.row(14).dragTo(review.access(1));
  await expect(review.row(14)).toHaveAccessibleName(/, access 1[.,]/);
  await review.undo();
  await expect(review.row(14)).toHaveAccessibleName(/, access 2[.,]/);
});

test('two accesses that differ in one option are explained and made one, and there are fewer invitations', async ({
  guestlist,
}) => {
  const review = await openReview(guestlist, MESSY);
  await expect(review.invitations()).toContainText('3, for 3 kinds of access');
  await expect(review.access(1)).toHaveAccessibleName(/One option away from 3/);
  await review.access(1).click();
  await expect(review.heading('Why not merged with 3')).toBeVisible();
  await expect(review.details()).toContainText('only in 3');
  await review.button('Add it to these 4').click();
  await expect(review.invitations()).toContainText('2, for 2 kinds of access');
  await review.undo();
  await expect(review.invitations()).toContainText('3, for 3 kinds of access');
});

test('two people who are selected are told why they are not together', async ({ guestlist }) => {
  const review = await openReview(guestlist, MESSY);
  await review.row(2).getByRole('gridcell').nth(1).click();
  await review.press('Space');
  await review
    .row(11)
    .getByRole('gridcell')
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(review.heading('Why these two are not together')).toBeVisible();
  await expect(review.details()).toContainText(/Differs from 3 only by Viewer .* which 3 has\./);
  await review
    .row(11)
    .getByRole('gridcell')
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] });
  await review
    .row(3)
    .getByRole('gridcell')
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(review.heading('These two are together')).toBeVisible();
  await expectAccessible(guestlist.page(), 'two people side by side');
});

test('the request shown is the one that the plan shows', async ({ guestlist }) => {
  const review = await openReview(guestlist, MESSY);
  await review.access(2).click();
  await expect(review.heading('Access 2')).toBeVisible();
  const shown = await review.request();
  const steps = new DraftSteps(guestlist.page());
  await steps.continueToPlan();
  await expect(steps.planTitle()).toBeVisible();
  expect(await review.plannedRequest('Auditors')).toEqual(shown);
});

test('failed rows are saved with reason and suggestion', async ({ guestlist }) => {
  const review = await openReview(guestlist, MESSY);
  const [header, ...rows] = (await review.saveFailedRows()).trim().split(/\r?\n/);
  expect(header).toMatch(/^\uFEFF?E-mail,Name,Team,.*reason.*suggestion/i);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('no access group “Nobody knows”');
  expect(rows[1]).toContain('gus@');
  expect(rows[2]).toMatch(/,Auditors,/);
});

test('what is wrong in the list of access is found, edited in its cell, and lets its people in', async ({
  guestlist,
}) => {
  const review = await openReview(guestlist, 'people-by-team.csv', 'access-of-teams-with-errors.csv');
  await expect(review.row(3)).toHaveAccessibleName(/no access, error: unknown access group/);
  await expect(review.row(5)).toHaveAccessibleName(/no access, error: unknown role/);

  await review.button('List of findings').click();
  await expect(review.heading('Findings')).toBeVisible();
  const inList = review.details().getByRole('listitem');
  await expect(inList).toHaveCount(3);
  await expect(inList.filter({ hasText: 'access-of-teams-with-errors.csv, line 4, Roles' })).toContainText('“Vieewer”');
  await inList.filter({ hasText: 'line 4, Roles' }).getByRole('button', { name: 'Edit the cell' }).click();
  await expect(review.editor()).toHaveValue('Vieewer');
  await review.typeOver('Viewer');
  await expect(review.row(5)).toHaveAccessibleName(/, access \d[.,]/);
  await expect(inList.filter({ hasText: 'line 4, Roles' })).toHaveCount(0);

  await review.button('Go to the row: Line 4, Team').click();
  await review.expectCursorOn(4);
  await inList.filter({ hasText: 'Data scientist' }).getByRole('button', { name: 'Use Data scientists?' }).click();
  await expect(review.row(3)).toHaveAccessibleName(/, access \d[.,]/);
});

test('a finding about a whole file is reached from an empty table', async ({ guestlist }) => {
  const file = join(guestlist.dataFolder, 'windows-1252.csv');
  await writeFile(file, Buffer.from('E-mail,Name,Access groups\nann@acme.example,J\u00fcrgen,Auditors\n', 'latin1'));
  await new DraftsPage(guestlist.page()).import(file);
  await goToReview(guestlist.page());
  const review = new ReviewPage(guestlist.page());
  await review.toggleSeverity('notice');
  await expect(review.heading('Nobody is left by these filters')).toBeVisible();
  await review.button('Show it').click();
  await expect(review.details()).toContainText('windows-1252.csv');
  await review.details().getByRole('button', { name: 'Accept' }).click();
  await review.button('Clear filters').click();
  await expect(review.accounting()).toContainText('No findings. 1 person in 1 invitation.');
});

test('a list without access says so and offers to choose one for all', async ({ guestlist }) => {
  const file = join(guestlist.dataFolder, 'bare.csv');
  await writeFile(file, 'E-mail,Name\nann@acme.example,Ann\nbo@acme.example,Bo\n');
  await new DraftsPage(guestlist.page()).import(file);
  await guestlist.page().evaluate(() => (location.hash = location.hash.replace('/import', '/review')));
  const review = new ReviewPage(guestlist.page());
  await expect(review.heading('Nobody has access yet')).toBeVisible();
  await expect(review.button('Choose access for all')).toBeVisible();
  await expectAccessible(guestlist.page(), 'a list without access');
});

test('a clean list says that nothing was found', async ({ guestlist }) => {
  const file = join(guestlist.dataFolder, 'clean.csv');
  await writeFile(file, 'E-mail,Access groups\nann@acme.example,Developers\nbo@acme.example,Developers\n');
  await new DraftsPage(guestlist.page()).import(file);
  await goToReview(guestlist.page());
  await expect(new ReviewPage(guestlist.page()).accounting()).toContainText('No findings. 2 people in 1 invitation.');
});
