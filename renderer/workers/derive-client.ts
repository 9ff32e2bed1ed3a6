import type { AnswerOf, ParamsOf, Question, QuestionName, ReadingProgress, Reply } from './protocol.ts';

/** The derive worker, as the window sees it. */
export interface DeriveClient {
  /** Starts the worker before there is anything to ask, so that the first answer need not wait for it. */
  start(): void;
  /**
   * Asks the worker. Rejects when the worker broke over the question, and when it was stopped before it answered. The buffers in
   * `transfer` are given to the worker rather than copied and are empty here afterwards. `onProgress` is told how far a long reading has
   * come, until the answer is there.
   */
  ask<Q extends QuestionName>(
    question: Q,
    params: ParamsOf<Q>,
    transfer?: readonly ArrayBuffer[],
    onProgress?: (progress: ReadingProgress) => void,
  ): Promise<AnswerOf<Q>>;
  /** Ends what the worker is doing and forgets its draft. The next question starts a new worker. */
  stop(): void;
}

/** What is needed of a Worker. */
export interface WorkerPort {
  postMessage(message: Question, transfer: readonly ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Reply }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
}

/** Why a question had no answer although nothing is wrong: the draft was closed or reading was stopped. */
export class WorkStopped extends Error {
  constructor() {
    super('the worker was stopped');
    this.name = 'WorkStopped';
  }
}

interface Waiting {
  resolve(answer: never): void;
  reject(reason: Error): void;
  report(progress: ReadingProgress): void;
}

/** Makes a client that starts a worker with its first question. */
export function createDeriveClient(startWorker: () => WorkerPort): DeriveClient {
  let worker: WorkerPort | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const end = (reason: Error): void => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  const receive = (message: Reply): void => {
    const asked = waiting.get(message.id);
    if ('progress' in message) return asked?.report(message.progress);
    waiting.delete(message.id);
    if (message.ok) asked?.resolve(message.answer as never);
    else asked?.reject(new Error(message.message));
  };
  const start = (): WorkerPort => {
    const started = startWorker();
    started.onmessage = (event) => receive(event.data);
    // A worker that broke outside a question will not answer the others either.
    started.onerror = (event) => end(new Error(event.message));
    return started;
  };
  return {
    start: () => void (worker ??= start()),
    ask(ask, params, transfer = [], onProgress = () => {}) {
      worker ??= start();
      const id = (lastId += 1);
      const port = worker;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, report: onProgress });
        port.postMessage({ id, ask, params } as Question, transfer);
      });
    },
    stop: () => end(new WorkStopped()),
  };
}
