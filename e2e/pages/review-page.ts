import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** Review: who gets what, what was found, and putting it right. */
export class ReviewPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** The row that begins on a line of the file. */
  row(line: number): Locator {
    return this.grid().getByRole('row', { name: new RegExp(`^Line ${line.toLocaleString('en')}, `) });
  }

  grid(): Locator {
    return this.#page.getByRole('grid', { name: 'People' });
  }

  /** Line numbers of the rows that are shown, in their order. */
  async lines(): Promise<number[]> {
    const names = await this.#page.locator('.gl-grid__cell--line[role=gridcell]').allInnerTexts();
    return names.map((name) => Number(name.replace(/\D/g, '')));
  }

  accounting(): Locator {
    return this.#page.locator('.gl-footer');
  }

  /** What is said to those who hear the window. */
  spoken(): Locator {
    return this.#page.getByRole('status').filter({ hasText: /./ });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Types over what stands in the cell that is open, and keeps it. */
  async typeOver(text: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+A');
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
  }

  /** Goes on to the next finding and waits until the cursor is on the row of that line. */
  async nextFinding(line: number, key: 'F8' | 'Shift+F8' = 'F8'): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.expectCursorOn(line);
  }

  /** The focus is in the grid, and the grid says that the cursor is in the row of that line. */
  async expectCursorOn(line: number): Promise<void> {
    await expect(this.grid()).toBeFocused();
    await expect(this.row(line).locator('.gl-grid__cell--active')).toHaveCount(1);
    const cell = this.row(line).locator('.gl-grid__cell--active');
    await expect(this.grid()).toHaveAttribute('aria-activedescendant', (await cell.getAttribute('id')) ?? '');
  }

  /** The cell that is typed into. */
  editor(): Locator {
    return this.#page.locator('.gl-cell-editor');
  }

  async toggleSeverity(severity: 'error' | 'warning' | 'notice'): Promise<void> {
    await this.#page
      .getByRole('group', { name: 'Show only rows with' })
      .getByRole('button', { name: new RegExp(severity) })
      .click();
  }

  async chooseKind(kind: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Kind of finding' }).click();
    await this.#page.getByRole('option', { name: new RegExp(`^${kind}`) }).click();
  }

  bulk(name: string | RegExp): Locator {
    return this.#page
      .getByRole('group', { name: 'What to do with all findings of this kind' })
      .getByRole('button', { name });
  }

  async search(text: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+F');
    await expect(this.#page.getByRole('searchbox')).toBeFocused();
    await this.#page.getByRole('searchbox').fill(text);
  }

  button(name: string | RegExp): Locator {
    return this.#page.getByRole('button', { name });
  }

  undoButton(): Locator {
    return this.button(/^(Undo: |Nothing to undo)/);
  }

  async undo(): Promise<void> {
    await this.grid().focus();
    await this.#page.keyboard.press('ControlOrMeta+Z');
  }

  async redo(): Promise<void> {
    await this.grid().focus();
    await this.#page.keyboard.press('ControlOrMeta+Shift+Z');
  }

  heading(name: string | RegExp): Locator {
    return this.#page.getByRole('heading', { name });
  }

  /** An entry of the list of accesses. */
  access(number: number): Locator {
    return this.accesses().getByRole('option', { name: new RegExp(`^Access ${number}:`) });
  }

  accesses(): Locator {
    return this.#page.locator('#access-list');
  }

  /** "4, for 3 kinds of access": over the list. */
  invitations(): Locator {
    return this.#page.getByRole('complementary', { name: 'Invitations' });
  }

  details(): Locator {
    return this.#page.getByRole('complementary', { name: 'Details' });
  }

  /** One of the side panes over the table, in a narrow window. */
  sheet(): Locator {
    return this.#page.locator('.gl-side-sheet');
  }

  bars(): Locator {
    return this.#page.getByRole('note');
  }

  dialog(name: string | RegExp): Locator {
    return this.#page.getByRole('dialog', { name });
  }

  /** The edge of a side pane. */
  edge(name: 'Width of the list of invitations' | 'Width of the details'): Locator {
    return this.#page.getByRole('separator', { name });
  }

  async saveFailedRows(): Promise<string> {
    const saving = this.#page.waitForEvent('download');
    await this.button('Save failed rows').click();
    return readDownload(await saving);
  }

  /** The request that the details of an access show. */
  async request(): Promise<unknown> {
    const shown = this.details().getByRole('region', { name: /^Request of invitation/ });
    await expect(shown).toContainText('{');
    return JSON.parse(await shown.innerText());
  }

  /** The request that the plan shows for an access of which `words` say something. */
  async plannedRequest(words: string): Promise<unknown> {
    await this.#page
      .getByRole('row')
      .filter({ hasText: words })
      .getByRole('button', { name: /^Request/ })
      .click();
    const shown = this.#page.getByRole('dialog').locator('pre code');
    await expect(shown).toContainText('{');
    return JSON.parse(await shown.innerText());
  }

  /** How many rows of people stand in the page, however many there are. */
  renderedRows(): Promise<number> {
    return this.grid().getByRole('row').count();
  }

  async scrollTo(y: number): Promise<void> {
    await this.grid().evaluate((grid, top) => (grid.scrollTop = top), y);
  }
}

async function readDownload(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
