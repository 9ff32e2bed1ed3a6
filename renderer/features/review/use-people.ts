import { useCallback, useEffect } from 'react';
import { useAnswer } from '../../components/use-answer.ts';
import { usePages } from '../../components/use-pages.ts';
import { useVirtualRows, type VirtualRows } from '../../components/use-virtual-rows.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { Page } from '../../workers/protocol.ts';
import type { EntryFilter, EntryView } from '../../workers/views.ts';
import { useReview, useReviewStore } from './review-context.tsx';

/** Pixels. */
export const ROW_HEIGHT = 32;

export interface People {
  /** How many pass the filter; undefined before that is known. */
  readonly count: number | undefined;
  readonly rows: VirtualRows;
  readonly rowAt: (row: number) => EntryView | undefined;
}

/** The people who pass the filter, a page at a time, and the row under the cursor kept while rows come and go around it. */
export function usePeople(filter: EntryFilter): People {
  const deriver = useDeriver();
  const version = useDraft((state) => state.version);
  const count = useAnswer('count-entries', filter);
  const rows = useVirtualRows({ count: count ?? 0, height: ROW_HEIGHT, head: ROW_HEIGHT });
  const scope = JSON.stringify(filter);
  const fetch = useCallback(
    (page: Page) => deriver.ask('entries', { ...(JSON.parse(scope) as EntryFilter), ...page }),
    [deriver, scope],
  );
  const rowAt = usePages({ scope, version, from: rows.from, to: rows.to, fetch });
  useSameRow(scope, version);
  return { count, rows, rowAt };
}

/** After a decision or another filter the cursor is on the same line, or on the next one where that has gone. */
function useSameRow(scope: string, version: number): void {
  const deriver = useDeriver();
  const store = useReviewStore();
  const relocate = useReview((state) => state.relocate);
  useEffect(() => {
    const line = store.getState().activeLine;
    if (line === null) return undefined;
    let wanted = true;
    deriver.ask('find-line', { ...(JSON.parse(scope) as EntryFilter), line }).then(
      (row) => {
        if (wanted) relocate(row);
      },
      // The draft was closed or is being read anew; the next version asks again.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [deriver, store, relocate, scope, version]);
}
