import { useEffect, useRef } from 'react';
import { flattenDecisions } from '#app/import/decision.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { useReview } from './review-context.tsx';

/** Undo and redo put the cursor on the line they concern: the table finds it when the rows are new. */
export function useUndoneLine(): void {
  const log = useDraft((state) => state.log);
  const noteLine = useReview((state) => state.noteLine);
  const before = useRef(log);
  useEffect(() => {
    const [shorter, longer] = [before.current, log].sort((a, b) => a.decisions.length - b.decisions.length);
    const wasTaken = log.undone.length === before.current.undone.length;
    before.current = log;
    if (wasTaken || shorter === undefined || longer === undefined) return;
    const step = flattenDecisions(longer.decisions.slice(shorter.decisions.length));
    const line = step.flatMap((decision) => ('line' in decision ? (decision.line ?? []) : []))[0];
    if (line !== undefined) noteLine(line);
  }, [log, noteLine]);
}
