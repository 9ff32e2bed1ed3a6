import { expect, it } from 'vitest';
import { MAX_TOGETHER, type SingleDecision } from '#app/import/decision.ts';
import { toGifts, toSteps } from './to-steps.ts';

const drop = (line: number): SingleDecision => ({ type: 'drop', file: 'people01', line });

it('leaves a single decision as it is', () => {
  expect(toSteps([drop(7)])).toEqual([drop(7)]);
  expect(toSteps([])).toEqual([]);
});

it('bundles what one action decided, and cuts what is more than one step takes', () => {
  expect(toSteps([drop(7), drop(8)])).toEqual([{ type: 'together', decisions: [drop(7), drop(8)] }]);
  const many = Array.from({ length: MAX_TOGETHER + 1 }, (_, index) => drop(index + 1));
  expect(toSteps(many).map((step) => (step.type === 'together' ? step.decisions.length : 0))).toEqual([
    MAX_TOGETHER,
    1,
  ]);
});

it('gives to any number of people, each of them once', () => {
  const emails = Array.from({ length: MAX_TOGETHER + 1 }, (_, index) => `p${index}@x.example`);
  const gifts = toGifts(emails, { how: 'add', options: [] });
  const given = gifts.map((gift) =>
    gift.type === 'give' && typeof gift.to === 'object' && 'people' in gift.to ? gift.to.people : [],
  );
  expect(given.map((people) => people.length)).toEqual([MAX_TOGETHER, 1]);
  expect(given.flat()).toEqual(emails);
});
