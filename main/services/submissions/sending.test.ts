import { expect, test } from 'vitest';
import { DRAFT, PATIENT, useWorlds } from './testing/practice-room.ts';
import { peopleCsv } from './testing/room.ts';

const newWorld = useWorlds();

test('300 people with three accesses take the fewest calls and one reading of the account per poll', async () => {
  const world = await newWorld(
    peopleCsv([
      ['Developers', 120],
      ['Auditors', 95],
      ['Operators', 85],
    ]),
    { speed: 100 },
  );
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  expect(await submissions.waitFor(id, PATIENT)).toBe('confirmed');

  const { counts, calls, answered, invitations } = await submissions.open(id);
  expect(counts).toEqual({ PENDING: 300 });
  expect([answered, invitations, calls.invite]).toEqual([4, 4, 4]);
  const { invites, sweeps } = await world.requests();
  expect(invites.map(({ body }) => (JSON.parse(body) as { users: unknown[] }).users.length)).toEqual([100, 20, 95, 85]);
  const begun = sweeps.map(({ at }) => Date.parse(at));
  const gaps = begun.slice(2).map((at, index) => at - begun[index + 1]!);
  expect(gaps.every((gap) => gap >= 5_000)).toBe(true);
});

test('with every second answer cut after committing, everybody ends PENDING and nobody is invited twice', async () => {
  const world = await newWorld(
    peopleCsv([
      ['Developers', 60],
      ['Auditors', 40],
      ['Operators', 20],
    ]),
    {
      faults: ['POST users cut-after every=2'],
    },
  );
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  expect(await submissions.waitFor(id, PATIENT)).toBe('confirmed');

  const { counts, trouble } = await submissions.open(id);
  expect(counts).toEqual({ PENDING: 120 });
  expect(trouble.map(({ kind, settled }) => [kind, settled])).toEqual([['unknown', true]]);
  expect(await world.violations()).toMatchObject({ doubleInvitations: 0, removedMembers: 0, over100: 0 });
});
