import type { Page } from '../workers/protocol.ts';

/** Rows asked for at once. */
export const PAGE_ROWS = 100;
/** Pages kept beyond those in view, on either side. */
const KEPT_PAGES = 10;

/** What is to be seen. */
export interface Wanted<Row> {
  /** What the rows are of, as text: a filter. Rows of another scope are never shown. */
  readonly scope: string;
  /** Grows when the rows change. Older rows are shown until the new ones are here, so that an edit does not flicker. */
  readonly version: number;
  /** Rows in view, from 0, end excluded. */
  readonly from: number;
  readonly to: number;
  readonly fetch: (page: Page) => Promise<readonly Row[]>;
}

interface KeptPage<Row> {
  readonly scope: string;
  readonly version: number;
  readonly rows: readonly Row[];
}

export interface PageStore<Row> {
  /** Asks for what is in view and not here. What is asked for twice comes once. */
  want(wanted: Wanted<Row>): void;
  subscribe(changed: () => void): () => void;
  /** A value that is another one whenever a page has come. */
  read(): ReadonlyMap<number, KeptPage<Row>>;
}

/** Makes a store of the pages of one long list, of which only what is near the view is kept. */
export function createPageStore<Row>(): PageStore<Row> {
  const listeners = new Set<() => void>();
  const asked = new Map<number, string>();
  let pages: ReadonlyMap<number, KeptPage<Row>> = new Map();
  return {
    read: () => pages,
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    want({ scope, version, from, to, fetch }) {
      const first = Math.floor(from / PAGE_ROWS);
      const last = Math.floor(Math.max(from, to - 1) / PAGE_ROWS);
      const stamp = `${version} ${scope}`;
      for (let page = first; page <= last; page++) {
        if (asked.get(page) === stamp) continue;
        asked.set(page, stamp);
        fetch({ from: page * PAGE_ROWS, to: (page + 1) * PAGE_ROWS }).then(
          (rows) => {
            if (asked.get(page) !== stamp) return;
            pages = new Map(pages).set(page, { scope, version, rows });
            for (const changed of listeners) changed();
          },
          // The draft was closed or is being read anew; the next version asks again.
          () => asked.delete(page),
        );
      }
      const isNear = (page: number): boolean => page >= first - KEPT_PAGES && page <= last + KEPT_PAGES;
      if ([...pages.keys()].every(isNear)) return;
      for (const page of asked.keys()) if (!isNear(page)) asked.delete(page);
      pages = new Map([...pages].filter(([page]) => isNear(page)));
    },
  };
}
