import { describe, expect, it } from 'vitest';
import type { Page } from '../workers/protocol.ts';
import { createPageStore, PAGE_ROWS } from './page-store.ts';

/** Rows that say where they are and of which version; answers come when `answer` is called. */
function setUp() {
  const store = createPageStore<string>();
  const open: { page: Page; resolve: (rows: readonly string[]) => void; reject: () => void }[] = [];
  const fetch = (page: Page) =>
    new Promise<readonly string[]>((resolve, reject) =>
      open.push({ page, resolve, reject: () => reject(new Error()) }),
    );
  const want = (from: number, to: number, version = 1, scope = '') => store.want({ scope, version, from, to, fetch });
  const answer = async (text: string) => {
    for (const { page, resolve } of open.splice(0)) resolve([`${text} ${page.from}`]);
    await Promise.resolve();
  };
  const rows = () => [...store.read()].map(([page, { rows: found }]) => [page, found[0]]);
  return { store, open, want, answer, rows };
}

describe('the pages of a long list', () => {
  it('are asked for when they come into view, and once', async () => {
    const { open, want, answer, rows } = setUp();
    want(0, 30);
    want(5, 35);
    expect(open.map(({ page }) => page)).toEqual([{ from: 0, to: PAGE_ROWS }]);
    await answer('a');
    want(PAGE_ROWS - 5, PAGE_ROWS + 20);
    expect(open.map(({ page }) => page.from)).toEqual([PAGE_ROWS]);
    await answer('a');
    expect(rows()).toEqual([
      [0, 'a 0'],
      [1, 'a 100'],
    ]);
  });

  it('stay until newer ones are here, and late answers of an older version are dropped', async () => {
    const { open, want, answer, rows } = setUp();
    want(0, 30, 1);
    await answer('old');
    want(0, 30, 2);
    expect(rows()).toEqual([[0, 'old 0']]);
    const late = open.splice(0);
    want(0, 30, 3);
    await answer('new');
    late[0]!.resolve(['late']);
    await Promise.resolve();
    expect(rows()).toEqual([[0, 'new 0']]);
  });

  it('tell who listens, and no longer who does not', async () => {
    const { store, want, answer } = setUp();
    let told = 0;
    const end = store.subscribe(() => (told += 1));
    want(0, 10, 1);
    await answer('a');
    end();
    want(0, 10, 2);
    await answer('b');
    expect(told).toBe(1);
  });

  it('are asked for again after a failure', async () => {
    const { open, want } = setUp();
    want(0, 10);
    open.splice(0)[0]!.reject();
    await new Promise((resolve) => setTimeout(resolve, 0));
    want(0, 10);
    expect(open).toHaveLength(1);
  });

  it('are forgotten far from the view, so that scrolling through everything keeps little', async () => {
    const { want, answer, store } = setUp();
    for (let page = 0; page < 100; page++) {
      want(page * PAGE_ROWS, page * PAGE_ROWS + 10);
      await answer('a');
    }
    expect(store.read().size).toBeLessThanOrEqual(21);
  });
});
