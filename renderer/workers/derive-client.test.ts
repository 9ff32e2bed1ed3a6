import { describe, expect, it } from 'vitest';
import { createDeriveClient, WorkStopped, type WorkerPort } from './derive-client.ts';
import type { Question, Reply } from './protocol.ts';

function createFakeWorkers() {
  const workers: (WorkerPort & { readonly asked: Question[]; ended: boolean })[] = [];
  const start = () => {
    const worker = {
      asked: [] as Question[],
      ended: false,
      onmessage: null as WorkerPort['onmessage'],
      onerror: null as WorkerPort['onerror'],
      postMessage: (question: Question) => void worker.asked.push(question),
      terminate: () => void (worker.ended = true),
    };
    workers.push(worker);
    return worker;
  };
  return { workers, client: createDeriveClient(start) };
}

const page = { file: 'people01', from: 0, to: 10 };

describe('the client of the derive worker', () => {
  it('starts no worker before the first question, and one for all of them', () => {
    const { workers, client } = createFakeWorkers();
    expect(workers).toHaveLength(0);
    void client.ask('accesses', page);
    void client.ask('source-rows', page);
    expect(workers).toHaveLength(1);
  });

  it('tells the asker how far a long reading has come, and nobody after the answer', async () => {
    const { workers, client } = createFakeWorkers();
    const told: unknown[] = [];
    const answer = client.ask('accesses', page, [], (progress) => told.push(progress));
    const reply = (data: Reply) => workers[0]!.onmessage?.({ data });
    reply({ id: 1, progress: { rows: 20_000, of: 50_000 } });
    reply({ id: 1, ok: true, answer: [] });
    reply({ id: 1, progress: { rows: 40_000, of: 50_000 } });
    expect(await answer).toEqual([]);
    expect(told).toEqual([{ rows: 20_000, of: 50_000 }]);
  });

  it('can be started before the first question, which goes to the same worker', () => {
    const { workers, client } = createFakeWorkers();
    client.start();
    void client.ask('accesses', page);
    expect(workers).toHaveLength(1);
    expect(workers[0]!.asked).toHaveLength(1);
  });

  it('gives each question its own answer, in whatever order they come', async () => {
    const { workers, client } = createFakeWorkers();
    const first = client.ask('accesses', page);
    const second = client.ask('source-rows', page);
    const [one, two] = workers[0]!.asked;
    workers[0]!.onmessage?.({ data: { id: two!.id, ok: true, answer: ['rows'] } });
    workers[0]!.onmessage?.({ data: { id: one!.id, ok: true, answer: ['accesses'] } });
    expect(await first).toEqual(['accesses']);
    expect(await second).toEqual(['rows']);
  });

  it('lets one question fail without the others', async () => {
    const { workers, client } = createFakeWorkers();
    const bad = client.ask('accesses', page);
    const good = client.ask('source-rows', page);
    workers[0]!.onmessage?.({ data: { id: 1, ok: false, message: 'no such access' } });
    workers[0]!.onmessage?.({ data: { id: 2, ok: true, answer: [] } });
    await expect(bad).rejects.toThrow('no such access');
    expect(await good).toEqual([]);
  });

  it('ends every open question when it is stopped, and starts anew with the next', async () => {
    const { workers, client } = createFakeWorkers();
    const open = client.ask('accesses', page);
    client.stop();
    await expect(open).rejects.toBeInstanceOf(WorkStopped);
    expect(workers[0]!.ended).toBe(true);
    void client.ask('accesses', page);
    expect(workers).toHaveLength(2);
  });

  it('tells everybody who waits when the worker itself breaks', async () => {
    const { workers, client } = createFakeWorkers();
    const open = client.ask('accesses', page);
    workers[0]!.onerror?.({ message: 'out of memory' });
    await expect(open).rejects.toThrow('out of memory');
  });
});
