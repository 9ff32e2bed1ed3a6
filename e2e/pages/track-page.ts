import { expect, type Locator, type Page } from '@playwright/test';

/** Track: one submission, person by person. */
export class TrackPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  person(email: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: email });
  }

  /** Opens the newest submission from the list of all. */
  async openLatest(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Submissions' }).first().click();
    const list = this.#page.getByRole('table', { name: 'Submissions' });
    await list.getByRole('row').nth(1).getByRole('link').first().click();
  }

  /** The first `count` addresses of the table, in its order. */
  async firstAddresses(count: number): Promise<string[]> {
    const addresses = this.#page.getByRole('rowheader');
    await expect(addresses.nth(count - 1)).toBeVisible();
    return (await addresses.allInnerTexts()).slice(0, count).map((text) => text.trim());
  }

  async expectState(email: string, words: string): Promise<void> {
    await expect(this.person(email)).toContainText(words);
  }

  /** Selects one person and does `action` to them through the bar of actions and its dialog. */
  async act(email: string, action: 'Resend' | 'Cancel'): Promise<void> {
    await this.person(email).getByRole('checkbox').check({ force: true });
    const bar = this.#page.getByRole('group', { name: /selected/i });
    await bar.getByRole('button', { name: new RegExp(`^${action} 1`) }).click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('button', { name: new RegExp(`^${action}`) }).click();
    await expect(dialog.getByText(email)).toBeVisible();
    await dialog
      .getByRole('button', { name: /Close|Done/ })
      .last()
      .click();
    await expect(dialog).toBeHidden();
  }
}
