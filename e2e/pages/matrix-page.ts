import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** Who gets what: the picture, the table, what stands at the side, and what goes on paper. */
export class MatrixPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async openFromReview(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Who gets what' }).click();
    await this.#page.waitForURL(/\/matrix$/);
    await expect(this.picture()).toBeVisible();
  }

  picture(): Locator {
    return this.#page.getByRole('region', { name: 'Picture of who gets what' }).getByRole('img');
  }

  /** What is written in the picture, row by row: "5 people, 1". */
  async pictureRows(): Promise<string[]> {
    const text = (await this.picture().textContent()) ?? '';
    return [...text.matchAll(/Access (\d+), (\d+) (?:people|person):/g)].map(
      ([, access, count]) => `${access}: ${count}`,
    );
  }

  /** The cells of the picture that are marked as broad access. */
  broadCells(): Locator {
    return this.picture()
      .locator('g')
      .filter({ has: this.#page.locator('> .gl-matrix__cell--broad') });
  }

  async showTable(): Promise<void> {
    await this.#page.getByRole('tab', { name: 'Table' }).click();
    await expect(this.table()).toBeVisible();
  }

  table(): Locator {
    return this.#page.getByRole('table', { name: 'Who gets what' });
  }

  /** "1: 5" for every access: its number and how many people the table says it has. */
  async tableRows(): Promise<string[]> {
    const rows = await this.table().locator('tbody').getByRole('row').all();
    return Promise.all(
      rows.map(async (row) => {
        const access = await row.getByRole('link').innerText();
        return `${access}: ${await row.getByRole('cell').first().innerText()}`;
      }),
    );
  }

  /** The row of sums: everybody, then people per option. */
  async sums(): Promise<string[]> {
    return this.table().locator('tfoot').getByRole('cell').allInnerTexts();
  }

  sentence(): Locator {
    return this.#page.locator('.gl-matrix-aside__sentence');
  }

  async fingerprint(): Promise<string> {
    return this.#page.locator('.gl-matrix-aside .gl-mono').innerText();
  }

  /** Follows the link of something to look at. */
  async follow(link: string): Promise<void> {
    await this.#page.getByRole('link', { name: link, exact: true }).click();
    await this.#page.waitForURL(/\/review\/\d+$/);
  }

  async backToReview(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Back to Review' }).click();
    await this.#page.waitForURL(/\/review$/);
  }

  /** Saves the table and reads it back: cells of its lines. */
  async saveCsv(): Promise<string[][]> {
    const [download] = await Promise.all([
      this.#page.waitForEvent('download'),
      this.#page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    return text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
  }

  /** What is on paper, as the print preview shows it. */
  async printPreview(): Promise<Locator> {
    await this.#page.emulateMedia({ media: 'print' });
    const paper = this.#page.locator('.gl-print');
    await expect(paper).toBeVisible();
    return paper;
  }
}
