import { expect, type Locator, type Page } from '@playwright/test';

/** Milliseconds from the moment files were chosen, and what the browser says of the window meanwhile. */
export interface Watched {
  /** Until the first rows stood in a table that says they are a first look. */
  readonly firstRows: number;
  /** Until the list could be worked on. */
  readonly ready: number;
  /** The longest task of the window's own thread that took more than 50 ms; 0 when there was none. */
  readonly longestTask: number;
  /** Turns of the window's own thread between the two. */
  readonly turns: number;
}

/** A list on its way: dropped, not read completely yet. */
export class ArrivalPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  /** Hands files to the window as choosing them does, and waits for nothing. */
  async choose(...files: readonly string[]): Promise<void> {
    await this.#page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files]);
  }

  firstRows(): Locator {
    return this.#page.getByRole('region', { name: /^First rows of/ });
  }

  /** What is said of where the list is kept. */
  state(): Locator {
    return this.#page.locator('.gl-draft-bar__saved');
  }

  refusal(): Locator {
    return this.#page.getByRole('main');
  }

  async stop(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Stop reading' }).click();
  }

  async goBack(): Promise<void> {
    await this.#page.locator('.gl-footer').getByRole('button', { name: 'Back' }).click();
  }

  /** Begins to note what a person would see, from the moment files are chosen or a link of the list is followed. */
  async watch(): Promise<void> {
    await this.#page.evaluate(watchWindow);
  }

  /** What was noted, once the list can be worked on. */
  async watched(): Promise<Watched> {
    await expect.poll(() => this.#page.evaluate(readWatch), { timeout: 60_000 }).not.toBeNull();
    return (await this.#page.evaluate(readWatch))!;
  }
}

interface Watch {
  start: number;
  firstRows: number;
  ready: number;
  longestTask: number;
  turns: number;
}

/** Runs in the window. */
function watchWindow(): void {
  const watch: Watch = { start: 0, firstRows: 0, ready: 0, longestTask: 0, turns: 0 };
  (window as unknown as { watch: Watch }).watch = watch;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (watch.start > 0 && startTime >= watch.start && watch.ready === 0)
        watch.longestTask = Math.max(watch.longestTask, duration);
    }
  }).observe({ type: 'longtask' });
  const begin = (): void => void (watch.start ||= performance.now());
  document.addEventListener('change', begin, true);
  document.addEventListener('click', begin, true);
  const has = (selector: string, text: string): boolean =>
    [...document.querySelectorAll(selector)].some((element) => element.textContent.includes(text));
  new MutationObserver(() => {
    if (watch.start === 0 || watch.ready > 0) return;
    const now = performance.now();
    if (watch.firstRows === 0 && has('[aria-label^="First rows of"] td', '@')) watch.firstRows = now;
    const grid = has('[role=grid] [role=gridcell]', '@');
    if (grid || has('.gl-footer button:not(:disabled)', 'Review ')) watch.ready = now;
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  setInterval(() => {
    if (watch.firstRows > 0 && watch.ready === 0) watch.turns += 1;
  }, 20);
}

/** Runs in the window. */
function readWatch(): Watched | null {
  const { watch } = window as unknown as { watch: Watch };
  if (watch.ready === 0) return null;
  const since = (moment: number): number => (moment === 0 ? 0 : Math.round(moment - watch.start));
  return {
    firstRows: since(watch.firstRows),
    ready: since(watch.ready),
    longestTask: Math.round(watch.longestTask),
    turns: watch.turns,
  };
}
