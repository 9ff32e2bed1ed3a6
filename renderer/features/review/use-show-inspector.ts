import { useNarrow } from '../../components/use-narrow.ts';
import { useReview } from './review-context.tsx';
import type { Inspector } from './review-store.ts';

/** Shows something in the right pane: unfolds it, or opens it over the table where there is no room. */
export function useShowInspector(): (what: Inspector) => void {
  const isNarrow = useNarrow();
  const inspect = useReview((state) => state.inspect);
  const openSheet = useReview((state) => state.openSheet);
  const fold = useReview((state) => state.fold);
  return (what) => {
    inspect(what);
    if (isNarrow) openSheet('right');
    else fold('right', false);
  };
}
