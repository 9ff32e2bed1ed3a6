import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Decision } from '#app/import/decision.ts';
import { useTemporaryFolders } from '../../storage/testing/temporary-folder.ts';
import { openRoom, type Room } from './testing/open-room.ts';
import { createWaitingClock } from './testing/waiting-clock.ts';

const newFolder = useTemporaryFolders();
const clock = createWaitingClock(Date.UTC(2026, 10, 22, 12));
const start = async (folder: string): Promise<Room> => openRoom(folder, clock);

const SECRET = 'correct horse';
const LIST = `email,Password,access_groups\nann@x.org,${SECRET},Developers\nbo@x.org,"${SECRET}\n",Developers\n`;
/** The header that names the secret is below one that looks better. */
const HIDDEN = `email,access_groups,notes\nWho,What,Password\nann@x.org,Developers,${SECRET}\n`;
const headerOn = (file: string, headerLine: number): Decision => ({ type: 'read', file, headerLine });

/** Every file of the data folder in which the secret stands. */
async function findSecret(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(files.map(async (file) => (await readFile(file)).includes(SECRET)));
  return files.filter((_, index) => found[index]);
}

test('a draft keeps its file without what stands in a password column, lines where they were', async () => {
  const folder = await newFolder();
  const { drafts, draft } = await start(folder);
  const { id, files } = await draft({ content: LIST });
  const { bytes, size } = await drafts.readFile(id, files[0]!.id, 0, 1000);
  const expected = 'email,Password,access_groups\nann@x.org,,Developers\nbo@x.org,"\n",Developers\n';
  expect(Buffer.from(bytes).toString()).toBe(expected);
  expect([size, files[0]!.size]).toEqual([expected.length, expected.length]);
  expect(await findSecret(folder)).toEqual([]);
  const { derived } = await drafts.derive(id);
  expect(derived.issues).toContainEqual(expect.objectContaining({ code: 'column-dropped', column: 'Password' }));
  expect(derived.people.map(({ lines }) => lines)).toEqual([[2], [3]]);
});

test('an access list and its copies have no secrets either', async () => {
  const folder = await newFolder();
  const { drafts, draft, upload } = await start(folder);
  const { id, revision } = await draft();
  const access = await upload('access.csv', `profile,token,access_groups\ndev,${SECRET},Developers\n`);
  await drafts.addFile({ draft: id, revision, upload: access, role: 'access' });
  await drafts.remove((await drafts.duplicate(id)).id);
  expect(await findSecret(folder)).toEqual([]);
});

test('what a decision reveals to be secret is taken out of the stored file, and stays out after undo', async () => {
  const folder = await newFolder();
  const { drafts, draft } = await start(folder);
  const { id, files } = await draft({ content: HIDDEN });
  expect(await findSecret(folder)).toHaveLength(1);
  const file = files[0]!.id;
  const decided = await drafts.decide({ draft: id, revision: 0, keep: 0, append: [headerOn(file, 2)] });
  expect(await findSecret(folder)).toEqual([]);
  expect(decided.files[0]).toMatchObject({ id: file, size: HIDDEN.length - SECRET.length });
  await drafts.decide({ draft: id, revision: 1, keep: 0, append: [] });

  const later = (await start(folder)).drafts;
  const { bytes } = await later.readFile(id, file, 0, 1000);
  expect(Buffer.from(bytes).toString()).toBe(HIDDEN.replace(SECRET, ''));
  expect((await later.derive(id)).derived.usable).toBe(true);
  const copy = await later.duplicate(id);
  expect((await later.derive(copy.id)).derived.usable).toBe(true);
});

test('a draft that is made with such a decision never stores the secret', async () => {
  const folder = await newFolder();
  const { drafts, upload } = await start(folder);
  const file = await upload('people.csv', HIDDEN);
  const files = [{ upload: file, role: 'people' as const }];
  await drafts.create({ name: 'Team', account: null, files, decisions: [headerOn(file, 2)] });
  expect(await findSecret(folder)).toEqual([]);
});

test('the backup of a draft names the file without the secret too', async () => {
  const folder = await newFolder();
  const { drafts, draft } = await start(folder);
  const { id, files } = await draft({ content: HIDDEN });
  await drafts.decide({ draft: id, revision: 0, keep: 0, append: [headerOn(files[0]!.id, 2)] });
  const [record, backup] = await Promise.all(
    ['draft.json', 'draft.json.bak'].map((name) => readFile(join(folder, 'drafts', id, name), 'utf8')),
  );
  expect(JSON.parse(backup!)).toMatchObject({ data: { files: JSON.parse(record!).data.files } });
});

test('a list of which only a far part has secrets is read whole', async () => {
  const folder = await newFolder();
  const { draft } = await start(folder);
  const filler = 'nobody@x.org,,Developers\n'.repeat(60_000);
  await draft({ content: `email,pwd,access_groups\n${filler}ann@x.org,${SECRET},Developers\n` });
  expect(await findSecret(folder)).toEqual([]);
});
