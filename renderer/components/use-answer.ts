import { useEffect, useState } from 'react';
import { useDraft } from '../stores/stores-context.tsx';
import { useDeriver } from '../workers/deriver-context.tsx';
import type { AnswerOf, ParamsOf, QuestionName } from '../workers/protocol.ts';

/**
 * The worker's answer about the draft as it is now: asked again when the question or the draft changes. Until a new answer is here
 * the last one stands, so that nothing flickers; undefined before the first. Null params ask nothing.
 */
export function useAnswer<Q extends QuestionName>(question: Q, params: ParamsOf<Q> | null): AnswerOf<Q> | undefined {
  const deriver = useDeriver();
  const version = useDraft((state) => state.version);
  const [answer, setAnswer] = useState<AnswerOf<Q>>();
  const asked = params === null ? null : JSON.stringify(params);
  useEffect(() => {
    if (asked === null) return undefined;
    let wanted = true;
    deriver.ask(question, JSON.parse(asked) as ParamsOf<Q>).then(
      (found) => {
        if (wanted) setAnswer(found);
      },
      // The draft was closed or is being read anew; the next version asks again.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [deriver, question, asked, version]);
  return answer;
}
