import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
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

test('a damaged draft comes back from its backup and says so until it is opened', async () => {
  const folder = await newFolder();
  const before = await start(folder);
  const { id } = await before.draft();
  await before.drafts.decide({ draft: id, revision: 0, keep: 0, append: [ALLOW] });
  await truncate(join(folder, 'drafts', id, 'draft.json'), 10);

  const { drafts } = await start(folder);
  expect(await drafts.list()).toMatchObject([{ id, recoveredAt: '2026-11-22T12:00:00.000Z', problem: null }]);
  const later = (await start(folder)).drafts;
  expect(await later.list()).toMatchObject([{ recoveredAt: '2026-11-22T12:00:00.000Z' }]);
  expect(await later.open(id)).toMatchObject({ decisions: [], revision: 0 });
  expect(await later.list()).toMatchObject([{ recoveredAt: null }]);
  const names = await readdir(join(folder, 'drafts', id));
  expect(names.filter((name) => name.startsWith('draft.damaged-'))).toHaveLength(1);
});

test('a draft beyond repair hides no other, is not touched, and can be deleted', async () => {
  const folder = await newFolder();
  const before = await start(folder);
  const [broken, good] = [await before.draft(), await before.draft()];
  for (const name of await readdir(join(folder, 'drafts', broken.id))) {
    if (name.startsWith('draft.json')) await writeFile(join(folder, 'drafts', broken.id, name), 'x');
  }
  const { drafts, logged } = await start(folder);
  expect(await drafts.list()).toMatchObject([
    { id: good.id, people: 2, problem: null },
    { id: broken.id, people: 0, problem: 'draft-damaged' },
  ]);
  expect(logged).toEqual(['a draft cannot be listed']);
  await expect(drafts.open(broken.id)).rejects.toMatchObject({ code: 'draft-damaged', params: { draft: broken.id } });
  expect(await readFile(join(folder, 'drafts', broken.id, 'draft.json'), 'utf8')).toBe('x');
  await drafts.remove(broken.id);
  expect(await drafts.list()).toHaveLength(1);
});

test('a draft of a newer program is left alone and says why', async () => {
  const folder = await newFolder();
  const before = await start(folder);
  const { id } = await before.draft();
  await writeFile(join(folder, 'drafts', id, 'draft.json'), '{"version":99,"data":{}}');
  expect(await (await start(folder)).drafts.list()).toMatchObject([{ id, problem: 'newer-version' }]);
});

test('a source file that lost its end is damage, not fewer people', async () => {
  const folder = await newFolder();
  const before = await start(folder);
  const { id, files } = await before.draft({ name: 'Team' });
  await truncate(join(folder, 'drafts', id, 'files', files[0]!.id), 44);
  const { drafts } = await start(folder);
  await expect(drafts.derive(id)).rejects.toMatchObject({ code: 'draft-damaged', params: { draft: 'Team' } });
  expect(await drafts.list()).toMatchObject([{ name: 'Team', people: 0, problem: 'draft-damaged' }]);
});

test('what a killed run left half-made or deleted is removed at the start', async () => {
  const folder = await newFolder();
  const before = await start(folder);
  const [kept, deleted] = [await before.draft(), await before.draft()];
  await before.drafts.remove(deleted.id);
  await mkdir(join(folder, 'drafts', `.new-${'c'.repeat(32)}`, 'files'), { recursive: true });
  await writeFile(join(folder, 'drafts', kept.id, '.draft.json.4711-1.tmp'), 'half');
  const { drafts } = await start(folder);
  expect(await drafts.list()).toMatchObject([{ id: kept.id }]);
  expect(await readdir(join(folder, 'drafts'))).toEqual([kept.id]);
  expect(await readdir(join(folder, 'trash'))).toEqual([]);
  expect((await readdir(join(folder, 'drafts', kept.id))).sort()).toEqual(['draft.json', 'draft.json.bak', 'files']);
});

test('an id leads nowhere but to a draft', async () => {
  const folder = await newFolder();
  const { drafts, draft } = await start(folder);
  await draft();
  for (const id of ['../uploads', '..', '', 'f'.repeat(32), '__proto__']) {
    await expect(drafts.open(id)).rejects.toMatchObject({ code: 'draft-unknown' });
    await expect(drafts.remove(id)).rejects.toMatchObject({ code: 'draft-unknown' });
    await expect(drafts.restore(id)).rejects.toMatchObject({ code: 'draft-unknown' });
  }
  const { id } = (await drafts.list())[0]!;
  await expect(drafts.readFile(id, '../draft.json', 0, 10)).rejects.toMatchObject({ code: 'bad-request' });
});

test('everything of a draft is for its owner only', async () => {
  const folder = await newFolder();
  const { drafts, draft } = await start(folder);
  await draft({ access: 'Team,access_groups\nA,Developers\n' });
  await drafts.list();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  expect(entries.length).toBeGreaterThan(6);
  for (const entry of entries) {
    const { mode } = await stat(join(entry.parentPath, entry.name));
    expect([entry.name, mode & 0o777]).toEqual([entry.name, entry.isDirectory() ? 0o700 : 0o600]);
  }
});

/* Without the lock */

test('a program without the lock reads everything and writes nothing', async () => {
  const folder = join(await newFolder(), 'data');
  const { draft } = await start(folder);
  const { id } = await draft();
  const contents = async (): Promise<unknown[]> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return Promise.all(
      files.sort().map(async (file) => [file, (await stat(file)).mtimeMs, await readFile(file, 'utf8')]),
    );
  };
  await writeFile(join(folder, 'drafts', id, '.draft.json.4711-1.tmp'), 'being written');
  const before = await contents();

  const { drafts } = await openRoom(folder, clock, { readOnly: true });
  expect(await drafts.list()).toMatchObject([{ id, people: 2 }]);
  expect(await drafts.open(id)).toMatchObject({ id });
  expect((await drafts.derive(id)).derived.people).toHaveLength(2);
  await expect(drafts.rename(id, 'x')).rejects.toMatchObject({ code: 'not-writable' });
  await drafts.close();
  expect(await contents()).toEqual(before);
});
