import { useDeriver } from '../../workers/deriver-context.tsx';
import { FINDING_COLUMN } from './grid-columns.ts';
import { useReview, useReviewStore } from './review-context.tsx';
import { toFilter } from './review-store.ts';
import { focusGrid } from './use-review-keys.ts';

/** Leads to the person or row on a line; filters that would leave it out are cleared. */
export function useGoToLine(): (line: number) => Promise<void> {
  const deriver = useDeriver();
  const store = useReviewStore();
  const openSheet = useReview((state) => state.openSheet);
  return async (wanted) => {
    // A person is shown at the first of their rows.
    const [line = wanted] = await deriver.ask('all-lines', { lines: [wanted] });
    const find = async (): Promise<number | null> => {
      const filter = toFilter(store.getState(), null);
      const row = await deriver.ask('find-line', { ...filter, line });
      const [found] = await deriver.ask('entry-lines', { ...filter, from: row, to: row + 1 });
      return found === line ? row : null;
    };
    openSheet(null);
    store.getState().showScope('all');
    let row = await find();
    if (row === null) {
      store.getState().clearFilters();
      row = await find();
    }
    if (row === null) return;
    store.getState().noteLine(null);
    store.getState().goTo({ row, column: FINDING_COLUMN });
    focusGrid();
  };
}
