import { expect, test } from 'vitest';
import { DRAFT, useWorlds } from './submissions/testing/practice-room.ts';
import { peopleCsv } from './submissions/testing/room.ts';

const newWorld = useWorlds();

test('a plan compares the draft with every page of the account and sends nothing', async () => {
  const known = ['ana.active', 'pat.pending', 'old.pending', 'sam.suspended', 'vic.vpn'];
  const csv = `${peopleCsv([['Developers', 2]])}\n${known.map((name) => `${name}@practice.example,Developers,`).join('\n')}`;
  const world = await newWorld(`${csv}\nblocked@x.example,No such group,`, { faults: ['restricted-list'] });
  const restricted = await (await world.open()).plans.make(DRAFT);
  expect(restricted.counts['new']).toBe(0);

  const open = await newWorld(`${csv}\nblocked@x.example,No such group,`);
  const { plans, events } = await open.open();
  const plan = await plans.make(DRAFT);
  expect(plan.counts).toEqual({ new: 2, member: 3, pending: 1, expired: 1, failed: 0, 'cannot-tell': 0 });
  expect(plan.invitations.map(({ access, invitees }) => [access, invitees])).toEqual([
    [['Developers'], ['p1@x.example', 'p2@x.example']],
  ]);
  expect(plan.reading).toEqual({ users: 6, pages: 1, complete: true, restricted: false });
  expect([plan.blocked, plan.account.practice, plan.draftRevision]).toEqual([1, true, 1]);
  expect(plans.get(plan.hash)).toBe(plan);
  expect(events).toContainEqual({ event: 'plans.progress', data: { draft: DRAFT, pages: 1, users: 6 } });
  expect((await open.requests()).invites).toEqual([]);
});

test('what the plan shows is what is sent, byte for byte', async () => {
  const world = await newWorld(`email,access_groups,service,roles\n${'a@x.example,Developers;Auditors,kms,Viewer'}`);
  const { plans, submissions } = await world.open();
  const plan = await plans.make(DRAFT);
  await submissions.waitFor(await submissions.start(DRAFT, plan.hash), { trackMs: 0, giveUpMs: 60_000 });
  expect((await world.requests()).invites.map(({ body }) => body)).toEqual(
    plan.invitations.map(({ request }) => JSON.stringify(request)),
  );
});

test('a draft without account or catalog, or with names not looked up, is refused with a reason', async () => {
  const world = await newWorld(peopleCsv([['Developers', 1]]));
  const refused = async (more: Parameters<typeof world.open>[0]) => (await world.open(more)).plans.make(DRAFT);
  await expect(refused({ derivedAs: { account: null } })).rejects.toMatchObject({ code: 'account-needed' });
  await expect(refused({ derivedAs: { catalog: null } })).rejects.toMatchObject({ code: 'catalog-missing' });
  const { derived } = await (await world.open()).derive(DRAFT);
  const accesses = [{ key: 'x', options: [{ kind: 'access-group', id: 'Developers', unresolved: true }] }] as const;
  await expect(refused({ derivedAs: { derived: { ...derived, accesses } } })).rejects.toMatchObject({
    code: 'names-unresolved',
  });
});

test('a catalog of another account is no catalog', async () => {
  const world = await newWorld(peopleCsv([['Developers', 1]]));
  const { catalog } = await (await world.open()).derive(DRAFT);
  const other = { ...catalog!, accountId: 'f'.repeat(32) };
  const { plans } = await world.open({ derivedAs: { catalog: other } });
  await expect(plans.make(DRAFT)).rejects.toMatchObject({ code: 'catalog-missing' });
});

test('reading can be given up, and then there is no plan', async () => {
  const world = await newWorld(peopleCsv([['Developers', 1]]));
  const { plans } = await world.open();
  await expect(plans.make(DRAFT, undefined, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
});
