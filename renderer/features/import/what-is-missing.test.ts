import { describe, expect, it } from 'vitest';
import { makeIssue } from '#app/import/make-issue.ts';
import { whatIsMissing } from './what-is-missing.ts';

describe('what is missing before Review', () => {
  it('is nothing once the files can be used', () => {
    expect(whatIsMissing({ usable: true, fileIssues: [makeIssue('encoding-guessed', {})] })).toBe('context');
  });

  it('is a file when one cannot be read, whatever else is wrong', () => {
    const fileIssues = [makeIssue('column-missing', { field: 'email' }), makeIssue('file-not-text', {})];
    expect(whatIsMissing({ usable: false, fileIssues })).toBe('needsFile');
  });

  it('tells the missing addresses from the missing join', () => {
    expect(whatIsMissing({ usable: false, fileIssues: [makeIssue('column-missing', { field: 'email' })] })).toBe(
      'needsAddress',
    );
    expect(whatIsMissing({ usable: false, fileIssues: [makeIssue('column-missing', { field: 'profile' })] })).toBe(
      'needsJoin',
    );
  });
});
