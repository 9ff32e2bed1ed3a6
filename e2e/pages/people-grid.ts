import type { Locator, Page } from '@playwright/test';

/** The table of people in Review. */
export class PeopleGrid {
  readonly #page: Page;
  readonly #grid: Locator;
  constructor(page: Page) {
    this.#page = page;
    this.#grid = page.getByRole('grid');
  }

  /** How many people the table is of. */
  async people(): Promise<number> {
    return Number(await this.#grid.getAttribute('aria-rowcount')) - 1;
  }

  /** The row of the person on this place, from 1. */
  row(place: number): Locator {
    return this.#grid.locator(`[role=row][aria-rowindex="${place + 1}"]`);
  }

  /** How many rows stand in the document, seen or not. */
  drawnRows(): Promise<number> {
    return this.#grid.getByRole('row').count();
  }

  /** Turns the wheel over the table, in pixels. */
  async scroll(by: number): Promise<void> {
    await this.#grid.hover();
    await this.#page.mouse.wheel(0, by);
  }

  /** Presses a key with the focus in the table. */
  async press(key: string): Promise<void> {
    await this.#grid.focus();
    await this.#page.keyboard.press(key);
  }
}
