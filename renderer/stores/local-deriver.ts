import { createAnswers } from '../workers/answer-questions.ts';
import type { DeriveClient } from '../workers/derive-client.ts';
import type { QuestionName } from '../workers/protocol.ts';

/** The worker's own answers without a worker, for tests. `onAsk` hears what is asked. */
export function createLocalDeriver(onAsk: (question: QuestionName) => void = () => undefined): DeriveClient {
  let answers = createAnswers();
  return {
    start: () => undefined,
    ask: async (question, params) => {
      onAsk(question);
      return answers[question](params);
    },
    stop: () => void (answers = createAnswers()),
  };
}
