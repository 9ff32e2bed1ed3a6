import { useMemo } from 'react';
import { listKeptApart } from '#app/import/kept-apart.ts';
import { useDraft } from '../../stores/stores-context.tsx';

/** The pairs of nearly equal accesses that are to stay as they are, as `toPair` names them. */
export function useKeptApart(): ReadonlySet<string> {
  const decisions = useDraft((state) => state.log.decisions);
  return useMemo(() => listKeptApart(decisions), [decisions]);
}
