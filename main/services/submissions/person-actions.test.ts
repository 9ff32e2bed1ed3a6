import { expect, test } from 'vitest';
import { DRAFT, PATIENT, UNHURRIED, useWorlds, type World } from './testing/practice-room.ts';
import { peopleCsv, type Room, type RoomOptions } from './testing/room.ts';

const newWorld = useWorlds();
const [ANN, BO, CY] = ['p1@x.example', 'p2@x.example', 'p3@x.example'] as const;

async function sent(more: Partial<RoomOptions> = {}): Promise<{ world: World; room: Room; id: string }> {
  const world = await newWorld(peopleCsv([['Developers', 3]]));
  const room = await world.open(more);
  const id = await room.submit(DRAFT);
  await room.submissions.waitFor(id, PATIENT);
  return { world, room, id };
}

test('cancelling removes the placeholder that was just read, and nothing else', async () => {
  const { world, room, id } = await sent();
  expect(await room.submissions.cancel(id, [ANN.toUpperCase(), 'nobody@x.example'])).toEqual([
    { email: ANN, done: true, reason: null },
    { email: 'nobody@x.example', done: false, reason: 'not-in-submission' },
  ]);
  const { counts, tracked } = await room.submissions.refresh(id);
  expect(counts).toEqual({ PENDING: 2, cancelled: 1 });
  expect(tracked[0]).toMatchObject({ status: 'cancelled', state: null, can: [], expiresAt: null });
  expect(await room.submissions.cancel(id, [ANN])).toEqual([{ email: ANN, done: false, reason: 'already-cancelled' }]);
  expect(await world.violations()).toMatchObject({ removedMembers: 0 });
  expect((await room.submissions.timeline(id, ANN)).map(({ kind }) => kind)).toEqual([
    'read',
    'sent',
    'accepted',
    'seen',
    'looked-up',
    'cancel-sent',
    'cancelled',
  ]);
});

test('a lost answer to a cancellation is found out by reading, not by cancelling again', async () => {
  const { world, room, id } = await sent();
  await world.fault('DELETE users cut-after nth=1', 'DELETE users cut-before nth=2');
  expect(await room.submissions.cancel(id, [ANN, BO])).toEqual([
    { email: ANN, done: true, reason: null },
    { email: BO, done: false, reason: 'no-answer' },
  ]);
  expect((await room.submissions.open(id)).counts).toEqual({ PENDING: 2, cancelled: 1 });
});

test('asked to slow down while cancelling, it waits and goes on', async () => {
  const { world, room, id } = await sent();
  await world.fault('DELETE users 429 retry-after=2 nth=1');
  expect((await room.submissions.cancel(id, [ANN, BO])).every(({ done }) => done)).toBe(true);
});

test('what IBM Cloud refuses to cancel stays as it is', async () => {
  const { world, room, id } = await sent();
  await world.fault('DELETE users 403 nth=1');
  expect(await room.submissions.cancel(id, [ANN])).toEqual([{ email: ANN, done: false, reason: 'refused-by-cloud' }]);
  expect((await room.submissions.refresh(id)).tracked[0]).toMatchObject({
    state: 'PENDING',
    can: ['cancel', 'resend'],
  });
});

test('without a connection nobody is cancelled and everybody gets the reason', async () => {
  const { world, room, id } = await sent();
  await world.fault('GET users cut-before');
  expect((await room.submissions.cancel(id, [ANN, BO])).map(({ reason }) => reason)).toEqual([
    'cloud-unreachable',
    'cloud-unreachable',
  ]);
});

test('who was accepted but not seen yet is looked for before being cancelled', async () => {
  const world = await newWorld(peopleCsv([['Developers', 1]]), UNHURRIED);
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  await submissions.waitFor(id, { trackMs: 0, giveUpMs: 60_000 });
  expect((await submissions.open(id)).tracked[0]?.state).toBe(null);
  expect(await submissions.cancel(id, [ANN])).toEqual([{ email: ANN, done: true, reason: null }]);
});

test('an e-mail is sent again to whoever is PENDING, on the practice account', async () => {
  const { world, room, id } = await sent();
  await world.accept(CY);
  expect(await room.submissions.resend(id, [ANN, CY])).toEqual([
    { email: ANN, done: true, reason: null },
    { email: CY, done: false, reason: 'member-now' },
  ]);
  expect((await room.submissions.timeline(id, ANN)).at(-1)).toMatchObject({ kind: 'resent' });
});

test('where IBM Cloud offers no resend, it says so and sends nothing', async () => {
  const { world, room, id } = await sent({ practice: false });
  const before = (await world.requests()).invites.length;
  expect((await room.submissions.open(id)).tracked[0]?.can).toEqual(['cancel']);
  expect(await room.submissions.resend(id, [ANN])).toEqual([{ email: ANN, done: false, reason: 'resend-not-offered' }]);
  expect((await world.requests()).invites).toHaveLength(before);
});

test('the report has everybody with state, access and their own columns', async () => {
  const { room, id } = await sent();
  const { fileName, bytes } = await room.submissions.report(id, false);
  const [header, first] = new TextDecoder().decode(bytes).split('\r\n');
  expect(fileName).toBe(`Draft ${DRAFT}, report.csv`);
  expect(header).toContain('email,status,state,invited_at,expires_at_estimated,access,reason,name');
  expect(first).toMatch(/^p1@x\.example,accepted,PENDING,.*,Developers,,Person 1,/);
  const failed = await room.submissions.report(id, true);
  expect(new TextDecoder().decode(failed.bytes).trimEnd().split('\r\n')).toHaveLength(1);
});

test('an unknown submission is an error with a code', async () => {
  const { submissions } = await (await newWorld('email')).open();
  expect(await submissions.list()).toEqual([]);
  expect(await submissions.latestOf(DRAFT)).toBe(null);
  for (const id of ['f'.repeat(32), '../../etc']) {
    await expect(submissions.open(id)).rejects.toMatchObject({ code: 'submission-unknown' });
  }
});
