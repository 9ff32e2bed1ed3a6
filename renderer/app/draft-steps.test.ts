import { describe, expect, it } from 'vitest';
import { stepStates, type DraftProgress } from './draft-steps.ts';

const states = (progress: Partial<DraftProgress>) =>
  stepStates({ current: 'import', people: null, usable: false, submitted: false, ...progress })
    .map(({ state }) => state)
    .join(' ');

describe('the steps of a draft', () => {
  it('stay closed behind a file that cannot be read', () => {
    expect(states({})).toBe('current closed closed closed closed');
  });

  it('open review before plan when nobody is in an invitation', () => {
    expect(states({ usable: true, people: 0 })).toBe('current open closed closed closed');
  });

  it('never open submit or track before something was sent', () => {
    expect(states({ current: 'plan', usable: true, people: 3 })).toBe('complete complete current closed closed');
  });

  it('let a submitted draft be looked at from any step', () => {
    expect(states({ current: 'track', usable: true, people: 3, submitted: true })).toBe(
      'complete complete complete complete current',
    );
    expect(states({ current: 'review', usable: true, people: 3, submitted: true })).toBe(
      'complete current open open open',
    );
  });
});
