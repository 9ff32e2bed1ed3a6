import { expect, test } from 'vitest';
import { MAX_PIECE_BYTES } from '#app/contract/methods.ts';
import { useTemporaryFolders } from '../../storage/testing/temporary-folder.ts';
import { createDraftHandlers } from './draft-handlers.ts';
import { openRoom, PEOPLE } from './testing/open-room.ts';
import { createWaitingClock } from './testing/waiting-clock.ts';

const newFolder = useTemporaryFolders();

test('bytes travel as base64 in both directions, and a large file in pieces', async () => {
  const { drafts, uploads } = await openRoom(await newFolder(), createWaitingClock(0));
  const handlers = createDraftHandlers(drafts, uploads);
  const content = Buffer.from(`${PEOPLE}${'x'.repeat(MAX_PIECE_BYTES)}\xff`, 'latin1');

  const { upload } = await handlers['uploads.begin']({ name: 'people.csv' });
  for (let offset = 0; offset < content.length; offset += MAX_PIECE_BYTES) {
    const base64 = content.subarray(offset, offset + MAX_PIECE_BYTES).toString('base64');
    await handlers['uploads.append']({ upload, offset, base64 });
  }
  const made = await handlers['drafts.create']({ account: null, files: [{ upload, role: 'people' }], decisions: [] });

  const pieces: Buffer[] = [];
  for (let offset = 0; offset < content.length;) {
    const { base64, size } = await handlers['drafts.readFile']({ draft: made.id, file: upload, offset });
    expect(size).toBe(content.length);
    pieces.push(Buffer.from(base64, 'base64'));
    offset += pieces.at(-1)!.length;
  }
  expect(pieces).toHaveLength(2);
  expect(Buffer.concat(pieces).equals(content)).toBe(true);
});

test('what has no result answers null', async () => {
  const { drafts, uploads, draft } = await openRoom(await newFolder(), createWaitingClock(0));
  const handlers = createDraftHandlers(drafts, uploads);
  const { upload } = await handlers['uploads.begin']({ name: 'a.csv' });
  expect(await handlers['uploads.discard']({ upload })).toBeNull();
  expect(await handlers['drafts.delete']({ draft: (await draft()).id })).toBeNull();
  expect(await handlers['drafts.list']({})).toEqual([]);
});
