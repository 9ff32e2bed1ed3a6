import { expect, test } from 'vitest';
import { nextEffect } from './next.ts';
import { isSettled, phaseOf } from './progress.ts';
import { people, planOf, START } from './testing/plans.ts';
import { ACCEPT, LOST, startStory } from './testing/story.ts';

const [ANN, BO] = ['ann@x.example', 'bo@x.example'] as const;
const PLAN = planOf([[ANN, BO]]);
const lost = () => startStory(PLAN).call(0, LOST);

test('a lost answer makes people unknown, never failed, and nothing is sent before the account is read', () => {
  const story = startStory(planOf([[ANN], [BO]])).call(0, LOST);
  expect([story.person(ANN).status, story.person(ANN).reason]).toEqual(['unknown', 'answer-lost']);
  expect(nextEffect(story.state(), START)).toEqual({ type: 'sweep' });
  expect(nextEffect(story.read(1, {}).state(), START + 1)).toMatchObject({ type: 'send', emails: [BO] });
});

test('who is found after a lost answer is accepted and not sent again', () => {
  const story = lost().read(6_000, { [ANN]: 'PENDING', [BO]: 'PROCESSING' });
  expect(story.state().counts).toEqual({ PENDING: 1, PROCESSING: 1 });
  expect(story.state().queue).toEqual([]);
  expect(isSettled(story.state())).toBe(true);
});

test('absence counts from the fifth second and is proven from the twentieth, by two readings', () => {
  const tooEarly = lost().read(4_999, {}).read(20_000, {});
  expect(tooEarly.person(ANN)).toMatchObject({ status: 'unknown', missingSince: START + 20_000 });
  const tooSoon = lost().read(5_000, {}).read(19_999, {});
  expect(tooSoon.person(ANN).status).toBe('unknown');
  const proven = lost().read(5_000, {}).read(20_000, {});
  expect(proven.person(ANN)).toMatchObject({ status: 'queued', resends: 1 });
  expect(lost().read(60_000, {}).person(ANN).status).toBe('unknown');
});

test('only who is missing is sent again, in one call with the same access', () => {
  const story = lost()
    .read(5_000, { [ANN]: 'PENDING' })
    .read(20_000, { [ANN]: 'PENDING' });
  expect(nextEffect(story.state(), START + 20_000)).toMatchObject({ type: 'send', invitation: 0, emails: [BO] });
});

test('after being sent again three times in vain a person is left to a person', () => {
  let story = startStory(planOf([[ANN]]));
  for (let send = 0; send <= 3; send += 1) {
    const at = send * 30_000;
    story = story
      .call(at, LOST)
      .read(at + 5_000, {})
      .read(at + 20_000, {});
  }
  expect(story.person(ANN)).toMatchObject({ status: 'unknown', closed: true, reason: 'never-found', resends: 3 });
  expect([isSettled(story.state()), story.state().calls.invite]).toEqual([true, 4]);
  expect(story.read(200_000, { [ANN]: 'PENDING' }).person(ANN)).toMatchObject({ status: 'accepted', state: 'PENDING' });
});

test('a reading that is not complete shows who is there and proves nothing about who is not', () => {
  const story = lost();
  for (const at of [5_000, 20_000, 40_000]) story.read(at, { [ANN]: 'PENDING' }, { complete: false });
  expect([story.person(ANN).state, story.person(BO).status]).toEqual(['PENDING', 'unknown']);
  expect(story.person(BO).missingSince).toBe(null);
});

test('where people may be hidden nobody is sent again', () => {
  const story = lost().read(5_000, {}, { restricted: true }).read(20_000, {}, { restricted: true });
  expect(story.person(ANN)).toMatchObject({ status: 'unknown', closed: true, reason: 'list-restricted' });
  expect([isSettled(story.state()), story.state().queue.length]).toEqual([true, 0]);
});

test('a 202 is accepted and nothing more: the PROCESSING in it is no reading', () => {
  const story = startStory(PLAN).call(0, ACCEPT([ANN, BO]));
  expect(story.person(ANN)).toMatchObject({ status: 'accepted', state: null, reason: 'not-seen-yet' });
  expect(story.state().counts).toEqual({ accepted: 2 });
  expect(phaseOf(story.state(), true)).toBe('tracking');
});

test('who is accepted and absent from two readings has vanished, and is not sent again', () => {
  const story = startStory(PLAN)
    .call(0, ACCEPT([ANN, BO]))
    .read(5_000, { [ANN]: 'PENDING' })
    .read(20_000, { [ANN]: 'PENDING' });
  expect(story.person(BO)).toMatchObject({ status: 'vanished', state: null, reason: 'never-appeared' });
  expect([story.state().queue, isSettled(story.state())]).toEqual([[], true]);
  expect(story.read(90_000, { [ANN]: 'PENDING', [BO]: 'PENDING' }).person(BO).status).toBe('accepted');
});

test('whoever an answer does not name is looked up and not taken for accepted', () => {
  const story = startStory(PLAN).call(0, ACCEPT([ANN]));
  expect([story.person(ANN).status, story.person(BO).status]).toEqual(['accepted', 'unknown']);
  expect(story.read(5_000, {}).read(20_000, {}).person(BO)).toMatchObject({ status: 'queued', resends: 1 });
});

test('a call that was open when its process died is lost from the moment another one takes over', () => {
  const emails = people(3);
  const story = startStory(planOf([emails])).tell(
    { type: 'call-intended', at: START, call: 1, invitation: 0, emails },
    { type: 'reopened', at: START + 1_000 },
  );
  expect(story.state().counts).toEqual({ unknown: 3 });
  expect(phaseOf(story.state(), false)).toBe('interrupted');
  story.tell({ type: 'call-answered', at: START + 2_000, call: 1, outcome: ACCEPT(emails) });
  expect(story.state().counts).toEqual({ unknown: 3 });
  expect(story.read(5_999, {}).person(emails[0]!).missingSince).toBe(null);
});

test('who was seen and then is missing twice has disappeared', () => {
  const story = startStory(PLAN)
    .call(0, ACCEPT([ANN, BO]))
    .read(5_000, { [ANN]: 'PENDING', [BO]: 'PENDING' });
  expect(story.read(60_000, { [ANN]: 'PENDING' }).person(BO)).toMatchObject({ status: 'accepted', state: 'PENDING' });
  expect(story.read(90_000, { [ANN]: 'PENDING' }).person(BO)).toMatchObject({
    status: 'vanished',
    reason: 'disappeared',
  });
});

test('one reading without a person is forgotten when the next one has them', () => {
  const story = startStory(planOf([[ANN]]))
    .call(0, ACCEPT([ANN]))
    .read(5_000, { [ANN]: 'PENDING' });
  story
    .read(60_000, {})
    .read(90_000, { [ANN]: 'PENDING' })
    .read(120_000, {});
  expect(story.person(ANN)).toMatchObject({ status: 'accepted', state: 'PENDING' });
});
