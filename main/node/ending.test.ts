import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createEnding } from './ending.ts';

const createProcess = (): EventEmitter & Parameters<typeof createEnding>[0] =>
  new EventEmitter() as EventEmitter & Parameters<typeof createEnding>[0];

describe('the end of the host', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('comes with %s', async (signal) => {
    const process = createProcess();
    const ending = createEnding(process);
    expect(ending.isEnding()).toBe(false);
    process.emit(signal);
    await ending.ended;
    expect(ending.isEnding()).toBe(true);
  });

  it('leaves a second Ctrl+C to the system, which ends the process at once', () => {
    const process = createProcess();
    createEnding(process);
    process.emit('SIGINT');
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  it('comes when the program itself asks', async () => {
    const ending = createEnding(createProcess());
    ending.end();
    await expect(ending.ended).resolves.toBeUndefined();
  });
});
