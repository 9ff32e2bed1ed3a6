import { expect, it } from 'vitest';
import type { Issue } from '#app/import/issue.ts';
import type { EntryView } from '../../workers/views.ts';
import { speakRow } from './speak-row.ts';

const ISSUE: Issue = {
  severity: 'warning',
  code: 'email-suspicious',
  file: 'people.csv',
  line: 7,
  field: 'email',
  column: 'E-mail',
  value: 'j.moreau@gmial.com',
  suggestion: 'j.moreau@gmail.com',
  params: { reason: 'misspelling', domain: 'gmail.com' },
};

const ROW: EntryView = {
  entry: 5,
  line: 7,
  part: 0,
  email: 'j.moreau@gmial.com',
  addressCell: 'j.moreau@gmial.com',
  telling: [],
  access: 1,
  issue: ISSUE,
  fix: null,
  moreIssues: 0,
};

it('says a row with its worst finding and how to edit it', () => {
  expect(speakRow(ROW)).toBe('Line 7, j.moreau@gmial.com, access 1, warning: typing mistake? Press F2 to edit');
  const international: Issue = { ...ISSUE, code: 'email-international' };
  expect(speakRow({ ...ROW, issue: international })).toBe(
    'Line 7, j.moreau@gmial.com, access 1, warning: non-ASCII before @. Press F2 to edit',
  );
  const invalid: Issue = { ...ISSUE, severity: 'error', code: 'email-invalid' };
  expect(speakRow({ ...ROW, access: null, issue: invalid })).toBe(
    'Line 7, j.moreau@gmial.com, no access, error: not a whole address. Press F2 to edit',
  );
});

it('says a row without findings or address', () => {
  expect(speakRow({ ...ROW, line: 1234, email: '', access: null, issue: null })).toBe(
    'Line 1,234, no address, no access. Press F2 to edit',
  );
});
