import { useEffect, useRef } from 'react';
import { reviewWords } from '#app/words/review.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { EntryFilter, EntryView } from '../../workers/views.ts';
import { useReview } from './review-context.tsx';
import { speakRow } from './speak-row.ts';

/** Says the row under the cursor once when a person has gone to it, and notes its line. */
export function useSpokenRow(view: EntryView | undefined): void {
  const announce = useAnnouncements((state) => state.announce);
  const noteLine = useReview((state) => state.noteLine);
  const moves = useReview((state) => state.moves);
  const spoken = useRef(0);
  useEffect(() => {
    if (view === undefined || spoken.current === moves) return;
    spoken.current = moves;
    noteLine(view.line);
    announce(speakRow(view));
  }, [view, moves, noteLine, announce]);
}

/** Says how many rows another filter leaves. */
export function useSpokenCount(filter: EntryFilter): void {
  const deriver = useDeriver();
  const announce = useAnnouncements((state) => state.announce);
  const scope = JSON.stringify(filter);
  const spoken = useRef(scope);
  useEffect(() => {
    if (spoken.current === scope) return;
    spoken.current = scope;
    deriver.ask('count-entries', JSON.parse(scope) as EntryFilter).then(
      (count) => announce(reviewWords.filters.spoken(count)),
      // The draft was closed or is being read anew.
      () => undefined,
    );
  }, [deriver, scope, announce]);
}
