import { describe, expect, it } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import { MARKER_HEADER } from '#app/csv/own-file.ts';
import { createLocalDeriver } from './local-deriver.ts';
import { createReturnedRowsStore } from './returned-rows.ts';
import { createScriptedClient, type Script } from './scripted-client.ts';

const DRAFT = 'd1d1d1d1';
const failedRows = () => new File([`E-mail,${MARKER_HEADER}\nbo@x.example,…\n`], 'failed.csv');

function setUp(script: Script = {}) {
  const order: string[] = [];
  const scripted = createScriptedClient({
    'uploads.begin': () => ({ upload: 'u1u1u1u1' }),
    'uploads.append': () => ({ size: 1 }),
    'uploads.discard': () => null,
    'drafts.recognise': () => ({ draft: DRAFT, name: 'Platform teams', rows: 9 }),
    'drafts.open': () => ({ id: DRAFT, revision: 7 }) as never,
    'drafts.putBack': () => ({ draft: { id: DRAFT } as never, changed: 8, unplaced: 1 }),
    'drafts.create': () => ({ id: 'd2d2d2d2' }) as never,
    ...script,
  });
  const store = createReturnedRowsStore(scripted.client, createLocalDeriver(), async () => void order.push('saved'));
  return { store, order, ...scripted, methods: () => scripted.calls.map(({ method }) => method) };
}

describe('failed rows that are dropped back', () => {
  it('are recognised, and asked about', async () => {
    const { store } = setUp();
    expect(await store.getState().offer(failedRows())).toBe(true);
    expect(store.getState().asked).toMatchObject({ name: 'Platform teams', rows: 9 });
  });

  it('are not looked for in a file that Guestlist did not write', async () => {
    const { store, calls } = setUp();
    expect(await store.getState().offer(new File(['E-mail\nbo@x.example\n'], 'people.csv'))).toBe(false);
    expect(calls).toEqual([]);
  });

  it('are handed over without what somebody has put into a column of secrets', async () => {
    const { store, calls } = setUp();
    await store.getState().offer(new File([`E-mail,Token,${MARKER_HEADER}\nbo@x.example,hunter2,…\n`], 'failed.csv'));
    const { params } = calls.find(({ method }) => method === 'uploads.append')!;
    const text = atob((params as { readonly base64: string }).base64);
    expect(text).toContain('bo@x.example');
    expect(text).not.toContain('hunter2');
  });

  it('are a file like any other when their draft is gone', async () => {
    const { store, methods } = setUp({ 'drafts.recognise': () => null });
    expect(await store.getState().offer(failedRows())).toBe(false);
    expect(methods().at(-1)).toBe('uploads.discard');
    expect(store.getState().asked).toBeNull();
  });

  it('go back into the draft as it is on disk, and the outcome is told', async () => {
    const { store, order, calls } = setUp();
    await store.getState().offer(failedRows());
    expect(await store.getState().putBack()).toBe(DRAFT);
    expect(order).toEqual(['saved']);
    expect(calls.at(-1)?.params).toEqual({ draft: DRAFT, revision: 7, upload: 'u1u1u1u1' });
    expect(store.getState()).toMatchObject({ asked: null, outcome: { draft: DRAFT, changed: 8, unplaced: 1 } });
    store.getState().forgetOutcome();
    expect(store.getState().outcome).toBeNull();
  });

  it('become a draft of their own when that is wanted', async () => {
    const { store, calls } = setUp();
    await store.getState().offer(failedRows());
    expect(await store.getState().makeDraft('Practice')).toBe('d2d2d2d2');
    expect(calls.at(-1)?.params).toMatchObject({
      account: 'Practice',
      files: [{ upload: 'u1u1u1u1', role: 'people' }],
    });
  });

  it('can still be put back after a failure', async () => {
    let fails = true;
    const { store } = setUp({
      'drafts.putBack': () => {
        if (fails) throw new CodedError('draft-busy');
        return { draft: { id: DRAFT } as never, changed: 1, unplaced: 0 };
      },
    });
    await store.getState().offer(failedRows());
    expect(await store.getState().putBack()).toBeNull();
    expect(store.getState()).toMatchObject({ busy: false, asked: { draft: DRAFT }, outcome: null });
    expect(store.getState().failure).toBeInstanceOf(CodedError);
    fails = false;
    expect(await store.getState().putBack()).toBe(DRAFT);
  });

  it('leave nothing behind when nobody answers', async () => {
    const { store, calls } = setUp();
    await store.getState().offer(failedRows());
    store.getState().dismiss();
    expect(store.getState().asked).toBeNull();
    await expect.poll(() => calls.at(-1)?.method).toBe('uploads.discard');
  });
});
