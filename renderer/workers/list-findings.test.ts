import { expect, it } from 'vitest';
import { createAnswers } from './answer-questions.ts';
import type { FindingFilter } from './views.ts';

const ALL: FindingFilter = { severities: [], code: null, text: '' };

function open() {
  const answers = createAnswers();
  const toBytes = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
  answers.open({
    files: [
      {
        id: 'people01',
        name: 'people.csv',
        role: 'people',
        bytes: toBytes('E-mail,Team', 'ann@x.example,Data', '', 'bo@gmial.com,Data', 'kim@,Data', 'bo@gmial.com,Data'),
      },
      {
        id: 'access01',
        name: 'access.csv',
        role: 'access',
        bytes: toBytes('Team,Access groups,Service,Roles', 'Data,Developers,,', 'Audit,,kms,'),
      },
    ],
    decisions: [],
    catalog: null,
  });
  return answers;
}

const list = (filter: Partial<FindingFilter>) => open().findings({ ...ALL, ...filter, from: 0, to: 99 });

it('lists the findings of both files, errors first', () => {
  const { count, findings } = list({});
  expect(count).toBe(findings.length);
  const ranks = findings.map(({ issue }) => ['error', 'warning', 'notice'].indexOf(issue.severity));
  expect(ranks).toEqual([...ranks].sort());
  expect(new Set(findings.map(({ role }) => role))).toEqual(new Set(['people', 'access']));
});

it('says which entry of the table a finding is about, and counts those that are about none', () => {
  const { findings, elsewhere } = list({});
  const lineOf = (code: string, line: number) =>
    findings.find(({ issue }) => issue.code === code && issue.line === line)?.entryLine;
  expect(lineOf('email-invalid', 5)).toBe(5);
  expect(lineOf('email-suspicious', 4)).toBe(4);
  // The second row of a person is shown at the first.
  expect(lineOf('email-duplicate', 6)).toBe(4);
  // A blank line is in no row of the table.
  expect(lineOf('row-ignored', 3)).toBeNull();
  expect(elsewhere).toBe(findings.filter(({ entryLine }) => entryLine === null).length);
  expect(elsewhere).toBeGreaterThan(1);
});

it('gives the cell of a finding in the list of access, so that it can be put right there', () => {
  const { findings } = list({ text: 'access.csv' });
  const about = findings.find(({ cell }) => cell !== null);
  expect(about?.cell).toMatchObject({ file: 'access01', line: 3 });
  expect(about?.role).toBe('access');
});

it('finds by severity, kind, and anything that is said or stands in the row', () => {
  expect(list({ severities: ['error'] }).findings.every(({ issue }) => issue.severity === 'error')).toBe(true);
  expect(list({ code: 'email-invalid' }).count).toBe(1);
  expect(list({ text: 'KIM@' }).findings.map(({ issue }) => issue.line)).toEqual([5]);
  expect(list({ text: 'no such words' }).count).toBe(0);
});

it('leaves out what was accepted', () => {
  const answers = open();
  const before = answers.findings({ ...ALL, code: 'email-suspicious', from: 0, to: 9 });
  answers.decide({ decisions: [{ type: 'accept', code: 'email-suspicious', file: 'people01', line: 4 }] });
  const after = answers.findings({ ...ALL, code: 'email-suspicious', from: 0, to: 9 });
  expect(after.count).toBeLessThan(before.count);
});

it('shows people the error of their own key in the list of access, and nobody that of another', () => {
  const answers = createAnswers();
  const toBytes = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
  answers.open({
    files: [
      {
        id: 'people01',
        name: 'people.csv',
        role: 'people',
        bytes: toBytes('E-mail,Team', 'ann@x.example,Data', 'bo@x.example,audit', 'cy@x.example,Good'),
      },
      {
        id: 'access01',
        name: 'access.csv',
        role: 'access',
        bytes: toBytes('Team,Service,Roles', 'Data,kms,', 'Audit,is,', 'Good,kms,Viewer'),
      },
    ],
    decisions: [],
    catalog: null,
  });
  const entries = answers.entries({ ...ALL, access: null, from: 0, to: 9 });
  expect(entries.map(({ issue }) => issue?.line ?? null)).toEqual([2, 3, null]);
});
