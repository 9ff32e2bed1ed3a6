import { expect, test } from 'vitest';
import { nextEffect } from './next.ts';
import { phaseOf } from './progress.ts';
import { people, planOf, START } from './testing/plans.ts';
import { settle, startRun, step } from './testing/run.ts';
import { createSimulatedAccount } from './testing/simulated-account.ts';
import { ACCEPT, startStory } from './testing/story.ts';

const ANN = 'ann@x.example';
const MINUTE = 60_000;

/** Moments of the readings after the last call, in seconds, while the account says this of a person. */
function readingsWhile(state: string | null): number[] {
  const story = startStory(planOf([[ANN]])).call(0, ACCEPT([ANN]));
  const moments: number[] = [];
  for (let now = START; now < START + 30 * MINUTE;) {
    const effect = nextEffect(story.state(), now);
    if (effect.type === 'finish') break;
    if (effect.type === 'wait') now = effect.until;
    else {
      moments.push((now - START) / 1000);
      story.read(now - START, state === null ? {} : { [ANN]: state }, { complete: state !== null });
    }
  }
  return moments;
}

test('the account is read every 5 s for half a minute, then every 15 s, and after five minutes on request', () => {
  const moments = readingsWhile('PROCESSING');
  expect(moments.slice(0, 9)).toEqual([5, 10, 15, 20, 25, 30, 45, 60, 75]);
  expect(moments.at(-1)).toBe(300);
  expect(readingsWhile('PENDING')).toEqual(moments);
});

test('when everybody has joined nothing is read any more', () => {
  expect(readingsWhile('ACTIVE')).toEqual([5]);
});

test('readings that fail are repeated after waits that double up to a minute', () => {
  const moments = readingsWhile(null);
  const waits = moments.slice(1).map((moment, index) => moment - moments[index]!);
  expect(waits.slice(0, 7)).toEqual([5, 5, 5, 8, 16, 32, 60]);
  expect(Math.max(...waits)).toBe(60);
});

test('when nothing goes wrong each invitation takes one call', () => {
  const account = createSimulatedAccount(1_000);
  const run = startRun(planOf([people(100, 'a'), people(20, 'b'), people(95, 'c'), people(85, 'd')]));
  settle(run, account);
  expect(run.calls.map((emails) => emails.length)).toEqual([100, 20, 95, 85]);
  expect(run.state.counts).toEqual({ PENDING: 300 });
});

test('a long sending is looked over every 15 s, not after each call', () => {
  const account = createSimulatedAccount(1_000);
  const run = startRun(planOf(Array.from({ length: 100 }, (_, index) => people(1, `call${index}-`))));
  while (run.state.queue.length > 0) step(run, account);
  const sweeps = run.events.filter(({ type }) => type === 'swept').map((event) => event.at);
  expect(sweeps.length).toBeGreaterThanOrEqual(2);
  const gaps = sweeps.slice(1).map((at, index) => at - sweeps[index]!);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15_000);
});

test('a pause does nothing, a stop sends nothing and still finds out who is open', () => {
  const emails = people(3);
  const story = startStory(planOf([[emails[0]!], [emails[1]!], [emails[2]!]]));
  story.call(0, { kind: 'lost', reason: 'no-answer' }).tell({ type: 'paused', at: START + 1 });
  expect([nextEffect(story.state(), START + 1), phaseOf(story.state(), true)]).toEqual([{ type: 'finish' }, 'paused']);
  story.tell({ type: 'stop-requested', at: START + 2 });
  expect(story.state().counts).toEqual({ unknown: 1, stopped: 2 });
  expect(phaseOf(story.state(), true)).toBe('settling');
  story.read(5_000, {}).read(20_000, {});
  expect(story.state().counts).toEqual({ stopped: 3 });
  expect(phaseOf(story.state(), true)).toBe('stopped');
});

test('after a pause, and in a new process, the account is read before anybody is sent', () => {
  for (const type of ['resumed', 'reopened'] as const) {
    const story = startStory(planOf([[ANN]])).tell({ type, at: START + MINUTE });
    expect(nextEffect(story.state(), START + MINUTE)).toEqual({ type: 'sweep' });
    story.read(MINUTE, { [ANN]: 'PENDING' });
    expect(story.person(ANN)).toMatchObject({ status: 'skipped', state: 'PENDING', reason: 'already-invited' });
  }
});
