import { describe, expect, it } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Decision } from '#app/import/decision.ts';
import { createDraftStore } from './draft.ts';
import { MAX_FILE_BYTES } from './group-files.ts';
import { createLocalDeriver } from './local-deriver.ts';
import { FileRefused } from './look-at-file.ts';
import { createScriptedClient, type Script } from './scripted-client.ts';

const CSV = 'email,access_groups\nann@x.example,AccessGroupId-1\nbo@,AccessGroupId-1\n';
const fix: Decision = { type: 'edit', file: 'f1', line: 3, column: 0, value: 'bo@x.example' };

function setUp(more: Script = {}) {
  const disk: { document: DraftDocument } = {
    document: {
      id: 'd1',
      name: 'People',
      account: null,
      files: [{ id: 'f1', name: 'people.csv', role: 'people', size: CSV.length, sha256: '' }],
      decisions: [],
      revision: 0,
      createdAt: '2026-11-22T10:00:00Z',
      updatedAt: '2026-11-22T10:00:00Z',
      frozenBy: null,
      submission: null,
    },
  };
  const scripted = createScriptedClient({
    'drafts.open': () => disk.document,
    'drafts.readFile': () => ({ base64: btoa(CSV), size: CSV.length }),
    'drafts.decide': ({ revision, keep, append }) => {
      const { document } = disk;
      if (revision !== document.revision) throw new CodedError('draft-changed');
      const decisions = [...document.decisions.slice(0, keep), ...append];
      disk.document = { ...document, decisions, revision: revision + 1 };
      return disk.document;
    },
    ...more,
  });
  return { store: createDraftStore(scripted.client, createLocalDeriver()), disk, ...scripted };
}

/** Holds an answer back until it is opened. */
function makeGate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

type Store = ReturnType<typeof setUp>['store'];

const peopleOf = (store: Store) => store.getState().facts?.people;

async function openDraft(store: Store): Promise<void> {
  await store.getState().open('d1');
  await expect.poll(() => store.getState().reading).toBe(false);
}

describe('the open draft', () => {
  it('is read when it is opened', async () => {
    const { store } = setUp();
    await openDraft(store);
    expect(store.getState()).toMatchObject({ status: 'open', facts: { people: 1, blocked: 1 }, failure: null });
  });

  it('applies a decision at once and saves it soon', async () => {
    const { store, disk } = setUp();
    await openDraft(store);
    store.getState().decide(fix);
    await expect.poll(() => peopleOf(store)).toBe(2);
    await store.getState().save();
    expect(disk.document.decisions).toEqual([fix]);
    expect(store.getState()).toMatchObject({ saving: { kind: 'saved' }, document: { revision: 1 } });
  });

  it('goes back and forth between its steps, on screen and on disk', async () => {
    const { store, disk } = setUp();
    await openDraft(store);
    store.getState().decide(fix);
    store.getState().undo();
    await store.getState().save();
    await expect.poll(() => peopleOf(store)).toBe(1);
    expect(disk.document.decisions).toEqual([]);
    store.getState().redo();
    await store.getState().save();
    await expect.poll(() => peopleOf(store)).toBe(2);
    expect(disk.document.decisions).toEqual([fix]);
  });

  it('refuses a second file by its size, before a byte of it is read', async () => {
    const { store, calls } = setUp();
    await openDraft(store);
    const endless = new File(['team,access_groups'], 'access.csv');
    Object.defineProperty(endless, 'size', { value: MAX_FILE_BYTES + 1 });
    await store.getState().addFile(endless, 'access');
    expect(store.getState().failure).toMatchObject({ code: 'file-too-large', params: { name: 'access.csv' } });
    expect(calls.map(({ method }) => method)).not.toContain('uploads.begin');
  });

  it.each([
    ['a workbook', 'PK\u0003\u0004 xl/workbook.xml', 'file-not-text'],
    ['an empty file', '', 'file-empty'],
  ])('refuses a second file that is no list, before anything of it is stored: %s', async (_, content, code) => {
    const { store, calls } = setUp();
    await openDraft(store);
    await store.getState().addFile(new File([content], 'access.csv'), 'access');
    expect(store.getState().failure).toBeInstanceOf(FileRefused);
    expect(store.getState().failure).toMatchObject({ file: 'access.csv', problem: { code } });
    expect(calls.map(({ method }) => method)).not.toContain('uploads.begin');
  });

  it('hands a second file over without its secrets', async () => {
    const { store, calls } = setUp({
      'uploads.begin': () => ({ upload: 'u1u1u1u1' }),
      'uploads.append': () => ({ size: 1 }),
      'drafts.addFile': () => ({ ...store.getState().document!, revision: 1 }),
    });
    await openDraft(store);
    const content = 'team,access_groups,api token\nA,Developers,hunter2\n';
    await store.getState().addFile(new File([content], 'access.csv'), 'access');
    expect(store.getState().failure).toBeNull();
    const pieces = calls.flatMap(({ method, params }) =>
      method === 'uploads.append' ? [atob((params as { readonly base64: string }).base64)] : [],
    );
    expect(pieces).toEqual(['team,access_groups,api token\nA,Developers,\n']);
  });

  it('is read with what was decided while its files were on their way', async () => {
    const first = makeGate();
    const { store, disk } = setUp({
      'drafts.readFile': async () => {
        await first.passed;
        return { base64: btoa(CSV), size: CSV.length };
      },
    });
    await store.getState().open('d1');
    store.getState().decide(fix);
    first.open();
    await expect.poll(() => peopleOf(store)).toBe(2);
    await store.getState().save();
    expect(disk.document.decisions).toEqual([fix]);
    expect(store.getState().failure).toBeNull();
  });

  it('is the one that was asked for last, whichever answer comes first', async () => {
    const slow = makeGate();
    const { store, disk } = setUp({
      'drafts.open': async ({ draft }) => {
        if (draft === 'd1') await slow.passed;
        return { ...disk.document, id: draft };
      },
    });
    const earlier = store.getState().open('d1');
    await store.getState().open('d2');
    slow.open();
    await earlier;
    expect(store.getState().document?.id).toBe('d2');
  });

  it('stays closed when it is closed before it was there', async () => {
    const { store } = setUp();
    const opening = store.getState().open('d1');
    store.getState().close();
    await opening;
    expect(store.getState()).toMatchObject({ status: 'closed', document: null });
  });

  it('takes a second file although something was decided while it was handed over', async () => {
    const arriving = makeGate();
    const { store, disk } = setUp({
      'uploads.begin': () => ({ upload: 'u1' }),
      'uploads.append': async () => {
        await arriving.passed;
        return { size: 19 };
      },
      'drafts.addFile': ({ revision }) => {
        if (revision !== disk.document.revision) throw new CodedError('draft-changed');
        disk.document = { ...disk.document, revision: revision + 1 };
        return disk.document;
      },
    });
    await openDraft(store);
    const adding = store.getState().addFile(new File(['team,access_groups'], 'access.csv'), 'access');
    store.getState().decide(fix);
    await store.getState().save();
    arriving.open();
    await adding;
    expect(store.getState()).toMatchObject({ failure: null, document: { revision: 2 } });
  });

  it('has nothing to do with what comes of a draft that was closed', async () => {
    const slow = makeGate();
    const { store, disk } = setUp({
      'drafts.open': ({ draft }) => ({ ...disk.document, id: draft }),
      'drafts.rename': async ({ draft, name }) => {
        await slow.passed;
        return { ...disk.document, id: draft, name };
      },
    });
    await openDraft(store);
    const renaming = store.getState().rename('Another name');
    store.getState().close();
    await store.getState().open('d2');
    slow.open();
    await renaming;
    expect(store.getState().document).toMatchObject({ id: 'd2', name: 'People' });
  });

  it('stays as it is while a submission keeps it', async () => {
    const { store, disk, emit } = setUp();
    await openDraft(store);
    disk.document = { ...disk.document, frozenBy: 's1' };
    emit('submissions.changed', { submission: 's1' });
    await expect.poll(() => store.getState().document?.frozenBy).toBe('s1');
    store.getState().decide(fix);
    expect(store.getState().log.decisions).toEqual([]);
  });

  it('takes over what another window has saved', async () => {
    const { store, disk, emit } = setUp();
    await openDraft(store);
    disk.document = { ...disk.document, decisions: [fix], revision: 1 };
    emit('drafts.changed', { draft: 'd1' });
    await expect.poll(() => peopleOf(store)).toBe(2);
  });

  it('starts over from disk when another window was first, and says so', async () => {
    const { store, disk } = setUp();
    await openDraft(store);
    disk.document = { ...disk.document, decisions: [fix], revision: 5 };
    store.getState().decide({ type: 'drop', file: 'f1', line: 2 });
    await store.getState().save();
    await expect.poll(() => store.getState().document?.revision).toBe(5);
    expect(store.getState().failure).toMatchObject({ code: 'draft-changed' });
    expect(store.getState().log.decisions).toEqual([fix]);
  });

  it('looks up names anew for another account', async () => {
    const account = 'Acme Cloud';
    const { store, disk } = setUp({
      'drafts.setAccount': () => (disk.document = { ...disk.document, account, revision: 1 }),
      'accounts.catalog': () => null,
    });
    await openDraft(store);
    await store.getState().setAccount(account);
    expect(store.getState().document?.account).toBe(account);
  });

  it('says why it cannot be opened', async () => {
    const { store } = setUp({
      'drafts.open': () => {
        throw new CodedError('draft-unknown', { draft: 'd1' });
      },
    });
    await store.getState().open('d1');
    expect(store.getState()).toMatchObject({ status: 'failed', failure: { code: 'draft-unknown' } });
  });

  it('saves the last change when it is closed', async () => {
    const { store, disk } = setUp();
    await openDraft(store);
    store.getState().decide(fix);
    store.getState().close();
    await expect.poll(() => disk.document.decisions).toEqual([fix]);
    expect(store.getState().document).toBeNull();
  });
});
