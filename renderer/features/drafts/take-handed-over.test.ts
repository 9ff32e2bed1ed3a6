import { describe, expect, it, vi } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import { createScriptedClient, type Script } from '../../stores/scripted-client.ts';
import { takeHandedOver } from './take-handed-over.ts';

const draft = (id: string): DraftDocument => ({
  id,
  name: id,
  account: null,
  files: [],
  decisions: [],
  revision: 1,
  createdAt: '2026-11-22T12:00:00Z',
  updatedAt: '2026-11-22T12:00:00Z',
  frozenBy: null,
  submission: null,
});

function start(script: Script, offerReturned = async (_upload: string) => false) {
  const scripted = createScriptedClient(script);
  const open = vi.fn();
  const failed = vi.fn();
  takeHandedOver(scripted.client, { account: async () => 'practice', offerReturned, open, failed });
  const handOver = (...uploads: string[]): void =>
    scripted.emit('files.handed-over', { uploads: uploads.map((upload) => ({ upload, name: `${upload}.csv` })) });
  return { ...scripted, open, failed, handOver };
}

describe('a file that was opened with Guestlist', () => {
  it('becomes a draft for the chosen account, which is shown', async () => {
    const { handOver, open, calls } = start({ 'drafts.create': () => draft('d1') });
    handOver('aaaaaaaa');
    await vi.waitFor(() => expect(open.mock.calls).toEqual([[draft('d1')]]));
    const params = { account: 'practice', files: [{ upload: 'aaaaaaaa', role: 'people' }], decisions: [] };
    expect(calls).toEqual([{ method: 'drafts.create', params }]);
  });

  it('becomes one draft among others when there are several, and none of them is shown', async () => {
    const { handOver, open, calls } = start({ 'drafts.create': ({ files }) => draft(files[0]!.upload) });
    handOver('aaaaaaaa', 'bbbbbbbb');
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    expect(open).not.toHaveBeenCalled();
  });

  it('is asked about when it holds failed rows of a draft, and becomes none by itself', async () => {
    const offered = vi.fn(async (_upload: string) => true);
    const { handOver, open, calls } = start({}, offered);
    handOver('aaaaaaaa');
    await vi.waitFor(() => expect(offered.mock.calls).toEqual([['aaaaaaaa']]));
    expect({ calls, opened: open.mock.calls }).toEqual({ calls: [], opened: [] });
  });

  it('is spoken of when it cannot become one', async () => {
    const { handOver, open, failed } = start({
      'drafts.create': () => {
        throw new CodedError('disk-full');
      },
    });
    handOver('aaaaaaaa');
    await vi.waitFor(() => expect(failed.mock.lastCall).toMatchObject([{ code: 'disk-full' }]));
    expect(open).not.toHaveBeenCalled();
  });
});
