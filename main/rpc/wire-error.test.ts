import { describe, expect, it } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import { CloudError } from '../cloud/cloud.ts';
import { StorageError } from '../storage/errors.ts';
import { DataFolderInUse } from '../storage/lock.ts';
import { toWireError } from './wire-error.ts';

function createContext() {
  const entries: Readonly<Record<string, unknown>>[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields: Readonly<Record<string, unknown>>) => void entries.push(fields),
  };
  return { entries, log, ids: { next: () => '0123456789abcdef0123456789abcdef' } };
}

describe('what crosses the wire of a failure', () => {
  it('leaves out what a coded error does not have', () => {
    expect(toWireError(new CodedError('nothing-to-send'), 'm', createContext())).toEqual({ code: 'nothing-to-send' });
  });

  it('names what the cloud said, with its transaction id and when to try again', () => {
    const error = new CloudError('rate-limited', 'Too many requests', {
      status: 429,
      transactionId: 't-1',
      retryAfterMs: 2000,
    });
    expect(toWireError(error, 'm', createContext())).toEqual({
      code: 'cloud-refused',
      params: { message: 'Too many requests', status: 429, transactionId: 't-1' },
      retryAfterMs: 2000,
    });
  });

  it('names no status when there was no answer', () => {
    const error = new CloudError('unreachable', 'connect ECONNREFUSED');
    expect(toWireError(error, 'm', createContext())).toEqual({
      code: 'cloud-unreachable',
      params: { message: 'connect ECONNREFUSED' },
    });
  });

  it('says who holds the data folder', () => {
    const holder = { host: 'desk', program: 'window', pid: 7, since: '2026-11-22T13:00:00.000Z' };
    expect(toWireError(new DataFolderInUse('/data', holder), 'm', createContext())).toEqual({
      code: 'data-folder-in-use',
      params: { path: '/data', host: 'desk', program: 'window', since: '2026-11-22T13:00:00.000Z' },
    });
  });

  it('names the file that cannot be used', () => {
    expect(toWireError(new StorageError('damaged', '/data/x.json'), 'm', createContext())).toEqual({
      code: 'data-folder-damaged',
      params: { path: '/data/x.json' },
    });
  });

  it('logs a bug with its causes under the id it hands out', () => {
    const context = createContext();
    const bug = new Error('outer', { cause: new TypeError('inner') });
    expect(toWireError(bug, 'drafts.open', context)).toEqual({ code: 'internal', id: '01234567' });
    expect(context.entries).toHaveLength(1);
    expect(context.entries[0]).toMatchObject({ id: '01234567', method: 'drafts.open' });
    expect(String(context.entries[0]!['error'])).toMatch(/outer[\s\S]*caused by [\s\S]*inner/);
  });

  it('survives something thrown that is no error', () => {
    const context = createContext();
    expect(toWireError('just words', 'm', context)).toEqual({ code: 'internal', id: '01234567' });
    expect(context.entries[0]).toMatchObject({ error: 'just words' });
  });
});
