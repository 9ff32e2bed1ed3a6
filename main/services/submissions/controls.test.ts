import { expect, test } from 'vitest';
import { DRAFT, PATIENT, UNHURRIED, useWorlds } from './testing/practice-room.ts';
import { peopleCsv } from './testing/room.ts';

const newWorld = useWorlds();
const OTHER = 'd1a2f301';

/** Ten seconds a call, a few hundredths at the speed of these tests: time to step in between two calls. */
const SLOW_CALLS = { faults: ['POST users delay=10000'] };

test('a pause finishes the call under way, sends nothing more, and goes on after reading the account', async () => {
  const world = await newWorld(peopleCsv([['Developers', 900]]), SLOW_CALLS);
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  await expect.poll(async () => (await world.requests()).invites.length).toBeGreaterThan(0);
  await submissions.pause(id);
  expect(await submissions.waitFor(id, PATIENT)).toBe('paused');
  const paused = await submissions.open(id);
  expect(paused.phase).toBe('paused');
  expect(paused.counts['sending']).toBeUndefined();
  const before = await world.requests();

  await world.clock.sleep(30_000);
  expect((await world.requests()).invites).toHaveLength(before.invites.length);
  await submissions.resume(id);
  expect(await submissions.waitFor(id, PATIENT)).toBe('confirmed');
  expect((await submissions.open(id)).counts).toEqual({ PENDING: 900 });
  const after = await world.requests();
  const resumed = after.invites[before.invites.length]!;
  expect(after.sweeps.some(({ number }) => number > before.invites.at(-1)!.number && number < resumed.number)).toBe(
    true,
  );
});

test('a stop leaves the queue unsent for good, cancels nobody, and frees the draft', async () => {
  const world = await newWorld(peopleCsv([['Developers', 900]]), SLOW_CALLS);
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  expect(await submissions.latestOf(DRAFT)).toEqual({ id, stage: 'submitting', unfinished: true });
  await submissions.stop(id);
  await submissions.waitFor(id, PATIENT);

  const { counts, phase, tracked } = await submissions.open(id);
  const sent = (await world.requests()).invites.length * 100;
  expect([counts['PENDING'] ?? 0, counts['stopped']]).toEqual([sent, 900 - sent]);
  expect(phase).toBe('stopped');
  expect(tracked.at(-1)).toMatchObject({ status: 'stopped', reason: 'left-unsent', can: [] });
  expect((await submissions.latestOf(DRAFT))?.unfinished).toBe(false);
});

test('while the account cannot be read nothing more is sent, and who had no answer is looked up when it can', async () => {
  const world = await newWorld(peopleCsv([['Developers', 200]]));
  const { submissions, plans } = await world.open();
  const { hash } = await plans.make(DRAFT);
  await world.fault('POST users cut-after nth=1', 'GET users 503 first=8');
  const id = await submissions.start(DRAFT, hash);
  expect(await submissions.waitFor(id, PATIENT)).toBe('confirmed');

  const { counts, trouble } = await submissions.open(id);
  expect(counts).toEqual({ PENDING: 200 });
  expect(trouble.map(({ kind, settled }) => [kind, settled]).toSorted()).toEqual([
    ['unknown', true],
    ['unreachable', true],
  ]);
  expect(await world.violations()).toMatchObject({ doubleInvitations: 0 });
});

test('a key that is not accepted any more pauses the submission until a person has signed in', async () => {
  const world = await newWorld(peopleCsv([['Developers', 3]]), { faults: ['POST users 401 first=2'] });
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  expect(await submissions.waitFor(id, PATIENT)).toBe('paused');
  expect((await submissions.open(id)).trouble).toMatchObject([{ kind: 'sign-in', needsYou: true }]);
  await submissions.resume(id);
  expect(await submissions.waitFor(id, PATIENT)).toBe('confirmed');
  expect((await submissions.open(id)).trouble).toMatchObject([{ kind: 'sign-in', settled: true }]);
});

test('a token that has run out once is no trouble', async () => {
  const world = await newWorld(peopleCsv([['Developers', 3]]), { faults: ['POST users 401 nth=1'] });
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  expect(await submissions.waitFor(id, PATIENT)).toBe('confirmed');
  expect(await submissions.open(id)).toMatchObject({ counts: { PENDING: 3 }, trouble: [] });
});

test('a caller who may not invite is told so after a few calls, not after one for every person', async () => {
  const world = await newWorld(peopleCsv([['Developers', 300]]));
  const { submissions, submit } = await world.open({ apiKey: 'practice-viewer' });
  const id = await submit(DRAFT);
  expect(await submissions.waitFor(id, PATIENT)).toBe('paused');
  const { trouble, calls } = await submissions.open(id);
  expect(trouble.some(({ kind, needsYou }) => kind === 'not-authorized' && needsYou)).toBe(true);
  expect(calls.invite).toBeLessThanOrEqual(10);
});

test('slowing down is honoured for as long as the server asks', async () => {
  const world = await newWorld(peopleCsv([['Developers', 150]]), { faults: ['POST users 429 retry-after=12 nth=2'] });
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  expect(await submissions.waitFor(id, PATIENT)).toBe('confirmed');
  const { invites } = await world.requests();
  expect(invites.map(({ status }) => status)).toEqual([202, 429, 202]);
  expect(Date.parse(invites[2]!.at) - Date.parse(invites[1]!.at)).toBeGreaterThanOrEqual(12_000);
  expect((await submissions.open(id)).trouble).toMatchObject([
    { kind: 'slow-down', settled: true, params: { waitMs: 12_000 } },
  ]);
});

test('an account that cannot be reached is given up after the time allowed, and nothing is lost', async () => {
  const world = await newWorld(peopleCsv([['Developers', 30]]), { faults: ['POST users cut-after'] });
  const { submissions, plans } = await world.open();
  const { hash } = await plans.make(DRAFT);
  await world.fault('GET users cut-before');
  const id = await submissions.start(DRAFT, hash);
  expect(await submissions.waitFor(id, { trackMs: 90_000, giveUpMs: 20_000 })).toBe('unreachable');
  const { counts, trouble } = await submissions.open(id);
  expect(counts).toEqual({ unknown: 30 });
  expect(trouble.map(({ kind }) => kind).toSorted()).toEqual(['unknown', 'unreachable']);
});

test('a person who may be hidden from us stays unknown and is left to a person', async () => {
  const world = await newWorld(peopleCsv([['Developers', 4]]), { faults: ['POST users cut-before'] });
  const { submissions, plans } = await world.open();
  const { hash } = await plans.make(DRAFT);
  await world.fault('restricted-list');
  const id = await submissions.start(DRAFT, hash);
  await submissions.waitFor(id, PATIENT);
  const { counts, tracked } = await submissions.open(id);
  expect(counts).toEqual({ unknown: 4 });
  expect(tracked[0]!.reason).toBe('list-restricted');
  expect((await world.requests()).invites).toHaveLength(1);
});

test('the same draft is not submitted twice at once, nor the same people from another draft', async () => {
  const world = await newWorld(peopleCsv([['Developers', 5]]), { faults: ['POST users delay=40'] });
  world.drafts.set(OTHER, { csv: peopleCsv([['Auditors', 2]]), revision: 1 });
  const { submissions, plans, submit } = await world.open();
  const [first, second] = [await plans.make(DRAFT), await plans.make(OTHER)];
  const id = await submissions.start(DRAFT, first.hash);
  await expect(submissions.start(DRAFT, first.hash)).rejects.toMatchObject({
    code: 'submission-running',
    params: { submission: id },
  });
  await expect(submissions.start(OTHER, second.hash)).rejects.toMatchObject({ code: 'submission-running' });
  await submissions.waitFor(id, PATIENT);

  // Afterwards the old plan does not invite them a second time: the account is read again before sending.
  const again = await submissions.start(OTHER, second.hash);
  await submissions.waitFor(again, PATIENT);
  expect((await submissions.open(again)).tracked.map(({ status, state }) => [status, state])).toEqual([
    ['skipped', 'PENDING'],
    ['skipped', 'PENDING'],
  ]);
  expect(await world.violations()).toMatchObject({ doubleInvitations: 0 });
  await expect(submit(DRAFT)).rejects.toMatchObject({ code: 'nothing-to-send' });
});

test('a plan is sent only while draft and catalog are what it was made of', async () => {
  const world = await newWorld(peopleCsv([['Developers', 1]]));
  const { submissions, plans } = await world.open();
  const { hash } = await plans.make(DRAFT);
  world.drafts.set(DRAFT, { csv: peopleCsv([['Developers', 2]]), revision: 2 });
  await expect(submissions.start(DRAFT, hash)).rejects.toMatchObject({ code: 'plan-out-of-date' });
  await expect(submissions.start(DRAFT, 'f'.repeat(64))).rejects.toMatchObject({ code: 'plan-unknown' });
  await expect(submissions.start(OTHER, hash)).rejects.toMatchObject({ code: 'plan-unknown' });
  expect((await world.requests()).invites).toEqual([]);
});

test('a plan older than a minute is looked over once more before anything is sent', async () => {
  const world = await newWorld(peopleCsv([['Developers', 2]]));
  const { submissions, plans, cloud } = await world.open();
  const plan = await plans.make(DRAFT);
  await cloud.invite(plan.account.id, { users: [{ email: 'p1@x.example', account_role: 'Member' }] });
  await world.clock.sleep(61_000);
  const id = await submissions.start(DRAFT, plan.hash);
  expect(await submissions.waitFor(id, PATIENT)).toBe('confirmed');
  expect((await submissions.open(id)).tracked.map(({ status }) => status)).toEqual(['skipped', 'accepted']);
});

test('a fresh plan is sent without reading the account a second time first', async () => {
  const world = await newWorld(peopleCsv([['Developers', 2]]), UNHURRIED);
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  await submissions.waitFor(id, { trackMs: 0, giveUpMs: 60_000 });
  const { sweeps, invites } = await world.requests();
  expect(sweeps.filter(({ number }) => number < invites[0]!.number)).toHaveLength(1);
  expect((await submissions.open(id)).tracked[0]).toMatchObject({
    status: 'accepted',
    state: null,
    reason: 'not-seen-yet',
  });
});

test('a program without the lock reads the account and changes nothing', async () => {
  const world = await newWorld(peopleCsv([['Developers', 2]]), UNHURRIED);
  const writer = await world.open();
  const id = await writer.submit(DRAFT);
  await writer.submissions.waitFor(id, { trackMs: 0, giveUpMs: 60_000 });
  await writer.submissions.close();
  const { submissions } = await world.open({ readOnly: true });
  expect((await submissions.list()).map(({ counts }) => counts)).toEqual([{ accepted: 2 }]);
  await world.clock.sleep(5_000);
  expect((await submissions.refresh(id)).counts).toEqual({ PENDING: 2 });
  expect((await submissions.open(id)).counts).toEqual({ PENDING: 2 });
  const another = await world.open({ readOnly: true });
  expect((await another.submissions.open(id)).counts).toEqual({ accepted: 2 });
  await expect(submissions.stop(id)).rejects.toMatchObject({ code: 'in-use' });
  await expect(submissions.cancel(id, ['p1@x.example'])).rejects.toMatchObject({ code: 'in-use' });
});

test('a program without the lock sees what another one has written meanwhile', async () => {
  const world = await newWorld(peopleCsv([['Developers', 2]]), UNHURRIED);
  const writer = await world.open();
  const id = await writer.submit(DRAFT);
  await writer.submissions.waitFor(id, { trackMs: 0, giveUpMs: 60_000 });
  const { submissions } = await world.open({ readOnly: true });
  expect((await submissions.open(id)).counts).toEqual({ accepted: 2 });
  await writer.submissions.waitFor(id, PATIENT);
  expect((await submissions.open(id)).counts).toEqual({ PENDING: 2 });
});
