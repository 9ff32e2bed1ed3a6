import { createAnswers } from './answer-questions.ts';
import type { Answer, Question, Reply } from './protocol.ts';

/*
 * The derive worker: one question in, one answer out, in order; of a long reading some reports before. Files and what is derived of them
 * never leave it.
 */

let asked = 0;
const post = (reply: Reply): void => self.postMessage(reply);
const answers = createAnswers((rows, of) => post({ id: asked, progress: { rows, of } }));

function answer({ id, ask, params }: Question): Answer {
  asked = id;
  try {
    const respond = answers[ask] as (params: Question['params']) => unknown;
    return { id, ok: true, answer: respond(params) };
  } catch (failure) {
    return { id, ok: false, message: failure instanceof Error ? failure.message : String(failure) };
  }
}

self.onmessage = (event: MessageEvent<Question>) => post(answer(event.data));
