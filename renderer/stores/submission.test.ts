import { describe, expect, it } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import type { SubmissionSnapshot } from '#app/contract/views.ts';
import { createScriptedClient } from './scripted-client.ts';
import { createSubmissionStore } from './submission.ts';

const ID = 'f'.repeat(32);
const snapshot = (answered: number) => ({ id: ID, answered }) as unknown as SubmissionSnapshot;

describe('the store of one submission', () => {
  it('reads once more when something changed during a reading, however often', async () => {
    const waiting: ((answered: number) => void)[] = [];
    const { client, calls, emit } = createScriptedClient({
      'submissions.open': () => new Promise((resolve) => waiting.push((answered) => resolve(snapshot(answered)))),
    });
    const store = createSubmissionStore(client, ID);
    store.getState().watch();
    emit('submissions.changed', { submission: ID });
    emit('submissions.changed', { submission: ID });
    emit('submissions.changed', { submission: 'e'.repeat(32) });
    waiting[0]!(1);
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]!(2);
    await expect.poll(() => store.getState().snapshot?.answered).toBe(2);
    expect(calls).toHaveLength(2);
  });

  it('keeps what was read when a later reading fails', async () => {
    let fails = false;
    const { client } = createScriptedClient({
      'submissions.open': () => {
        if (fails) throw new CodedError('internal', { id: '7F2C0000' });
        return snapshot(3);
      },
    });
    const store = createSubmissionStore(client, ID);
    await store.getState().read();
    fails = true;
    await store.getState().read();
    expect(store.getState().snapshot?.answered).toBe(3);
    expect(store.getState().readFailure).toMatchObject({ code: 'internal' });
  });

  it('does one thing at a time and reads afterwards', async () => {
    const { client, calls } = createScriptedClient({
      'submissions.open': () => snapshot(1),
      'submissions.pause': () => null,
      'submissions.stop': () => null,
    });
    const store = createSubmissionStore(client, ID);
    await Promise.all([store.getState().pause(), store.getState().stop()]);
    expect(calls.map((call) => call.method)).toEqual(['submissions.pause', 'submissions.open']);
    expect(store.getState().task).toBeNull();
  });

  it('keeps the result of every person until it is put away', async () => {
    const results = [{ email: 'ann@x.example', done: false, reason: 'member' }];
    const { client, calls } = createScriptedClient({
      'submissions.open': () => snapshot(1),
      'submissions.cancel': () => results,
    });
    const store = createSubmissionStore(client, ID);
    await store.getState().act('cancel', ['ann@x.example']);
    expect(store.getState().done).toEqual({ action: 'cancel', results });
    expect(calls[0]).toEqual({ method: 'submissions.cancel', params: { submission: ID, emails: ['ann@x.example'] } });
    store.getState().forgetResults();
    expect(store.getState().done).toBeNull();
  });

  it('says why a task failed', async () => {
    const { client } = createScriptedClient({
      'submissions.open': () => snapshot(1),
      'submissions.resend': () => {
        throw new CodedError('cloud-unreachable');
      },
    });
    const store = createSubmissionStore(client, ID);
    await store.getState().act('resend', ['ann@x.example']);
    expect(store.getState().failure).toMatchObject({ code: 'cloud-unreachable' });
    expect(store.getState().done).toBeNull();
  });
});
