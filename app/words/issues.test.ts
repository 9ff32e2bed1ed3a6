import { describe, expect, it } from 'vitest';
import { type Issue, ISSUE_SEVERITY, type IssueCode } from '../import/issue.ts';
import { makeIssue } from '../import/make-issue.ts';
import { FOREIGN_KINDS } from '../csv/file-kind.ts';
import { REPAIR_RULES } from '../import/derived.ts';
import { wordIssue } from './issues.ts';
import { wordRepairRule } from './repairs.ts';

const CODES = Object.keys(ISSUE_SEVERITY) as IssueCode[];

/** A finding with something in every place. */
const full = (code: IssueCode, params: Issue['params'] = {}): Issue =>
  makeIssue(code, {
    file: 'people.csv',
    line: 7,
    field: 'access_groups',
    column: 'Groups',
    value: 'Devs',
    count: 2,
    params: {
      line: 3,
      addresses: 2,
      limit: 50,
      bytes: 3e8,
      ids: 'a, b',
      domain: 'gmail.com',
      email: 'ann@x.example',
      ...params,
    },
  });

const countWords = (text: string): number => text.split(/\s+/).length;

describe('the words of a finding', () => {
  it.each(CODES)('%s is a whole sentence, and at most four words in a table', (code) => {
    for (const reason of [
      '',
      'blank',
      'comment',
      'repeated-header',
      'total',
      'dropped',
      'misspelling',
      'mixed-scripts',
      'invisible',
    ]) {
      const { message, short } = wordIssue(full(code, { reason, rule: 'invisible-removed' }));
      expect(message).toMatch(/^[^\s].*[.?]$/);
      expect(message).not.toMatch(/undefined|null|NaN|!/);
      expect(countWords(short)).toBeLessThanOrEqual(4);
      expect(short).not.toBe('');
    }
  });

  it('offers the nearest known name', () => {
    const issue = { ...full('access-group-unknown'), suggestion: 'Developers' };
    expect(wordIssue(issue).message).toMatch(/“Devs”.*Did you mean “Developers”\?$/);
  });

  it('does not say a suggestion twice', () => {
    const issue = { ...full('email-suspicious', { reason: 'misspelling' }), suggestion: 'ann@gmail.com' };
    expect(wordIssue(issue).message.split('ann@gmail.com')).toHaveLength(2);
  });

  it.each(FOREIGN_KINDS)('names a file that is really %s', (kind) => {
    expect(wordIssue(full('file-not-text', { kind })).message).toMatch(/^This is .*, not CSV\. [A-Z].*\.$/);
  });

  it('says what to do about an Excel workbook', () => {
    expect(wordIssue(full('file-not-text', { kind: 'excel-workbook' })).message).toBe(
      'This is an Excel workbook, not CSV. Save it as CSV UTF-8 and drop it again.',
    );
  });

  it('speaks of one blank line and of many', () => {
    const blank = makeIssue('row-ignored', { line: 2, count: 3, params: { reason: 'blank' } });
    expect(wordIssue(blank).message).toBe('3 blank lines were ignored.');
  });
});

describe('the words of a repair', () => {
  it.each(REPAIR_RULES)('%s has at most four words', (rule) => {
    expect(countWords(wordRepairRule(rule))).toBeLessThanOrEqual(4);
    expect(wordRepairRule(rule)).not.toBe(rule);
  });
});
