import { describe, expect, it } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import type { DraftDocument, DraftSummary } from '#app/contract/views.ts';
import { createDraftsStore } from './drafts.ts';
import { createScriptedClient, type Script } from './scripted-client.ts';

const summary = (id: string, updatedAt = '2026-11-22T10:00:00Z'): DraftSummary => ({
  id,
  name: `Draft ${id}`,
  account: null,
  people: 1,
  invitations: 1,
  rows: 1,
  findings: { error: 0, warning: 0, notice: 0 },
  createdAt: updatedAt,
  updatedAt,
  stage: 'review',
  submission: null,
  recoveredAt: null,
  problem: null,
});

const document = (id: string) => ({ id }) as DraftDocument;

/** A main process with a list of drafts, a trash and nothing else. */
function setUp(ids: readonly string[], more: Script = {}) {
  const drafts = ids.map((id) => summary(id));
  const trash: DraftSummary[] = [];
  const scripted = createScriptedClient({
    'drafts.list': () => [...drafts],
    'drafts.delete': ({ draft }) => {
      trash.push(
        ...drafts.splice(
          drafts.findIndex(({ id }) => id === draft),
          1,
        ),
      );
      return null;
    },
    'drafts.restore': ({ draft }) => {
      drafts.push(...trash.splice(0));
      return document(draft);
    },
    ...more,
  });
  return { store: createDraftsStore(scripted.client), drafts, ...scripted };
}

const idsOf = (store: ReturnType<typeof createDraftsStore>) => store.getState().drafts?.map(({ id }) => id);

describe('the list of drafts', () => {
  it('has the latest change first', async () => {
    const { store } = setUp([], {
      'drafts.list': () => [summary('old', '2026-11-20T10:00:00Z'), summary('new', '2026-11-22T10:00:00Z')],
    });
    await store.getState().refresh();
    expect(idsOf(store)).toEqual(['new', 'old']);
  });

  it('is read again when main says that something changed, until nobody looks any more', async () => {
    const { store, drafts, emit, listeners } = setUp(['a']);
    const end = store.getState().watch();
    await store.getState().refresh();
    drafts.push(summary('b'));
    emit('drafts.changed', { draft: 'b' });
    await expect.poll(() => idsOf(store)).toEqual(['a', 'b']);
    end();
    expect(listeners()).toBe(0);
  });

  it('gives a deleted draft back', async () => {
    const { store } = setUp(['a', 'b']);
    await store.getState().remove(summary('a'));
    expect(idsOf(store)).toEqual(['b']);
    expect(store.getState().deleted).toEqual({ id: 'a', name: 'Draft a' });
    await store.getState().restore();
    expect(idsOf(store)).toEqual(['b', 'a']);
    expect(store.getState().deleted).toBeNull();
  });

  it('does not offer to bring back what could not be deleted', async () => {
    const { store } = setUp(['a'], {
      'drafts.delete': () => {
        throw new CodedError('draft-busy');
      },
    });
    await store.getState().refresh();
    await store.getState().remove(summary('a'));
    expect(store.getState().deleted).toBeNull();
    expect(store.getState().failure).toMatchObject({ code: 'draft-busy' });
    expect(idsOf(store)).toEqual(['a']);
  });

  it('keeps what it has read when main stops answering', async () => {
    let answers = true;
    const { store } = setUp([], {
      'drafts.list': () => {
        if (!answers) throw new CodedError('internal');
        return [summary('a')];
      },
    });
    await store.getState().refresh();
    answers = false;
    await store.getState().refresh();
    expect(idsOf(store)).toEqual(['a']);
    expect(store.getState().failure).toMatchObject({ code: 'internal' });
  });
});
