import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPageStore, PAGE_ROWS, type Wanted } from './page-store.ts';

/** Gives rows by index and fetches those that are in view and not here. Undefined is a row that is on its way. */
export function usePages<Row>({ scope, version, from, to, fetch }: Wanted<Row>): (index: number) => Row | undefined {
  const [store] = useState(createPageStore<Row>);
  const pages = useSyncExternalStore(store.subscribe, store.read);
  useEffect(() => store.want({ scope, version, from, to, fetch }), [store, scope, version, from, to, fetch]);
  return (index) => {
    const page = pages.get(Math.floor(index / PAGE_ROWS));
    return page?.scope === scope ? page.rows[index % PAGE_ROWS] : undefined;
  };
}
