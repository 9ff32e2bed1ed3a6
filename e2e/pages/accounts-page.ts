import { expect, type Locator, type Page } from '@playwright/test';

/** Accounts: what is known of each, and the access that was saved for it. */
export class AccountsPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Accounts', exact: true }).click();
    await this.#page.waitForURL(/#\/accounts/);
  }

  /** The names of the saved profiles, and what each gives. */
  profiles(): Locator {
    return this.#page.getByRole('table', { name: 'Access profiles' }).locator('tbody').getByRole('row');
  }

  noProfiles(): Locator {
    return this.#page.getByText('None yet. The access builder in Review saves them.');
  }

  /** Renames a profile in its place. */
  async rename(name: string, to: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Rename ${name}` }).click();
    const field = this.#page.getByRole('textbox', { name: `New name of ${name}` });
    await expect(field).toBeFocused();
    await field.fill(to);
    await field.press('Enter');
  }

  async delete(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Delete ${name}` }).click();
    const question = this.#page.getByRole('dialog', { name: `Delete the profile ${name}?` });
    await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await question.getByRole('button', { name: 'Delete the profile' }).click();
  }
}
