import { expect, type Locator, type Page } from '@playwright/test';

/** How often Tab may be pressed on the way to a part: there are fewer parts than that. */
const MOST_TABS = 60;

/** The sheet in which an access is put together, and what Review shows of it. */
export class AccessBuilderPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  sheet(): Locator {
    return this.#page.locator('.gl-builder');
  }

  title(name: string): Locator {
    return this.sheet().getByRole('heading', { name });
  }

  /** Opens the sheet with its key. */
  async open(title: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+E');
    await expect(this.title(title)).toBeVisible();
  }

  tab(kind: string): Locator {
    return this.sheet().getByRole('tab', { name: kind });
  }

  list(name: string): Locator {
    return this.sheet().getByRole('combobox', { name });
  }

  field(name: string): Locator {
    return this.sheet().getByRole('textbox', { name, exact: true });
  }

  /** Opens a list and takes the entry that begins with `entry`. */
  async choose(list: string, entry: string): Promise<void> {
    await this.list(list).click();
    await this.sheet().getByRole('option', { name: entry }).click();
  }

  /** Chooses one of several: a radio button or a role. */
  async pick(words: string): Promise<void> {
    await this.sheet().getByText(words, { exact: true }).click();
  }

  checkbox(name: string): Locator {
    return this.sheet().getByRole('checkbox', { name, exact: true });
  }

  radio(name: string): Locator {
    return this.sheet().getByRole('radio', { name });
  }

  actionsOf(role: string): Locator {
    return this.sheet().getByRole('button', { name: new RegExp(`actions? of ${role}$`) });
  }

  listOfActions(role: string): Locator {
    return this.sheet().getByRole('region', { name: new RegExp(`actions? of ${role}$`) });
  }

  panel(): Locator {
    return this.sheet().getByRole('tabpanel');
  }

  tags(): Locator {
    return this.sheet().getByRole('list', { name: 'What is chosen' }).locator('.cds--tag__label');
  }

  async removeTag(text: string): Promise<void> {
    await this.sheet()
      .locator('.gl-builder-tags')
      .getByRole('button', { name: `Remove ${text}` })
      .click();
  }

  reason(): Locator {
    return this.sheet().locator('#builder-reason');
  }

  applyButton(): Locator {
    return this.sheet().getByRole('button', { name: /^(Give this to|Change) [\d,]+ (people|person)/ });
  }

  async apply(): Promise<void> {
    await this.applyButton().click();
    await expect(this.sheet()).toBeHidden();
  }

  question(): Locator {
    return this.#page.getByRole('dialog', { name: 'Leave without changing anything?' });
  }

  /** Answers the question whether to leave. */
  async leave(): Promise<void> {
    await this.question().getByRole('button', { name: 'Leave' }).click();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Goes to a part with Tab alone. */
  async tabTo(part: Locator): Promise<void> {
    for (let pressed = 0; pressed < MOST_TABS; pressed++) {
      if (await part.evaluate((element) => element === document.activeElement)) return;
      await this.#page.keyboard.press('Tab');
    }
    await expect(part).toBeFocused();
  }

  /** Shows the access that people see as `number`. */
  async showAccess(number: number): Promise<void> {
    await this.accessEntry(number).click();
  }

  accessEntry(number: number): Locator {
    return this.#page.getByRole('option', { name: new RegExp(`^Access ${number}:`) });
  }

  accessEntries(): Locator {
    return this.#page.getByRole('option', { name: /^Access \d+:/ });
  }

  changeButton(number: number): Locator {
    return this.#page.getByRole('button', { name: `Change access ${number}` });
  }

  chooseForAllButton(): Locator {
    return this.#page.getByRole('button', { name: 'Choose access for all' });
  }

  /** Selects people and opens the sheet for them. */
  async giveTo(...emails: readonly string[]): Promise<void> {
    for (const email of emails) {
      await this.#page.getByRole('gridcell', { name: email, exact: true }).click({ modifiers: ['ControlOrMeta'] });
    }
    await this.#page.getByRole('button', { name: 'Give access', exact: true }).click();
  }

  /** The body of an invitation's call, as Review shows it. */
  async request(): Promise<unknown> {
    const shown = this.#page.getByRole('region', { name: 'Request of invitation 1' });
    let text = '';
    // It is empty for a moment while the worker answers.
    await expect.poll(async () => (text = await shown.innerText())).toContain('"users"');
    return JSON.parse(text);
  }
}
