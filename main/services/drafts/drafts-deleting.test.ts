import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Decision } from '#app/import/decision.ts';
import { useTemporaryFolders } from '../../storage/testing/temporary-folder.ts';
import { openRoom, type Room } from './testing/open-room.ts';
import { createWaitingClock } from './testing/waiting-clock.ts';

const newFolder = useTemporaryFolders();
const clock = createWaitingClock(Date.UTC(2026, 10, 22, 12));
const start = async (folder?: string): Promise<Room> => openRoom(folder ?? (await newFolder()), clock);

const ALLOW: Decision = { type: 'allow-no-access', allow: true };

test('a deleted draft can be restored, and gets a number when its name was given away', async () => {
  const { drafts, draft } = await start();
  const first = await draft();
  await drafts.remove(first.id);
  expect(await drafts.list()).toEqual([]);
  await draft();
  expect(await drafts.restore(first.id)).toMatchObject({ ...first, name: 'people (2)' });
  await expect(drafts.restore(first.id)).rejects.toMatchObject({ code: 'draft-unknown' });
});

test('when its time is over, and when the program ends, a deleted draft is gone from the disk', async () => {
  const folder = await newFolder();
  const room = await start(folder);
  const [first, second] = [await room.draft(), await room.draft()];
  await room.drafts.remove(first.id);
  expect(await readdir(join(folder, 'trash'))).toEqual([first.id]);
  clock.passTime();
  await expect.poll(() => readdir(join(folder, 'trash'))).toEqual([]);
  await room.drafts.remove(second.id);
  await room.drafts.close();
  expect(await readdir(join(folder, 'trash'))).toEqual([]);
});

test('the time of a draft that was restored and deleted again begins anew', async () => {
  const folder = await newFolder();
  const { drafts, draft } = await start(folder);
  const [first, other] = [await draft(), await draft()];
  await drafts.remove(first.id);
  await drafts.restore(first.id);
  await drafts.remove(other.id);
  clock.passTime();
  await expect.poll(() => readdir(join(folder, 'trash'))).toEqual([]);
  expect(await drafts.list()).toMatchObject([{ id: first.id }]);
  await drafts.remove(first.id);
  expect(await drafts.restore(first.id)).toMatchObject({ id: first.id });
});

test('a change that was asked for before a deletion does not bring the draft back', async () => {
  const folder = await newFolder();
  const { drafts, draft } = await start(folder);
  const { id } = await draft();
  const outcomes = await Promise.allSettled([
    drafts.list(),
    drafts.decide({ draft: id, revision: 0, keep: 0, append: [ALLOW] }),
    drafts.remove(id),
    drafts.rename(id, 'Back'),
    drafts.list(),
  ]);
  expect(outcomes[2]).toMatchObject({ status: 'fulfilled' });
  expect(outcomes[3]).toMatchObject({ status: 'rejected', reason: { code: 'draft-unknown' } });
  expect(await drafts.list()).toEqual([]);
  expect(await readdir(join(folder, 'drafts'))).toEqual([]);
});
