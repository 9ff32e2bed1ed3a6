import { expect, type Locator, type Page } from '@playwright/test';

/** Drafts, the first screen. */
export class DraftsPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async expectEmpty(): Promise<void> {
    await expect(this.#page.getByRole('heading', { name: 'Start with a list of people' })).toBeVisible();
  }

  async expectList(): Promise<void> {
    await expect(this.#page.getByRole('heading', { name: 'Drafts', exact: true })).toBeVisible();
  }

  /** Hands files to the window as choosing them does; the draft opens on its import step. */
  async import(...files: readonly string[]): Promise<void> {
    await this.#page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files]);
    await this.#page.waitForURL(/#\/drafts\/[0-9a-f]+\/import/);
  }

  /** Why files became no draft. */
  notice(): Locator {
    return this.#page.locator('.cds--inline-notification');
  }

  /** Makes a draft of the sample whose name is `name`. */
  async openSample(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: /Open a sample/ }).click();
    const dialog = this.#page.getByRole('dialog', { name: 'Open a sample' });
    await dialog.getByText(name, { exact: false }).first().click();
    await this.#page.waitForURL(/#\/drafts\/[0-9a-f]+\/import/);
  }

  row(name: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: name });
  }

  async open(name: string): Promise<void> {
    await this.row(name).getByRole('link', { name }).click();
  }
}
