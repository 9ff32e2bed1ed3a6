import { expect, test } from 'vitest';
import { nextEffect } from './next.ts';
import { isSettled } from './progress.ts';
import { people, planOf, START } from './testing/plans.ts';
import { NO_ACCIDENTS, settle, startRun } from './testing/run.ts';
import { createSimulatedAccount } from './testing/simulated-account.ts';
import { ACCEPT, refuse, startStory } from './testing/story.ts';

const FOUR = people(4);
const effectAt = (story: ReturnType<typeof startStory>, after: number) => nextEffect(story.state(), START + after);

test('a refused call is settled by a reading and then split; who stands alone is refused in IBM’s words', () => {
  const story = startStory(planOf([FOUR])).call(0, refuse(400));
  expect(effectAt(story, 0)).toEqual({ type: 'sweep' });
  story.read(1, {});
  expect(story.state().queue.map(({ emails }) => emails.length)).toEqual([2, 2]);
  story.call(2, refuse(400)).read(3, {}).call(4, refuse(400)).read(5, {});
  expect(story.person(FOUR[0]!)).toMatchObject({ status: 'refused', refusal: 'No, 400' });
  story.call(6, ACCEPT([FOUR[1]!])).call(7, ACCEPT(FOUR.slice(2)));
  expect(story.state().counts).toEqual({ refused: 1, accepted: 3 });
});

test('who is found in the account after a refusal is not sent again, and nobody is refused without having stood alone', () => {
  const story = startStory(planOf([FOUR.slice(0, 2)]))
    .call(0, refuse(422))
    .read(1, { [FOUR[0]!]: 'PENDING' });
  expect(story.person(FOUR[0]!)).toMatchObject({ status: 'accepted', state: 'PENDING' });
  expect(story.state().queue.map(({ emails }) => emails)).toEqual([[FOUR[1]]]);
});

test.each([1, 37, 100])(
  'of a call of 100 with one bad address at place %i the other 99 are invited in few calls',
  (place) => {
    const emails = people(100).with(place - 1, 'x+refuse@x.example');
    const account = createSimulatedAccount(0);
    const run = startRun(planOf([emails]));
    settle(run, account);
    expect(run.state.counts).toEqual({ refused: 1, PENDING: 99 });
    expect(account.doubles).toEqual([]);
    // One call, then two for each halving of 100.
    expect(run.calls.length).toBeLessThanOrEqual(1 + 2 * Math.ceil(Math.log2(100)));
  },
);

test('a call that is asked to wait is sent again as planned, when the server says', () => {
  const story = startStory(planOf([FOUR])).call(0, refuse(429, { retryAfterMs: 12_000 }));
  expect(effectAt(story, 0)).toEqual({ type: 'wait', until: START + 12_000 });
  expect(effectAt(story, 12_000)).toMatchObject({ type: 'send', emails: FOUR });
  expect(story.person(FOUR[0]!)).toMatchObject({ status: 'queued', sends: 0 });
});

test('a pause that comes with another refusal is kept too, and a busy person still gets their minute', () => {
  const story = startStory(planOf([FOUR]))
    .call(0, refuse(400, { retryAfterMs: 2_000 }))
    .read(1, {});
  expect(effectAt(story, 1)).toEqual({ type: 'wait', until: START + 2_000 });
  const busy = startStory(planOf([FOUR]))
    .call(0, refuse(409, { retryAfterMs: 2_000 }))
    .read(1, {});
  expect(effectAt(busy, 1)).toEqual({ type: 'wait', until: START + 60_000 });
});

test('when the server names no time the waits double', () => {
  const story = startStory(planOf([FOUR]));
  const waits = [0, 100_000, 200_000].map((after) => {
    const effect = effectAt(story.call(after, refuse(429)), after);
    return effect.type === 'wait' ? effect.until - START - after : null;
  });
  expect(waits).toEqual([1_000, 2_000, 4_000]);
});

test('a busy person holds a call up for a minute, then only half of it, and the others go on meanwhile', () => {
  const story = startStory(planOf([FOUR, ['zoe@x.example']]))
    .call(0, refuse(409))
    .read(1, {});
  expect(effectAt(story, 1)).toMatchObject({ type: 'send', emails: ['zoe@x.example'] });
  story.tell(
    { type: 'call-intended', at: START + 2, call: 2, invitation: 1, emails: ['zoe@x.example'] },
    { type: 'call-answered', at: START + 2, call: 2, outcome: ACCEPT(['zoe@x.example']) },
  );
  story.read(59_000, { 'zoe@x.example': 'PENDING' });
  expect(effectAt(story, 60_000)).toMatchObject({ type: 'send', emails: FOUR });
  story.call(60_000, refuse(409)).read(60_001, { 'zoe@x.example': 'PENDING' });
  expect(effectAt(story, 60_001)).toMatchObject({ type: 'send', emails: FOUR.slice(0, 2) });
});

test('whoever turns out to be in the account while a call waits is left out of it', () => {
  const story = startStory(planOf([FOUR]))
    .call(0, refuse(409))
    .read(1, { [FOUR[2]!]: 'PROCESSING' });
  expect(story.person(FOUR[2]!)).toMatchObject({ status: 'skipped', reason: 'already-invited' });
  expect(story.state().queue.flatMap(({ emails }) => emails)).toEqual([FOUR[0], FOUR[1], FOUR[3]]);
});

test('a person who stays busy alone is refused in the end', () => {
  const story = startStory(planOf([['bo@x.example']]));
  for (const after of [0, 60_000, 120_000]) story.call(after, refuse(409)).read(after + 1, {});
  expect(story.person('bo@x.example')).toMatchObject({ status: 'refused', refusal: 'No, 409' });
});

test('too large is sent once more as planned, and split when it is said again', () => {
  const story = startStory(planOf([FOUR])).call(0, refuse(413));
  expect(story.state().queue.map(({ emails }) => emails.length)).toEqual([4]);
  expect(
    story
      .call(1, refuse(413))
      .state()
      .queue.map(({ emails }) => emails.length),
  ).toEqual([2, 2]);
});

test('a token that ran out is replaced once; the second refusal in a row ends the sign-in', () => {
  const story = startStory(planOf([FOUR])).call(0, refuse(401));
  expect(effectAt(story, 0)).toMatchObject({ type: 'send', emails: FOUR });
  story.call(1, refuse(401));
  expect([story.state().paused, effectAt(story, 1)]).toEqual(['sign-in', { type: 'finish' }]);
  story.tell({ type: 'resumed', at: START + 2 });
  expect(effectAt(story, 2)).toEqual({ type: 'sweep' });
});

test('a 401 about an account that is not linked is a refusal of the call, not of the caller', () => {
  const story = startStory(planOf([['bo@x.example']]))
    .call(0, refuse(401, { code: '1025' }))
    .read(1, {});
  expect(story.person('bo@x.example').status).toBe('refused');
  expect(story.state().paused).toBe(null);
});

test('when everybody is forbidden it pauses and says so, and goes on only when told to', () => {
  const run = startRun(planOf([people(100)]));
  const forbidding = { ...createSimulatedAccount(0), invite: () => refuse(403) };
  expect(() => settle(run, forbidding, NO_ACCIDENTS)).not.toThrow();
  expect(run.state.counts).toEqual({ refused: 100 });
  const paused = run.events.findIndex(({ type }) => type === 'resumed');
  expect(run.events.slice(0, paused).filter(({ type }) => type === 'call-intended').length).toBeLessThanOrEqual(10);
  expect(run.events.filter(({ type }) => type === 'resumed')).toHaveLength(1);
});

test('one forbidden address does not stop the others once somebody was accepted', () => {
  const story = startStory(planOf([['ann@x.example'], ['bo@x.example'], ['cy@x.example']]));
  story
    .call(0, ACCEPT(['ann@x.example']))
    .call(1, refuse(403))
    .read(2, {})
    .call(3, refuse(403))
    .read(4, {});
  expect(story.state().paused).toBe(null);
  expect(isSettled(story.read(5, { 'ann@x.example': 'PENDING' }).state())).toBe(true);
});
