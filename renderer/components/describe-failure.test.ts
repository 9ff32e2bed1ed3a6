import { describe, expect, it } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import { describeFailure } from './FailureNotice.tsx';

describe('the words of a failure', () => {
  it('are those of its code, with the id of a bug', () => {
    expect(describeFailure(new CodedError('internal', { id: '7f2c91aa' })).title).toBe('Something broke, id 7f2c91aa');
  });

  it('say that nobody answers when there was no answer', () => {
    expect(describeFailure(new TypeError('Failed to fetch')).title).toBe('Guestlist does not answer');
  });

  it('never show a message that was written for a log', () => {
    const { title, detail } = describeFailure(new Error('Maximum call stack size exceeded'));
    expect(title + detail).not.toContain('stack');
  });
});
