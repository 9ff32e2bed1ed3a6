import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Catalog } from '#app/access/catalog.ts';
import type { Decision } from '#app/import/decision.ts';
import { useTemporaryFolders } from '../../storage/testing/temporary-folder.ts';
import { openRoom, PEOPLE, type Room } from './testing/open-room.ts';
import { createWaitingClock } from './testing/waiting-clock.ts';

const newFolder = useTemporaryFolders();
const clock = createWaitingClock(Date.UTC(2026, 10, 22, 12));
const start = async (folder?: string): Promise<Room> => openRoom(folder ?? (await newFolder()), clock);

const ALLOW: Decision = { type: 'allow-no-access', allow: true };
const JOIN: Decision = { type: 'join', on: 'Team' };
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const CATALOG: Catalog = {
  accountId: 'a'.repeat(32),
  version: 'v1',
  fetchedAt: '2026-11-22T12:00:00.000Z',
  accessGroups: [{ id: 'AccessGroupId-1', name: 'Developers', description: '' }],
  resourceGroups: [],
  services: [],
  commonRoles: [],
  cloudFoundry: null,
  classicLinked: false,
  allowedAddressPatterns: null,
};

/* Making and reading */

test('a draft has its files as they came, its decisions, and is there after a restart', async () => {
  const folder = await newFolder();
  const room = await start(folder);
  const upload = await room.upload('people.csv', PEOPLE);
  const made = await room.drafts.create({
    account: 'acme',
    files: [{ upload, role: 'people' }],
    decisions: [{ type: 'drop', file: upload, line: 4 }],
  });
  expect(made).toMatchObject({ name: 'people', account: 'acme', revision: 0, frozenBy: null, submission: null });
  expect(made.files).toMatchObject([{ id: upload, name: 'people.csv', role: 'people', size: PEOPLE.length }]);
  expect(room.changed).toEqual([made.id]);

  const again = (await start(folder)).drafts;
  expect(await again.open(made.id)).toEqual(made);
  const { bytes, size } = await again.readFile(made.id, upload, 6, 13);
  expect([text(bytes), size]).toEqual(['access_groups', PEOPLE.length]);
});

test('the list counts people in invitations, invitations, rows and findings', async () => {
  const { drafts, draft } = await start();
  const made = await draft();
  expect(await drafts.list()).toMatchObject([
    {
      id: made.id,
      people: 2,
      invitations: 1,
      rows: 3,
      stage: 'review',
      submission: null,
      problem: null,
      recoveredAt: null,
    },
  ]);
  expect((await drafts.list())[0]!.findings.error).toBeGreaterThanOrEqual(1);
});

test('counts follow decisions and the catalog at once', async () => {
  const { drafts, draft, catalogs } = await start();
  const { id, files } = await draft();
  await drafts.list();
  await drafts.decide({ draft: id, revision: 0, keep: 0, append: [{ type: 'drop', file: files[0]!.id, line: 2 }] });
  expect(await drafts.list()).toMatchObject([{ people: 1 }]);
  await drafts.setAccount(id, 'acme');
  const without = (await drafts.list())[0]!.findings;
  catalogs.set('acme', CATALOG);
  expect((await drafts.list())[0]!.findings).not.toEqual(without);
});

test('counts are kept with the draft: listing again reads no source file', async () => {
  const folder = await newFolder();
  const { drafts, draft } = await start(folder);
  const { id, files } = await draft();
  const [listed] = await drafts.list();
  await rm(join(folder, 'drafts', id, 'files', files[0]!.id));
  expect(await (await start(folder)).drafts.list()).toEqual([listed]);
});

test('a draft is derived for its account, or for another one, with the catalog of that one', async () => {
  const { drafts, draft, catalogs } = await start();
  const { id } = await draft();
  catalogs.set('acme', CATALOG);
  const offline = await drafts.derive(id);
  expect(offline).toMatchObject({ id, account: null, catalog: null, revision: 0 });
  const online = await drafts.derive(id, 'acme');
  expect(online).toMatchObject({ account: 'acme', catalog: CATALOG });
  expect(online.derived.accesses[0]!.options).toEqual([{ kind: 'access-group', id: 'AccessGroupId-1' }]);
  expect(offline.derived.accesses[0]!.options).not.toEqual(online.derived.accesses[0]!.options);
});

/* Names */

test('a name that is given must be free, whatever its capitals', async () => {
  const { draft } = await start();
  await draft({ name: 'Team' });
  await expect(draft({ name: 'team' })).rejects.toMatchObject({ code: 'name-taken', params: { name: 'team' } });
});

test('a name that is not given is numbered, also when drafts are made at the same time', async () => {
  const { drafts, draft } = await start();
  await Promise.all([draft(), draft(), draft()]);
  expect((await drafts.list()).map(({ name }) => name).sort()).toEqual(['people', 'people (2)', 'people (3)']);
});

test('a draft is found by id or by name', async () => {
  const { drafts, draft } = await start();
  const { id } = await draft({ name: 'Auditors' });
  expect(await drafts.resolve(id)).toBe(id);
  expect(await drafts.resolve('auditors')).toBe(id);
  await expect(drafts.resolve('nobody')).rejects.toMatchObject({ code: 'draft-unknown', params: { draft: 'nobody' } });
});

test('a finding that was accepted is not counted any more', async () => {
  const { drafts, draft } = await start();
  const { id } = await draft({ content: 'email,access_groups\nann@gmial.com,AccessGroupId-1\n' });
  expect(await drafts.list()).toMatchObject([{ findings: { error: 0, warning: 1 } }]);
  await drafts.decide({ draft: id, revision: 0, keep: 0, append: [{ type: 'accept', code: 'email-suspicious' }] });
  expect(await drafts.list()).toMatchObject([{ people: 1, findings: { error: 0, warning: 0 } }]);
});

test('what the drafts for an account name can be told', async () => {
  const { drafts, draft } = await start();
  const { id } = await draft({ content: 'email,access_groups\nann@x.org,AccessGroupId-1\n' });
  const other = await draft({ content: 'email,access_groups\nann@x.org,AccessGroupId-2\n' });
  await drafts.setAccount(id, 'acme');
  expect(await drafts.naming('acme')).toEqual([{ draft: id, ids: new Set(['AccessGroupId-1']) }]);
  await drafts.setAccount(other.id, 'acme');
  expect(await drafts.naming('acme')).toHaveLength(2);
});

test('renaming keeps names apart and does not make a plan out of date', async () => {
  const { drafts, draft } = await start();
  const { id, revision } = await draft();
  await draft({ name: 'Other' });
  await expect(drafts.rename(id, 'OTHER')).rejects.toMatchObject({ code: 'name-taken' });
  expect(await drafts.rename(id, 'People')).toMatchObject({ name: 'People', revision });
});

/* Changing */

test('deciding, undoing and doing again are one method', async () => {
  const { drafts, draft } = await start();
  const { id } = await draft();
  const decided = await drafts.decide({ draft: id, revision: 0, keep: 0, append: [ALLOW, JOIN] });
  expect(decided).toMatchObject({ decisions: [ALLOW, JOIN], revision: 1 });
  expect(await drafts.decide({ draft: id, revision: 1, keep: 1, append: [] })).toMatchObject({ decisions: [ALLOW] });
  await expect(drafts.decide({ draft: id, revision: 2, keep: 2, append: [] })).rejects.toMatchObject({
    code: 'bad-request',
  });
});

test('of two windows that change the same revision one is told that the draft changed', async () => {
  const { drafts, draft } = await start();
  const { id } = await draft();
  const outcomes = await Promise.allSettled(
    [ALLOW, JOIN].map((decision) => drafts.decide({ draft: id, revision: 0, keep: 0, append: [decision] })),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(outcomes[1]).toMatchObject({ reason: { code: 'draft-changed', params: { revision: 1 } } });
  expect(await drafts.open(id)).toMatchObject({ decisions: [ALLOW], revision: 1 });
});

test('an unfinished submission freezes what would be sent, and only that', async () => {
  const { drafts, draft, submissions, upload } = await start();
  const { id } = await draft();
  submissions.set(id, { id: 'e'.repeat(32), stage: 'submitting', unfinished: true });
  const busy = { code: 'draft-busy', params: { submission: 'e'.repeat(32) } };
  await expect(drafts.decide({ draft: id, revision: 0, keep: 0, append: [ALLOW] })).rejects.toMatchObject(busy);
  await expect(drafts.setAccount(id, 'other')).rejects.toMatchObject(busy);
  await expect(drafts.remove(id)).rejects.toMatchObject(busy);
  const file = await upload('access.csv', 'Team\n');
  await expect(drafts.addFile({ draft: id, revision: 0, upload: file, role: 'access' })).rejects.toMatchObject(busy);
  expect(await drafts.rename(id, 'Sent')).toMatchObject({ frozenBy: 'e'.repeat(32) });
  expect(await drafts.list()).toMatchObject([{ stage: 'submitting', submission: 'e'.repeat(32) }]);

  submissions.set(id, { id: 'e'.repeat(32), stage: 'complete', unfinished: false });
  expect(await drafts.decide({ draft: id, revision: 0, keep: 0, append: [ALLOW] })).toMatchObject({ frozenBy: null });
});

test('a list of access can be added, replaced and removed, and decisions about it go with it', async () => {
  const { drafts, draft, upload } = await start();
  const { id, files } = await draft();
  const first = await upload('access.csv', 'Team,access_groups\nA,Developers\n');
  const added = await drafts.addFile({ draft: id, revision: 0, upload: first, role: 'access' });
  expect(added.files.map((file) => file.name)).toEqual(['people.csv', 'access.csv']);

  const drop = (file: string) => ({ type: 'drop', file, line: 2 }) as const;
  const people = files[0]!.id;
  const both: Decision = { type: 'together', decisions: [drop(first), drop(people)] };
  await drafts.decide({ draft: id, revision: 1, keep: 0, append: [drop(first), drop(people), JOIN, both] });
  const second = await upload('other.csv', 'Team,access_groups\nB,Developers\n');
  const replaced = await drafts.addFile({ draft: id, revision: 2, upload: second, role: 'access' });
  expect(replaced.files.map((file) => file.name)).toEqual(['people.csv', 'other.csv']);
  expect(replaced.decisions).toEqual([drop(people), JOIN, { type: 'together', decisions: [drop(people)] }]);

  const removed = await drafts.removeFile({ draft: id, revision: 3, file: second });
  expect(removed.files.map((file) => file.name)).toEqual(['people.csv']);
  const removing = drafts.removeFile({ draft: id, revision: 4, file: people });
  await expect(removing).rejects.toMatchObject({ code: 'bad-request' });
});

test('a draft has exactly one list of people', async () => {
  const { drafts, upload } = await start();
  const make = async (...roles: ('people' | 'access')[]) => {
    const files = [];
    for (const role of roles) files.push({ upload: await upload('a.csv', PEOPLE), role });
    return drafts.create({ account: null, files, decisions: [] });
  };
  await expect(make('access')).rejects.toMatchObject({ code: 'bad-request' });
  await expect(make('people', 'people')).rejects.toMatchObject({ code: 'bad-request' });
  await expect(make('people', 'access')).resolves.toMatchObject({ revision: 0 });
});

test('a duplicate is a draft of its own', async () => {
  const { drafts, draft } = await start();
  const original = await draft();
  const copy = await drafts.duplicate(original.id);
  expect(copy).toMatchObject({ name: 'people (2)', files: original.files, decisions: original.decisions });
  await drafts.remove(original.id);
  await drafts.close();
  expect((await drafts.derive(copy.id)).derived.people).toHaveLength(2);
});
