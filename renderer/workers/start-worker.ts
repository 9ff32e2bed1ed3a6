import type { WorkerPort } from './derive-client.ts';
import type { Reply } from './protocol.ts';

/** Starts our own bundled worker; Vite makes the file of this line. */
export function startDeriveWorker(): WorkerPort {
  const worker = new Worker(new URL('./derive.worker.ts', import.meta.url), { type: 'module', name: 'derive' });
  const port: WorkerPort = {
    postMessage: (question, transfer) => worker.postMessage(question, [...transfer]),
    terminate: () => worker.terminate(),
    onmessage: null,
    onerror: null,
  };
  worker.onmessage = (event: MessageEvent<Reply>) => port.onmessage?.(event);
  worker.onerror = (event) => port.onerror?.(event);
  return port;
}
