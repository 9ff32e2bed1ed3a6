import { createAnswers } from './answer-questions.ts';
import type { Answer, Question } from './protocol.ts';

/* The derive worker: one question in, one answer out, in order. Files and what is derived of them never leave it. */

const answers = createAnswers();

function answer({ id, ask, params }: Question): Answer {
  try {
    const respond = answers[ask] as (params: Question['params']) => unknown;
    return { id, ok: true, answer: respond(params) };
  } catch (failure) {
    return { id, ok: false, message: failure instanceof Error ? failure.message : String(failure) };
  }
}

self.onmessage = (event: MessageEvent<Question>) => self.postMessage(answer(event.data));
