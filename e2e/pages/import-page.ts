import { expect, type Locator, type Page } from '@playwright/test';

/** Import: how the files of a draft are read. */
export class ImportPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes to Import by the steps of the draft. */
  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Import/ }).click();
    await this.#page.waitForURL(/\/import$/);
    await expect(this.accounting()).toBeVisible();
  }

  /** The line that says what a file is. */
  file(name: string): Locator {
    return this.#page.locator('.gl-doctor__line').filter({ hasText: name });
  }

  /** Chooses another encoding, delimiter or header for a file. */
  async switch(what: 'Encoding' | 'Delimiter' | 'Header', file: string, to: string): Promise<void> {
    await this.file(file).getByRole('combobox', { name: what }).click();
    await this.#page.getByRole('option', { name: to, exact: true }).click();
  }

  /** The head of a column. */
  column(header: string): Locator {
    return this.#page.locator('.gl-mapping thead th').filter({ hasText: header });
  }

  /** Says what a column is. */
  async map(header: string, target: string): Promise<void> {
    await this.column(header).getByRole('combobox').click();
    await this.#page.getByRole('option', { name: target, exact: true }).click();
  }

  async showColumnsOf(file: string): Promise<void> {
    await this.#page.getByRole('tab', { name: `Columns of ${file}` }).click();
  }

  /** The row that starts on a line of the file that is shown. */
  row(line: number): Locator {
    return this.#page
      .locator('.gl-mapping tbody tr')
      .filter({ has: this.#page.locator('td.gl-number', { hasText: new RegExp(`^${line}$`) }) });
  }

  /** Goes to the next finding of the file that is shown, and opens it by keyboard. */
  async openNextFinding(): Promise<Locator> {
    await this.#page.getByRole('button', { name: /^Next of \d+ finding/ }).click();
    await expect(this.#page.locator('.gl-mapping__spot button').first()).toBeFocused();
    await this.#page.keyboard.press('Enter');
    return this.finding();
  }

  /** What was found in the cell that is open. */
  finding(): Locator {
    return this.#page.getByRole('dialog', { name: /^Line \d+/ });
  }

  accounting(): Locator {
    return this.#page.getByRole('region', { name: /Every row is accounted for/ });
  }

  join(): Locator {
    return this.#page.locator('.gl-join');
  }

  async correctKey(to: string): Promise<void> {
    await this.join().getByRole('button', { name: to, exact: true }).click();
  }

  async joinOn(header: string): Promise<void> {
    await this.join().getByRole('button', { name: 'Join on another column' }).click();
    await this.join().getByRole('combobox').click();
    await this.#page.getByRole('option', { name: header, exact: true }).click();
  }

  /** One rule of what was repaired. */
  repair(rule: string): Locator {
    return this.#page.locator('.gl-clean-up__rule').filter({ hasText: rule });
  }

  async showCells(rule: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Cells: ${rule}` }).click();
  }

  async undoRule(rule: string): Promise<void> {
    await this.#page.getByRole('button', { name: new RegExp(`^Undo ${rule},`) }).click();
  }

  /** Takes a repair back in one cell. */
  async undoCell(rule: string, line: number, header: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Undo ${rule}: Line ${line}, ${header}`, exact: true }).click();
  }

  undoAllButton(): Locator {
    return this.#page.getByRole('button', { name: 'Undo all', exact: true });
  }

  async undoAllRepairs(): Promise<void> {
    await this.undoAllButton().click();
  }

  footer(): Locator {
    return this.#page.locator('.gl-footer');
  }

  nothingRepaired(): Locator {
    return this.#page.getByText('Nothing was repaired.');
  }

  /** That the files are read as last time. */
  remembered(): Locator {
    return this.#page.getByRole('note').filter({ hasText: 'Read as last time' });
  }

  async readAsFound(): Promise<void> {
    await this.remembered().getByRole('button', { name: 'Read as found' }).click();
  }

  /** Access for a list that only says who. */
  accessForAll(): Locator {
    return this.#page.locator('.gl-pane__section').filter({ hasText: /access yet|Access for everybody/ });
  }

  /** Puts everybody into an access group with the access builder. */
  async giveEverybodyGroup(name: string): Promise<void> {
    await this.accessForAll().getByRole('button', { name: 'Choose access' }).click();
    const builder = this.#page.locator('.gl-builder');
    await builder.getByRole('combobox', { name: 'Access groups' }).click();
    await builder.getByRole('option', { name }).first().click();
    await this.#page.keyboard.press('Escape');
    await builder.locator('.cds--modal-footer').getByRole('button').last().click();
    await expect(builder).toBeHidden();
  }

  /** Drops a file on the window, from its bytes. */
  async drop(name: string, text: string): Promise<void> {
    const transfer = await this.#page.evaluateHandle(
      ([fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], fileName, { type: 'text/csv' }));
        return data;
      },
      [name, text] as const,
    );
    await this.#page.locator('body').dispatchEvent('drop', { dataTransfer: transfer });
  }

  /** Why a second file was not taken. */
  refusal(): Locator {
    return this.#page.locator('.cds--inline-notification').filter({ hasText: 'Nothing was kept.' });
  }

  /** The question about failed rows that were dropped. */
  returnedRows(): Locator {
    return this.#page.getByRole('dialog', { name: 'Failed rows of a draft' });
  }

  /** What came of putting them back. */
  outcome(): Locator {
    return this.#page.locator('.cds--inline-notification').filter({ hasText: /put back|says anything new/ });
  }

  async undo(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Z');
  }

  /** Goes on to Review by its key, once the files have been read. */
  async review(): Promise<void> {
    await expect(this.#page.getByRole('button', { name: /^Review [\d,]+ (person|people)/ })).toBeEnabled();
    await this.#page.keyboard.press('ControlOrMeta+Enter');
    await this.#page.waitForURL(/\/review/);
    await expect(this.#page.getByRole('grid')).toBeVisible();
  }

  /** Follows the bar of Review to the first finding of the list of access. */
  async showListFromReview(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Show in Import' }).click();
    await this.#page.waitForURL(/\/import\/[0-9a-f]+\/\d+$/);
    await expect(this.#page.locator('.gl-mapping__spot button').first()).toBeFocused();
  }

  /** Opens the finding that has the focus. */
  async openFocused(): Promise<Locator> {
    await this.#page.keyboard.press('Enter');
    return this.finding();
  }

  /** Saves the failed rows from Review; the path of what was downloaded. */
  async saveFailedRows(): Promise<string> {
    const download = this.#page.waitForEvent('download');
    await this.#page.getByRole('button', { name: 'Save failed rows' }).click();
    return (await download).path();
  }
}
