import { useEffect } from 'react';
import { useDeriver } from '../../workers/deriver-context.tsx';
import { useReview } from './review-context.tsx';

/** Shows the people of the access with this number when somebody followed a link to them. Null: nobody did. */
export function useShownAccess(number: number | null): void {
  const deriver = useDeriver();
  const choose = useReview((state) => state.choose);
  const showScope = useReview((state) => state.showScope);
  useEffect(() => {
    if (number === null) return undefined;
    let wanted = true;
    deriver.ask('accesses', { from: number - 1, to: number }).then(
      ([access]) => {
        if (!wanted || access === undefined) return;
        choose(access.key);
        showScope('chosen');
      },
      // The draft was closed meanwhile.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [deriver, number, choose, showScope]);
}
