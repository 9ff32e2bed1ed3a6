import { describe, expect, it } from 'vitest';
import type { Decision } from '#app/import/decision.ts';
import { createAnswers } from './answer-questions.ts';
import { smallCatalog } from './testing/small-catalog.ts';
import type { EntryFilter } from './views.ts';

/* What only Review asks. */

const ALL: EntryFilter = { access: null, severities: [], code: null, text: '' };

function open(...lines: readonly string[]) {
  const answers = createAnswers();
  const bytes = new TextEncoder().encode(['E-mail,Name,Access groups', ...lines].join('\n'));
  answers.open({
    files: [{ id: 'people01', name: 'people.csv', role: 'people', bytes }],
    decisions: [],
    catalog: smallCatalog,
  });
  return answers;
}

const PEOPLE = [
  'ann@x.example,Ann,Developers',
  'bo@gmial.com,Bo,Auditors',
  'cy@x.example,Cy,Developers;Audtors',
  'kim@,Kim,Developers',
  'ann@x.example,Ann,Developers',
] as const;

describe('suggestions', () => {
  it('become edits of the cell, or of the one wrong name in its list', () => {
    const answers = open(...PEOPLE);
    const [, bo, cy] = answers.entries({ ...ALL, from: 0, to: 9 });
    expect(bo?.fix).toEqual({ type: 'edit', file: 'people01', line: 3, column: 0, value: 'bo@gmail.com' });
    expect(cy?.fix).toEqual({ type: 'edit', file: 'people01', line: 4, column: 2, value: 'Developers;Auditors' });
  });

  it('are not offered where there is nothing to suggest', () => {
    const [, , , kim] = open(...PEOPLE).entries({ ...ALL, from: 0, to: 9 });
    expect(kim?.issue?.code).toBe('email-invalid');
    expect(kim?.fix).toBeNull();
  });

  it('of one kind can be accepted together, and settle it', () => {
    const answers = open('a@x.example,A,Audtors', 'b@x.example,B,Developrs', 'c@x.example,C,Auditors');
    const wrong: EntryFilter = { ...ALL, code: 'access-group-unknown' };
    expect(answers['count-entries'](wrong)).toBe(2);
    const fixes = answers.fixes(wrong);
    expect(fixes.map(({ value }) => value)).toEqual(['Auditors', 'Developers']);
    expect(answers.decide({ decisions: fixes })).toMatchObject({ people: 3, blocked: 0 });
  });
});

describe('a person in many rows', () => {
  it('is told of by the first of them', () => {
    const detail = open(...Array.from({ length: 1000 }, () => 'ann@x.example,Ann,Developers')).entry({ entry: 0 });
    expect(detail).toMatchObject({ rows: 1000, lines: { length: 20 }, findings: { length: 100 } });
  });
});

describe('kinds of findings', () => {
  it('are counted by entry, errors first, with how many can be put right', () => {
    expect(open(...PEOPLE)['finding-kinds'](ALL)).toEqual([
      { code: 'access-group-unknown', severity: 'error', entries: 1, fixes: 1 },
      { code: 'email-invalid', severity: 'error', entries: 1, fixes: 0 },
      { code: 'email-suspicious', severity: 'warning', entries: 1, fixes: 1 },
      { code: 'email-duplicate', severity: 'notice', entries: 1, fixes: 0 },
    ]);
  });

  it('that were accepted count no more, and the person still tells of them', () => {
    const answers = open(...PEOPLE);
    const accept: Decision = { type: 'accept', code: 'email-suspicious', file: 'people01', line: 3 };
    expect(answers.decide({ decisions: [accept] }).findings.warning).toBe(0);
    expect(answers.entries({ ...ALL, from: 1, to: 2 })[0]?.issue).toBeNull();
    expect(answers.entry({ entry: 1 })?.findings).toMatchObject([
      { issue: { code: 'email-suspicious', accepted: true } },
    ]);
  });
});

describe('lines', () => {
  it('are found again among the rows that a filter leaves', () => {
    const answers = open(...PEOPLE);
    expect(answers['find-line']({ ...ALL, line: 4 })).toBe(2);
    expect(answers['find-line']({ ...ALL, severities: ['error'], line: 2 })).toBe(0);
    expect(answers['find-line']({ ...ALL, severities: ['error'], line: 99 })).toBe(1);
    expect(answers['find-line']({ ...ALL, text: 'nobody', line: 2 })).toBe(0);
  });

  it('stand for people: all of their lines, and their addresses', () => {
    const answers = open(...PEOPLE);
    expect(answers['entry-lines']({ ...ALL, from: 0, to: 2 })).toEqual([2, 3]);
    expect(answers['all-lines']({ lines: [2] })).toEqual([2, 6]);
    expect(answers['emails-on']({ lines: [2, 5, 6] })).toEqual(['ann@x.example']);
  });

  it('with several addresses are edited as the whole cell', () => {
    const answers = open('"a@x.example; b@x.example",A,Developers', ' c@x.example,C,Developers');
    const [a, b, c] = answers.entries({ ...ALL, from: 0, to: 9 });
    expect([a?.addressCell, b?.addressCell]).toEqual(Array(2).fill('a@x.example; b@x.example'));
    expect(c?.addressCell).toBe('c@x.example');
  });
});

describe('the chosen access', () => {
  it('is the same after decisions that move it in the list, and the first where it is gone', () => {
    const answers = open(...PEOPLE);
    const auditors = answers.accesses({ from: 0, to: 9 })[1];
    expect(auditors).toMatchObject({ number: 2, words: ['Auditors'] });
    const key = auditors?.key ?? null;
    const drop = (line: number): Decision => ({ type: 'drop', file: 'people01', line });
    answers.decide({ decisions: [drop(2), drop(6)] });
    expect(answers.access({ key })).toMatchObject({ number: 1, words: ['Auditors'] });
    answers.decide({ decisions: [drop(3)] });
    expect(answers.access({ key })).toMatchObject({ number: 1, words: ['Developers'] });
  });

  it('says what the nearest one has more, and giving it makes them one', () => {
    const answers = open('a@x.example,A,Developers', 'b@x.example,B,Developers;Auditors');
    const [first] = answers.accesses({ from: 0, to: 9 });
    expect(first?.near).toMatchObject({ number: 2, people: 1, apart: 1, lackedThere: [] });
    const give: Decision = {
      type: 'give',
      to: { access: first?.key ?? '' },
      how: 'add',
      options: first?.near?.lackedHere ?? [],
    };
    expect(answers.decide({ decisions: [give] })).toMatchObject({ people: 2, accesses: 1, invitations: 1 });
  });
});
