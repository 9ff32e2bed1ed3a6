import { expect, test } from 'vitest';
import { observe } from './observe.ts';
import { planOf, readingOf, START } from './testing/plans.ts';
import { ACCEPT, startStory } from './testing/story.ts';

const ANN = 'ann@x.example';
const at = (after: number): number => START + after;
const pending = () =>
  startStory(planOf([[ANN]]))
    .call(0, ACCEPT([ANN]))
    .read(5_000, { [ANN]: 'PENDING' });
const asked = () => pending().tell({ type: 'cancel-intended', at: at(10_000), email: ANN, placeholder: `BSS-${ANN}` });

test('a removal that was confirmed cancels', () => {
  const story = asked().tell({ type: 'cancel-answered', at: at(10_100), email: ANN, result: 'removed' });
  expect(story.person(ANN)).toMatchObject({ status: 'cancelled', state: null });
  expect(story.state().counts).toEqual({ cancelled: 1 });
});

test('a removal without an answer is settled by the next reading: missing means cancelled', () => {
  const story = asked().tell({ type: 'cancel-answered', at: at(10_100), email: ANN, result: 'lost' });
  expect(story.person(ANN)).toMatchObject({ status: 'accepted', state: 'PENDING' });
  expect(story.read(11_000, {}).person(ANN).status).toBe('cancelled');
});

test('a removal that came too late leaves a member', () => {
  const story = asked().tell({ type: 'cancel-answered', at: at(10_100), email: ANN, result: 'gone' });
  story.read(11_000, { [ANN]: 'ACTIVE' });
  expect(story.person(ANN)).toMatchObject({ status: 'accepted', state: 'ACTIVE', cancelledAt: null });
});

test('a removal that was refused is taken back: a later absence is not our doing', () => {
  const story = asked().tell({ type: 'cancel-answered', at: at(10_100), email: ANN, result: 'refused' });
  expect(story.read(11_000, {}).read(20_000, {}).person(ANN).status).toBe('vanished');
});

test('a removal that nobody heard of after a kill is settled by reading too', () => {
  expect(
    asked()
      .tell({ type: 'reopened', at: at(12_000) })
      .read(13_000, {})
      .person(ANN).status,
  ).toBe('cancelled');
});

test('a list that lags behind a removal does not bring the person back, a later one does', () => {
  const story = asked().tell({ type: 'cancel-answered', at: at(10_100), email: ANN, result: 'removed' });
  expect(story.read(29_999, { [ANN]: 'PENDING' }).person(ANN).status).toBe('cancelled');
  expect(story.read(30_000, { [ANN]: 'PENDING' }).person(ANN)).toMatchObject({ status: 'accepted', state: 'PENDING' });
});

test('somebody else’s new invitation of a cancelled person is not ours', () => {
  const story = asked().tell({ type: 'cancel-answered', at: at(10_100), email: ANN, result: 'removed' });
  const reading = readingOf([{ email: ANN, state: 'PENDING', recordId: 'another' }], at(90_000));
  expect(observe(story.state(), reading).map(({ type }) => type)).toEqual(['swept']);
});

test('what was read of one person right before acting counts like any reading', () => {
  const seen = { email: ANN, state: 'ACTIVE', recordId: `record-of-${ANN}`, iamId: 'IBMid-1' };
  const story = pending().tell({ type: 'looked-up', at: at(9_000), email: ANN, found: seen });
  expect(story.person(ANN)).toMatchObject({ state: 'ACTIVE', iamId: 'IBMid-1' });
  expect(story.state().calls.other).toBe(1);
});

test('a resend leaves state and expiry as they are and stands on the timeline', () => {
  const before = pending();
  const { sentAt } = before.person(ANN);
  const story = before.tell(
    { type: 'resend-intended', at: at(9_000), email: ANN, placeholder: `BSS-${ANN}` },
    { type: 'resend-answered', at: at(9_100), email: ANN, result: 'resent' },
  );
  expect(story.person(ANN)).toMatchObject({ status: 'accepted', state: 'PENDING', sentAt });
  expect(story.person(ANN).facts.at(-1)).toEqual({ at: at(9_100), kind: 'resent', detail: null });
});
