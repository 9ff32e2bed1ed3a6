import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPeople } from './person.ts';
import { isSettled } from './progress.ts';
import { MAX_RESENDS } from './rules.ts';
import { type SubmissionState } from './state.ts';
import { replay } from './submission.ts';
import { planOf } from './testing/plans.ts';
import { settle, startRun, type Accidents, type Run } from './testing/run.ts';
import { CALL_FAULTS, createSimulatedAccount, type CallFault, type ReadFault } from './testing/simulated-account.ts';

/** Accidents in the order in which they happen; after the last one the world is in order. */
interface Script {
  readonly sizes: readonly number[];
  readonly tags: readonly string[];
  readonly calls: readonly CallFault[];
  readonly reads: readonly ReadFault[];
  readonly kills: readonly boolean[];
  readonly requests: readonly ('pause' | 'stop' | null)[];
  readonly visibleAfterMs: number;
}

const script: fc.Arbitrary<Script> = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  tags: fc.array(fc.constantFrom('', '', '', '', '+refuse', '+busy', '+vanish', '+error'), {
    minLength: 48,
    maxLength: 48,
  }),
  calls: fc.array(fc.constantFrom<CallFault>('none', 'cut-before', 'cut-after', ...CALL_FAULTS), { maxLength: 25 }),
  reads: fc.array(fc.constantFrom<ReadFault>('none', 'none', 'unreachable', 'incomplete'), { maxLength: 15 }),
  kills: fc.array(fc.boolean(), { maxLength: 12 }),
  requests: fc.array(fc.constantFrom(null, null, null, null, null, 'pause' as const, 'stop' as const), {
    maxLength: 12,
  }),
  // Anything below the time after which a person counts as absent.
  visibleAfterMs: fc.integer({ min: 0, max: 19_000 }),
});

function play({ sizes, tags, calls, reads, kills, requests, visibleAfterMs }: Script) {
  let person = 0;
  const invitations = sizes.map((size) =>
    Array.from({ length: size }, () => {
      person += 1;
      return `p${person}${tags[person % tags.length]}@x.example`;
    }),
  );
  const [call, read, kill, request] = [[...calls], [...reads], [...kills], [...requests]];
  const accidents: Accidents = {
    callFault: () => call.shift() ?? 'none',
    readFault: () => read.shift() ?? 'none',
    isKilled: () => kill.shift() ?? false,
    request: () => request.shift() ?? null,
  };
  const account = createSimulatedAccount(visibleAfterMs);
  const run = startRun(planOf(invitations), checkInvariants);
  settle(run, account, accidents);
  return { run, account, everybody: invitations.flat() };
}

function checkInvariants(state: SubmissionState): void {
  expect(state.counts).toEqual(countPeople(state.people));
  const waiting = [...state.queue, ...state.refused.map(({ batch }) => batch)].flatMap(({ emails }) => emails);
  expect(new Set(waiting).size).toBe(waiting.length);
  const queued = state.people.filter(({ status }) => status === 'queued').map(({ email }) => email);
  expect(waiting.toSorted()).toEqual(queued.toSorted());
  const sending = state.people.filter(({ status }) => status === 'sending').map(({ email }) => email);
  expect(sending.toSorted()).toEqual((state.open?.batch.emails ?? []).toSorted());
}

const statusOf = (run: Run, email: string) => run.state.people[run.state.index.get(email)!]!;

test('whatever goes wrong, nobody is in two invitations, everybody ends settled and everybody is counted', () => {
  fc.assert(
    fc.property(script, (accidents) => {
      const { run, account, everybody } = play(accidents);
      expect(account.doubles).toEqual([]);
      expect(isSettled(run.state)).toBe(true);
      expect(Object.values(run.state.counts).reduce((sum, count) => sum + count, 0)).toBe(everybody.length);
    }),
    { numRuns: 400 },
  );
}, 30_000);

test('whatever goes wrong, replaying the journal gives the live state', () => {
  fc.assert(
    fc.property(script, (accidents) => {
      const { run } = play(accidents);
      expect(replay(run.plan, run.events)).toEqual(run.state);
    }),
    { numRuns: 150 },
  );
}, 30_000);

test('whatever goes wrong, what is said of a person is what the account holds', () => {
  fc.assert(
    fc.property(script, (accidents) => {
      const { run, account, everybody } = play(accidents);
      for (const email of everybody) {
        const person = statusOf(run, email);
        const isIn = account.records.has(email);
        if (person.status === 'accepted') expect(isIn).toBe(true);
        else if (person.status === 'vanished') expect(email).toContain('+vanish');
        else if (person.status === 'unknown') expect([isIn, person.resends]).toEqual([false, MAX_RESENDS]);
        else {
          expect(['refused', 'stopped']).toContain(person.status);
          expect(isIn).toBe(false);
        }
      }
    }),
    { numRuns: 150 },
  );
}, 30_000);

test('whatever goes wrong, nothing is sent after a stop', () => {
  fc.assert(
    fc.property(script, (accidents) => {
      const { run } = play(accidents);
      const stop = run.events.findIndex(({ type }) => type === 'stop-requested');
      const after = stop === -1 ? [] : run.events.slice(stop);
      expect(after.filter(({ type }) => type === 'call-intended')).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 30_000);
