import { expect, type Locator, type Page } from '@playwright/test';

/** The first three steps of a draft: Import, Review, Plan. */
export class DraftSteps {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** The sentence that says what a file is. */
  fileLine(file: string): Locator {
    return this.#page.locator('.gl-file', { hasText: file });
  }

  /** Why the files cannot be used. */
  problem(): Locator {
    return this.#page.getByRole('main');
  }

  reviewButton(): Locator {
    return this.#page.locator('.gl-footer').getByRole('button', { name: /^Review/ });
  }

  /** The sentence that adds up the rows, in Review. */
  counts(): Locator {
    return this.#page.locator('.gl-footer');
  }

  /** Edits the cell that holds `before` in place, as a person does with the keyboard. */
  async editAddress(before: string, after: string): Promise<void> {
    await this.#page.getByRole('gridcell', { name: before, exact: true }).click();
    await this.#page.keyboard.press('Enter');
    await this.#page.keyboard.press('ControlOrMeta+A');
    await this.#page.keyboard.type(after);
    await this.#page.keyboard.press('Enter');
  }

  /** The list of invitations as "1: 5": number of the access, and how many people it has. */
  async accessSizes(): Promise<string[]> {
    const options = this.#page
      .getByRole('listbox', { name: 'Kinds of access' })
      .getByRole('option', { name: /^Access/ });
    await expect(options.first()).toBeVisible();
    const names = await options.evaluateAll((all) => all.map((option) => option.getAttribute('aria-label') ?? ''));
    return names.map((name) => name.replace(/^Access (\d+): .*?(\d+) (?:people|person), .*$/, '$1: $2'));
  }

  /** The entries of the list of invitations that are marked as broad access. */
  markedBroad(): Locator {
    return this.#page
      .getByRole('listbox', { name: 'Kinds of access' })
      .getByRole('option')
      .filter({ hasText: 'Broad access' });
  }

  /** The lines of the plan that are marked as broad. */
  plannedBroad(): Locator {
    return this.#page
      .getByRole('main')
      .getByRole('row')
      .filter({ has: this.#page.getByText('Broad', { exact: true }) });
  }

  /** In a narrow window the list of invitations is a sheet. */
  async openInvitations(): Promise<void> {
    await this.#page.getByRole('button', { name: /^All [\d,]+ invitations?$/ }).click();
  }

  personCell(email: string): Locator {
    return this.#page.getByRole('gridcell', { name: email, exact: true });
  }

  keepApartButton(): Locator {
    return this.#page.getByRole('button', { name: 'Keep apart' });
  }

  /** Keeps the chosen access apart from the one that is nearly the same. */
  async keepApart(): Promise<void> {
    await this.#page.getByRole('option', { name: /^Access 1:/ }).click();
    await this.keepApartButton().click();
    await expect(this.keepApartButton()).toBeHidden();
  }

  /** The line that promises that nothing typed is lost. */
  saved(): Locator {
    return this.#page.getByText(/^Saved .*on this computer only/);
  }

  async undo(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Z');
  }

  accounting(): Locator {
    return this.#page.getByText(/Every row is accounted for/);
  }

  /** Goes on to Review once the list has been read. */
  async continueToReview(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Review [\d,]+ (person|people)/ }).click();
    await this.#page.waitForURL(/\/review/);
    await expect(this.#page.getByRole('grid')).toBeVisible();
  }

  async continueToPlan(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Plan [\d,]+ (person|people)/ }).click();
    await this.#page.waitForURL(/\/plan/);
  }

  planTitle(): Locator {
    return this.#page.getByRole('heading', { name: /people will be invited to/ });
  }

  planFingerprint(): Locator {
    return this.#page.locator('.gl-footer .gl-mono');
  }

  /** Back from Plan. */
  async backToReview(): Promise<void> {
    await this.#page.locator('.gl-footer').getByRole('button', { name: 'Back' }).click();
    await this.#page.waitForURL(/\/review$/);
  }

  /** Ticks everything worth a pause and asks for the last question. */
  async askToSubmit(): Promise<void> {
    // In a narrow window the checks are in a sheet.
    const checks = this.#page.getByRole('button', { name: /^Checks/ });
    if (await checks.isVisible()) await checks.click();
    for (const box of await this.#page.getByRole('checkbox').all()) await box.check({ force: true });
    if (await checks.isVisible()) await this.#page.keyboard.press('Escape');
    await this.#page.getByRole('button', { name: 'Submit…' }).click();
    await expect(this.confirmation()).toBeVisible();
  }

  /** Answers the last question: types the number where it is asked for, and submits. */
  async confirmSubmit(): Promise<void> {
    const dialog = this.confirmation();
    const number = dialog.getByRole('textbox');
    if ((await number.count()) > 0) {
      const title = await dialog.getByRole('heading', { name: /^Invite/ }).innerText();
      await number.fill(title.replace(/\D/g, ''));
    }
    await dialog.getByRole('button', { name: /^Submit \d+ invitation/ }).click();
    await this.#page.waitForURL(/\/submit/);
  }

  /** The last question before anything is sent. */
  confirmation(): Locator {
    return this.#page.getByRole('dialog').filter({ has: this.#page.getByRole('heading', { name: /^Invite/ }) });
  }

  /** What the end of a submission says. */
  outcome(): Locator {
    return this.#page.getByRole('heading', { name: /are confirmed|are invited/ });
  }

  async goToTrack(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Track', exact: true }).click();
    await this.#page.waitForURL(/track/);
  }
}
