import { describe, expect, it } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Plan } from '#app/submission/plan.ts';
import { createScriptedClient } from '../../stores/scripted-client.ts';
import { makePlan } from './plan-fixture.ts';
import { createPlanStore } from './plan-store.ts';

const plan = makePlan();
const document = (revision: number) => ({ id: plan.draft, revision }) as unknown as DraftDocument;

function held<T>() {
  let release!: (value: T) => void;
  const promise = new Promise<T>((resolve) => (release = resolve));
  return { promise, release };
}

const nothingToSave = () => Promise.resolve();

describe('the plan store', () => {
  it('is made once what was decided is on disk', async () => {
    const calls: string[] = [];
    const { client } = createScriptedClient({
      'plans.make': () => {
        calls.push('made');
        return plan;
      },
    });
    const saved = held<void>();
    const store = createPlanStore(client, plan.draft, () => saved.promise.then(() => void calls.push('saved')));
    const made = store.getState().make();
    saved.release();
    await made;
    expect(calls).toEqual(['saved', 'made']);
  });

  it('is out of date when the draft changed while it was made', async () => {
    const answer = held<Plan>();
    const { client, emit } = createScriptedClient({
      'plans.make': () => answer.promise,
      'drafts.open': () => document(plan.draftRevision + 1),
    });
    const store = createPlanStore(client, plan.draft, nothingToSave);
    const end = store.getState().watch();
    const made = store.getState().make();
    emit('drafts.changed', { draft: plan.draft });
    answer.release(plan);
    await made;
    await expect.poll(() => store.getState().outOfDate).toBe(true);
    end();
  });

  it('shows no plan while a new one is made', async () => {
    const { client } = createScriptedClient({ 'plans.make': () => plan });
    const store = createPlanStore(client, plan.draft, nothingToSave);
    await store.getState().make();
    expect(store.getState()).toMatchObject({ plan, reading: false, aboutPages: 24 });
    const second = store.getState().make();
    expect(store.getState()).toMatchObject({ plan: null, reading: true, aboutPages: 24 });
    await second;
  });

  it('follows the reading of its own draft only', async () => {
    const answer = held<Plan>();
    const { client, emit } = createScriptedClient({ 'plans.make': () => answer.promise });
    const store = createPlanStore(client, plan.draft, nothingToSave);
    store.getState().watch();
    const made = store.getState().make();
    emit('plans.progress', { draft: 'e'.repeat(32), pages: 3, users: 300 });
    expect(store.getState().progress).toBeNull();
    emit('plans.progress', { draft: plan.draft, pages: 9, users: 900 });
    expect(store.getState().progress).toMatchObject({ pages: 9, users: 900 });
    answer.release(plan);
    await made;
  });

  it('does not take the result of a reading that was stopped', async () => {
    const answer = held<Plan>();
    const { client } = createScriptedClient({ 'plans.make': () => answer.promise });
    const store = createPlanStore(client, plan.draft, nothingToSave);
    const made = store.getState().make();
    store.getState().stop();
    answer.release(plan);
    await made;
    expect(store.getState()).toMatchObject({ plan: null, reading: false, stopped: true });
  });

  it('is out of date as soon as the draft has changed', async () => {
    let revision = 2;
    const { client, emit, listeners } = createScriptedClient({
      'plans.make': () => plan,
      'drafts.open': () => document(revision),
    });
    const store = createPlanStore(client, plan.draft, nothingToSave);
    const end = store.getState().watch();
    await store.getState().make();
    emit('drafts.changed', { draft: plan.draft });
    await expect.poll(() => store.getState().outOfDate).toBe(false);
    revision = 3;
    emit('drafts.changed', { draft: plan.draft });
    await expect.poll(() => store.getState().outOfDate).toBe(true);
    end();
    expect(listeners()).toBe(0);
  });

  it('makes the plan again instead of sending one that is out of date', async () => {
    const { client, calls } = createScriptedClient({
      'plans.make': () => plan,
      'submissions.start': () => {
        throw new CodedError('plan-out-of-date');
      },
    });
    const store = createPlanStore(client, plan.draft, nothingToSave);
    await store.getState().make();
    store.getState().tick('members', true);
    expect(await store.getState().submit()).toBeNull();
    expect(calls.map((call) => call.method)).toEqual(['plans.make', 'submissions.start', 'plans.make']);
    expect(store.getState()).toMatchObject({ plan, remade: true, submitting: false });
    expect(store.getState().ticked.size).toBe(0);
  });

  it('submits the plan by its hash, once', async () => {
    const answer = held<{ submission: string }>();
    const { client, calls } = createScriptedClient({
      'plans.make': () => plan,
      'submissions.start': () => answer.promise,
    });
    const store = createPlanStore(client, plan.draft, nothingToSave);
    await store.getState().make();
    const first = store.getState().submit();
    expect(await store.getState().submit()).toBeNull();
    answer.release({ submission: 'f'.repeat(32) });
    expect(await first).toBe('f'.repeat(32));
    expect(calls.filter((call) => call.method === 'submissions.start')).toEqual([
      { method: 'submissions.start', params: { draft: plan.draft, planHash: plan.hash } },
    ]);
  });

  it('keeps the plan and says why when it was not allowed to send', async () => {
    const { client } = createScriptedClient({
      'plans.make': () => plan,
      'submissions.start': () => {
        throw new CodedError('not-authorized');
      },
    });
    const store = createPlanStore(client, plan.draft, nothingToSave);
    await store.getState().make();
    await store.getState().submit();
    expect(store.getState().plan).toEqual(plan);
    expect(store.getState().failure).toMatchObject({ code: 'not-authorized' });
  });
});
