import { expect, test } from 'vitest';
import { toFailedRowsCsv } from '#app/import/written-files.ts';
import { useTemporaryFolders } from '../../storage/testing/temporary-folder.ts';
import { openRoom, type Room } from './testing/open-room.ts';
import { createWaitingClock } from './testing/waiting-clock.ts';

const newFolder = useTemporaryFolders();
const CONTENT = 'email,access_groups\nann@x.org,AccessGroupId-1\nbo@,AccessGroupId-1\nkim@,AccessGroupId-2\n';

const start = async (): Promise<Room> => openRoom(await newFolder(), createWaitingClock(0));

/** The failed rows of a draft, as the window saves them. */
async function save({ drafts }: Room, id: string, draft?: string): Promise<string> {
  const { files } = await drafts.open(id);
  const people = files.find(({ role }) => role === 'people')!;
  const { bytes } = await drafts.readFile(id, people.id, 0, people.size);
  const { derived } = await drafts.derive(id);
  return toFailedRowsCsv(derived, [{ id: people.id, name: people.name, role: 'people', bytes }], draft);
}

test('failed rows are recognised and put back into their draft, in one step', async () => {
  const room = await start();
  await room.draft({ content: CONTENT, name: 'Another with the same list' });
  const { id, files } = await room.draft({ content: CONTENT, name: 'Platform teams' });
  const text = await save(room, id, id);

  const unchanged = await room.upload('failed.csv', text);
  expect(await room.drafts.putBack({ draft: id, revision: 0, upload: unchanged })).toMatchObject({
    changed: 0,
    draft: { revision: 0, decisions: [] },
  });

  const upload = await room.upload('failed.csv', text.replace('bo@', 'bo@x.org'));
  expect(await room.drafts.recognise(upload)).toEqual({ draft: id, name: 'Platform teams', rows: 2 });
  const result = await room.drafts.putBack({ draft: id, revision: 0, upload });
  const edit = { type: 'edit', file: files[0]!.id, line: 3, column: 0, value: 'bo@x.org' };
  expect(result).toMatchObject({
    changed: 1,
    unplaced: 0,
    draft: { id, revision: 1, decisions: [{ type: 'together', decisions: [edit] }] },
  });
  expect((await room.drafts.derive(id)).derived.accounting).toMatchObject({ accepted: 2, rejected: 1 });
  await expect(room.drafts.recognise(upload)).rejects.toMatchObject({ code: 'upload-unknown' });
});

test('failed rows that name no draft, or one that is gone, are known by the file they came from', async () => {
  const room = await start();
  const first = await room.draft({ content: CONTENT });
  const copy = await room.drafts.duplicate(first.id);
  const upload = await room.upload('failed.csv', await save(room, first.id, first.id));
  await room.drafts.remove(first.id);
  expect(await room.drafts.recognise(upload)).toMatchObject({ draft: copy.id });
  await room.drafts.remove(copy.id);
  expect(await room.drafts.recognise(upload)).toBeNull();
});

test('another file is not recognised, and not put back', async () => {
  const room = await start();
  const { id } = await room.draft({ content: CONTENT });
  const other = await room.draft({ content: CONTENT.replace('ann', 'anna') });
  const plain = await room.upload('people.csv', CONTENT);
  expect(await room.drafts.recognise(plain)).toBeNull();
  const foreign = await room.upload('failed.csv', await save(room, other.id, other.id));
  for (const upload of [plain, foreign]) {
    const putting = room.drafts.putBack({ draft: id, revision: 0, upload });
    await expect(putting).rejects.toMatchObject({ code: 'bad-request' });
  }
  await expect(room.drafts.putBack({ draft: other.id, revision: 7, upload: foreign })).rejects.toMatchObject({
    code: 'draft-changed',
  });
});

test('failed rows saved again by a spreadsheet as UTF-16 are recognised', async () => {
  const room = await start();
  const { id } = await room.draft({ content: CONTENT });
  const text = (await save(room, id, id)).replaceAll(',', '\t');
  const { upload } = await room.uploads.begin('failed.txt');
  await room.uploads.append(upload, 0, Buffer.from(text, 'utf16le'));
  expect(await room.drafts.recognise(upload)).toMatchObject({ draft: id, rows: 2 });
});
