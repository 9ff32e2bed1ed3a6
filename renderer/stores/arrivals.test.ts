import { describe, expect, it, vi } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { QuestionName } from '../workers/protocol.ts';
import { createArrivalsStore } from './arrivals.ts';
import { createDraftStore } from './draft.ts';
import { MAX_FILE_BYTES } from './group-files.ts';
import { createLocalDeriver } from './local-deriver.ts';
import { createScriptedClient, type Script } from './scripted-client.ts';

const PEOPLE = 'email,team\nann@x.example,A\nbo@x.example,B\n';
const ACCESS = 'team,access_groups\nA,Developers\nB,Auditors\n';
const file = (name: string, text: string) => new File([text], name);

const toCode = (letter: string): number => letter.charCodeAt(0);

/** What a piece of a file says, of UTF-16 too. */
function toText(params: unknown): string {
  return atob((params as { readonly base64: string }).base64).replaceAll('\0', '');
}

/** A main process that keeps what arrives completely. */
function setUp(more: Script = {}) {
  const uploads = new Map<string, string>();
  const asked: QuestionName[] = [];
  const kept = new Map<string, DraftDocument>();
  const scripted = createScriptedClient({
    'uploads.begin': () => {
      const upload = String(uploads.size + 1).padStart(8, '0');
      uploads.set(upload, '');
      return { upload };
    },
    'uploads.append': ({ upload, base64 }) => {
      uploads.set(upload, uploads.get(upload)! + atob(base64));
      return { size: uploads.get(upload)!.length };
    },
    'uploads.discard': ({ upload }) => {
      uploads.delete(upload);
      return null;
    },
    'drafts.create': ({ account, files }) => {
      const id = `d${kept.size + 1}`;
      const stored = files.map(({ upload, role }) => {
        const size = uploads.get(upload)!.length;
        uploads.delete(upload);
        return { id: upload, name: `${upload}.csv`, role, size, sha256: '' };
      });
      const at = '2026-11-22T10:00:00Z';
      const state = { decisions: [], revision: 0, createdAt: at, updatedAt: at, frozenBy: null, submission: null };
      kept.set(id, { id, name: id, account, files: stored, ...state });
      return kept.get(id)!;
    },
    'drafts.delete': ({ draft }) => {
      kept.delete(draft);
      return null;
    },
    ...more,
  });
  const deriver = createLocalDeriver((question) => void asked.push(question));
  const draft = createDraftStore(scripted.client, deriver);
  const arrivals = createArrivalsStore(scripted.client, deriver, draft);
  const show = vi.fn();
  const take = (...files: File[]) => arrivals.getState().take(files, async () => null, show);
  return { ...scripted, draft, arrivals, show, take, uploads, kept, asked };
}

describe('files that arrive', () => {
  it('become a draft that is read already when it is shown', async () => {
    const { take, show, draft, kept, arrivals, calls } = setUp();
    await take(file('people.csv', PEOPLE));
    expect([...kept.keys()]).toEqual(['d1']);
    expect(show.mock.calls).toEqual([['d1']]);
    expect(draft.getState()).toMatchObject({ status: 'open', reading: false, facts: { accounting: { rows: 2 } } });
    expect(arrivals.getState().arrival).toBeNull();
    expect(calls.map(({ method }) => method)).not.toContain('drafts.readFile');
  });

  it('are seen before anything of them is stored', async () => {
    const { take, arrivals, uploads } = setUp({
      'uploads.begin': () => {
        expect(arrivals.getState().arrival?.files[0]?.peek?.rows).toHaveLength(2);
        uploads.set('00000001', '');
        return { upload: '00000001' };
      },
    });
    await take(file('people.csv', PEOPLE));
    expect(arrivals.getState().failure).toBeNull();
  });

  it('become one draft when one lists people and the other access', async () => {
    const { take, kept, draft } = setUp();
    await take(file('access.csv', ACCESS), file('people.csv', PEOPLE));
    expect(kept.get('d1')?.files.map(({ role }) => role)).toEqual(['people', 'access']);
    expect(draft.getState().facts?.sources.map(({ file: name }) => name)).toEqual(['people.csv', 'access.csv']);
  });

  it('become a draft each when all list people, and none of them is opened', async () => {
    const { take, kept, show, draft } = setUp();
    await take(file('a.csv', PEOPLE), file('b.csv', PEOPLE));
    expect(kept.size).toBe(2);
    expect(show).not.toHaveBeenCalled();
    expect(draft.getState().status).toBe('closed');
  });

  it.each([
    ['a workbook', file('people.csv', 'PK\u0003\u0004 xl/workbook.xml'), 'file-not-text'],
    ['an empty file', file('people.csv', ''), 'file-empty'],
  ])('are refused by their beginning when they are no list: %s', async (_, content, code) => {
    const { take, arrivals, calls } = setUp();
    await take(content);
    expect(arrivals.getState().arrival).toMatchObject({ phase: 'refused', files: [{ peek: { problem: { code } } }] });
    expect(calls).toEqual([]);
  });

  it('are refused by their size before a byte of them is read', async () => {
    const { take, arrivals, calls } = setUp();
    const endless = file('people.csv', PEOPLE);
    Object.defineProperty(endless, 'size', { value: MAX_FILE_BYTES + 1 });
    await take(endless);
    expect(arrivals.getState()).toMatchObject({
      arrival: null,
      failure: { code: 'file-too-large', params: { name: 'people.csv' } },
    });
    expect(calls).toEqual([]);
  });

  describe('with secrets', () => {
    const SECRET = 'hunter2';
    const rows = (count: number, row: string): string => Array.from({ length: count }, () => row).join('\n');
    const LONG = rows(12_000, `ann@x.example,A,${SECRET}`);
    const UTF16 = new File(
      [new Uint8Array(new Uint16Array([...`\ufeffemail\tPasswort\nann@x.example\t${SECRET}\n`].map(toCode)).buffer)],
      'u.csv',
    );
    const ofWide = `${'a'.repeat(300_000)},secret\nann@x.example,${SECRET}\n`;

    it.each<[string, readonly File[]]>([
      ['a small file', [file('a.csv', `email,team,password\nann@x.example,A,${SECRET}\n`)]],
      ['a file of several pieces', [file('a.csv', `email,team,Pass\n${LONG}\n`)]],
      ['one with a header far down', [file('a.csv', `${rows(40, 'Title')}\nemail,team,"my,api key"\n${LONG}\n`)]],
      ['one whose header is longer than what is looked at', [file('a.csv', ofWide)]],
      ['a list of access', [file('p.csv', PEOPLE), file('a.csv', `team,groups,token\nA,Developers,${SECRET}\n`)]],
      ['two lists', [file('a.csv', PEOPLE), file('b.csv', `email,pwd hash\nbo@x.example,${SECRET}\n`)]],
      ['one in UTF-16', [UTF16]],
    ])('never hand them over: %s', async (_, files) => {
      const { take, calls, kept, arrivals } = setUp();
      await take(...files);
      expect(arrivals.getState().failure).toBeNull();
      expect(kept.size).toBeGreaterThan(0);
      const pieces = calls.filter(({ method }) => method === 'uploads.append').map(({ params }) => toText(params));
      expect(pieces.length).toBeGreaterThan(0);
      expect(pieces.join('')).not.toContain(SECRET);
      expect(pieces.join('')).toContain('ann@x.example');
    });
  });

  it('are not read through for secrets where their beginning shows that there are none', async () => {
    const { take, asked, kept } = setUp();
    await take(file('a.csv', PEOPLE), file('b.csv', `email,team\n${'ann@x.example,A\n'.repeat(30_000)}`));
    expect(kept.size).toBe(2);
    expect(asked).not.toContain('without-secrets');
  });

  it('leave nothing when they are stopped on their way', async () => {
    const started = setUp({
      'uploads.append': () => {
        started.arrivals.getState().stop();
        return { size: 0 };
      },
    });
    await started.take(file('people.csv', PEOPLE));
    expect({ uploads: started.uploads.size, drafts: started.kept.size }).toEqual({ uploads: 0, drafts: 0 });
    expect(started.arrivals.getState()).toMatchObject({ arrival: null, failure: null });
    expect(started.draft.getState().status).toBe('closed');
  });

  it('leave nothing when they are stopped while the draft is being made', async () => {
    const started = setUp();
    const { arrivals, kept, client } = started;
    const ordinary = client.call;
    vi.spyOn(client, 'call').mockImplementation(async (method, params) => {
      if (method === 'drafts.create') arrivals.getState().stop();
      return ordinary(method, params);
    });
    await started.take(file('people.csv', PEOPLE));
    expect(kept.size).toBe(0);
    expect(started.show).not.toHaveBeenCalled();
  });

  it('leave nothing when they cannot be stored, and the reason is told', async () => {
    const { take, uploads, kept, arrivals, draft } = setUp({
      'uploads.append': () => {
        throw new CodedError('disk-full');
      },
    });
    await take(file('people.csv', PEOPLE));
    expect({ uploads: uploads.size, drafts: kept.size }).toEqual({ uploads: 0, drafts: 0 });
    expect(arrivals.getState()).toMatchObject({ arrival: null, failure: { code: 'disk-full' } });
    expect(draft.getState().status).toBe('closed');
  });

  it('leave nothing of one when the other has no room', async () => {
    const started = setUp({
      'uploads.begin': ({ name }) => {
        if (name === 'access.csv') throw new CodedError('disk-full');
        started.uploads.set('00000001', '');
        return { upload: '00000001' };
      },
    });
    await started.take(file('people.csv', PEOPLE), file('access.csv', ACCESS));
    expect(started.uploads.size).toBe(0);
    expect(started.arrivals.getState().failure).toMatchObject({ code: 'disk-full' });
  });

  it('do not push aside a draft that was opened meanwhile', async () => {
    const started = setUp({
      'drafts.open': () => ({ ...started.kept.get('d1')!, id: 'd9', files: [] }),
    });
    const { client, draft } = started;
    const ordinary = client.call;
    vi.spyOn(client, 'call').mockImplementation(async (method, params) => {
      const answer = await ordinary(method, params);
      if (method === 'drafts.create') await draft.getState().open('d9');
      return answer;
    });
    await started.take(file('people.csv', PEOPLE));
    expect(started.show).not.toHaveBeenCalled();
    expect(draft.getState().document?.id).toBe('d9');
    expect(started.kept.has('d1')).toBe(true);
  });
});
