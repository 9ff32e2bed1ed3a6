import { expect, test } from 'vitest';
import type { TrackedPerson } from '#app/contract/views.ts';
import { DRAFT, PATIENT, useWorlds } from './testing/practice-room.ts';
import { peopleCsv } from './testing/room.ts';

const newWorld = useWorlds();

/** Sends people with these tags among `count` ordinary ones and says where each stands in the end. */
async function send(count: number, ...tags: readonly string[]) {
  const tagged = tags.map((tag): [string, number, string] => ['Developers', 1, tag]);
  const world = await newWorld(peopleCsv([['Developers', count], ...tagged]));
  const room = await world.open();
  const id = await room.submit(DRAFT);
  const end = await room.submissions.waitFor(id, PATIENT);
  const snapshot = await room.submissions.open(id);
  const of = (tag: string): TrackedPerson => snapshot.tracked.find(({ email }) => email.includes(tag))!;
  return { world, room, id, end, snapshot, of };
}

test('one refused address stands alone in the end, with the words of the refusal, and the others are invited', async () => {
  const { world, snapshot, of, end } = await send(40, '+refuse');
  expect(end).toBe('confirmed');
  expect(snapshot.counts).toEqual({ PENDING: 40, refused: 1 });
  expect(of('+refuse')).toMatchObject({ status: 'refused', state: null, can: [], invitedAt: null });
  expect(of('+refuse').reason).toMatch(/\w/);
  const card = snapshot.trouble.find(({ kind }) => kind === 'refused')!;
  expect(card).toMatchObject({ people: [of('+refuse').email], needsYou: true, params: { people: 41, through: 40 } });
  const { invites } = await world.requests();
  expect(card.params['calls']).toBe(invites.length - 1);
  expect(await world.violations()).toMatchObject({ doubleInvitations: 0 });
});

test('a busy address holds the call up for a minute and is invited then', async () => {
  const { world, snapshot } = await send(5, '+busy');
  expect(snapshot.counts).toEqual({ PENDING: 6 });
  const { invites } = await world.requests();
  expect(invites.map(({ status }) => status)).toEqual([409, 202]);
  expect(Date.parse(invites[1]!.at) - Date.parse(invites[0]!.at)).toBeGreaterThanOrEqual(60_000);
  expect(snapshot.trouble).toMatchObject([{ kind: 'processing', settled: true, needsYou: false }]);
});

test('who is accepted and never appears is called vanished after two complete readings, and is not sent again', async () => {
  const { world, snapshot, of } = await send(3, '+vanish');
  expect(snapshot.counts).toEqual({ PENDING: 3, vanished: 1 });
  expect(of('+vanish')).toMatchObject({ status: 'vanished', state: null, reason: 'never-appeared', can: [] });
  expect((await world.requests()).invites).toHaveLength(1);
  expect(snapshot.needsYou).toBe(1);
});

test('a record that fails in the account needs a person and can be removed', async () => {
  const { room, id, snapshot, of } = await send(2, '+error');
  const failed = of('+error');
  expect(failed).toMatchObject({ status: 'accepted', state: 'ERROR_WHILE_PROCESSING', can: ['cancel'] });
  expect(snapshot.trouble).toMatchObject([{ kind: 'failed', people: [failed.email], needsYou: true }]);
  expect(await room.submissions.cancel(id, [failed.email])).toEqual([
    { email: failed.email, done: true, reason: null },
  ]);
  expect((await room.submissions.open(id)).counts).toEqual({ PENDING: 2, cancelled: 1 });
});

test('who accepts is a member at the next reading and cannot be cancelled any more', async () => {
  const { world, room, id, of } = await send(2, '+accept');
  const { email } = of('+accept');
  await world.clock.sleep(20_000);
  const { tracked } = await room.submissions.refresh(id);
  expect(tracked.find((person) => person.email === email)).toMatchObject({ state: 'ACTIVE', can: [], expiresAt: null });
  expect(await room.submissions.cancel(id, [email])).toEqual([{ email, done: false, reason: 'member-now' }]);
  expect(await world.violations()).toMatchObject({ removedMembers: 0 });
});

test('who accepts in the instant after being read as PENDING is not removed', async () => {
  const { world, room, id, of } = await send(1, '+race');
  const { email, status } = of('+race');
  expect(status).toBe('accepted');
  const [result] = await room.submissions.cancel(id, [email]);
  expect(result).toEqual({ email, done: false, reason: 'member-now' });
  expect(await world.violations()).toMatchObject({ removedMembers: 0 });
  expect((await room.submissions.open(id)).counts).toEqual({ PENDING: 1, ACTIVE: 1 });
});

test('members and people already invited are left out and not touched', async () => {
  const others = ['ana.active@practice.example', 'pat.pending@practice.example', 'old.pending@practice.example'];
  const csv = `${peopleCsv([['Developers', 2]])}\n${others.map((email) => `${email},Developers,Other`).join('\n')}`;
  const world = await newWorld(csv);
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  await submissions.waitFor(id, PATIENT);
  const { tracked } = await submissions.open(id);
  expect(tracked.slice(2).map(({ status, state, reason, can }) => [status, state, reason, can])).toEqual([
    ['skipped', 'ACTIVE', 'already-member', []],
    ['skipped', 'PENDING', 'already-invited', []],
    ['skipped', 'PENDING', 'invitation-expired', []],
  ]);
  const results = await submissions.cancel(id, others);
  expect(results.map(({ reason }) => reason)).toEqual(['member-now', 'not-invited-here', 'not-invited-here']);
});
