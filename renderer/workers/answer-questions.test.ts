import { describe, expect, it } from 'vitest';
import type { Decision } from '#app/import/decision.ts';
import { derive } from '#app/import/derive.ts';
import type { FileRole, SourceFile } from '#app/import/derived.ts';
import { recogniseFailedRows } from '#app/import/put-back.ts';
import { createAnswers } from './answer-questions.ts';
import { smallCatalog } from './testing/small-catalog.ts';
import type { EntryFilter } from './views.ts';

const ACCOUNT = smallCatalog.accountId;
const ALL: EntryFilter = { access: null, severities: [], code: null, text: '' };

const file = (text: string, role: FileRole = 'people'): SourceFile => ({
  id: `${role}01`,
  name: `${role}.csv`,
  role,
  bytes: new TextEncoder().encode(text),
});

function open(text: string, ...more: SourceFile[]) {
  const answers = createAnswers();
  const files = [file(text), ...more];
  return { answers, files, facts: answers.open({ files, decisions: [], catalog: smallCatalog }) };
}

const PEOPLE = [
  'E-mail;Full name;Access groups',
  'ann@x.example;Ann Lee;Developers',
  ' bo@x.example;Bo Kim;Auditors',
  '',
  'kim@;Kim Moe;Developers',
  'ann@x.example;Ann Lee;Auditors',
  'cy@x.example;Cy Poe;Nobodies',
].join('\n');

describe('the worker with a draft open', () => {
  it('counts people and rows so that they add up', () => {
    const { facts } = open(PEOPLE);
    expect(facts).toMatchObject({ usable: true, people: 2, blocked: 2, invitations: 2, accesses: 2 });
    const { rows, accepted, merged, rejected, ignored } = facts.accounting;
    expect(accepted + merged + rejected + ignored).toBe(rows);
    expect(rows).toBe(6);
  });

  it('lists each person once at their first row, and rows without an address too', () => {
    const { answers } = open(PEOPLE);
    const entries = answers.entries({ ...ALL, from: 0, to: 100 });
    expect(entries.map(({ line, email }) => [line, email])).toEqual([
      [2, 'ann@x.example'],
      [3, 'bo@x.example'],
      [5, 'kim@'],
      [7, 'cy@x.example'],
    ]);
    expect(entries.map(({ telling }) => telling[0])).toEqual(['Ann Lee', 'Bo Kim', 'Kim Moe', 'Cy Poe']);
    expect(entries.map(({ access }) => access)).toEqual([1, 2, null, null]);
  });

  it('gives pages of what passes a filter, by severity, access and text', () => {
    const { answers } = open(PEOPLE);
    const emails = (filter: Partial<EntryFilter>) =>
      answers.entries({ ...ALL, ...filter, from: 0, to: 100 }).map(({ email }) => email);
    expect(emails({ severities: ['error'] })).toEqual(['kim@', 'cy@x.example']);
    expect(emails({ access: 'none' })).toEqual(['kim@', 'cy@x.example']);
    expect(emails({ access: 0 })).toEqual(['ann@x.example']);
    expect(emails({ text: 'BO KIM' })).toEqual(['bo@x.example']);
    expect(answers['count-entries']({ ...ALL, text: 'x.example' })).toBe(3);
    expect(answers.entries({ ...ALL, from: 1, to: 2 }).map(({ email }) => email)).toEqual(['bo@x.example']);
  });

  it('goes from finding to finding and round at the end', () => {
    const { answers } = open(PEOPLE);
    expect(answers['find-issue']({ ...ALL, from: -1, backwards: false })).toBe(2);
    expect(answers['find-issue']({ ...ALL, from: 2, backwards: false })).toBe(3);
    expect(answers['find-issue']({ ...ALL, from: 3, backwards: false })).toBe(2);
    expect(answers['find-issue']({ ...ALL, from: 2, backwards: true })).toBe(3);
    expect(answers['find-issue']({ ...ALL, text: 'nobody here', from: 0, backwards: false })).toBeNull();
  });

  it('tells an edit, its undo and a dropped row from what the file says', () => {
    const { answers } = open(PEOPLE);
    const edit: Decision = { type: 'edit', file: 'people01', line: 5, column: 0, value: 'kim@x.example' };
    expect(answers.decide({ decisions: [edit] })).toMatchObject({ people: 3, blocked: 1 });
    expect(answers.decide({ decisions: [edit, { type: 'drop', file: 'people01', line: 7 }] })).toMatchObject({
      people: 3,
      blocked: 0,
    });
    expect(answers.decide({ decisions: [] })).toMatchObject({ people: 2, blocked: 2 });
  });

  it('shows repaired cells with what stood there before', () => {
    const { answers, facts } = open(PEOPLE);
    const [, bo, blank] = answers['source-rows']({ file: 'people01', from: 0, to: 3 });
    expect(bo?.cells[0]).toMatchObject({ value: 'bo@x.example', before: ' bo@x.example' });
    expect(blank).toMatchObject({ line: 4, outcome: 'ignored', issue: { code: 'row-ignored' } });
    const [rule] = facts.repairs;
    expect(rule).toEqual({ rule: 'space-removed', count: 1 });
    expect(answers.repairs({ rule: 'space-removed', from: 0, to: 9 })).toMatchObject([{ line: 3 }]);
  });

  it('tells everything about one person: rows, findings, repairs', () => {
    const { answers } = open(PEOPLE);
    expect(answers.entry({ entry: 0 })?.lines.map(({ line }) => line)).toEqual([2, 6]);
    expect(answers.entry({ entry: 3 })?.findings).toMatchObject([{ issue: { code: 'access-group-unknown' } }]);
    expect(answers.entry({ entry: 1 })?.access).toMatchObject({ number: 2 });
    expect(answers.entry({ entry: 99 })).toBeNull();
  });

  it('names accesses, cuts them into invitations and shows the exact request', () => {
    const { answers } = open(PEOPLE);
    const [first, second] = answers.accesses({ from: 0, to: 9 });
    expect(first).toMatchObject({ number: 1, people: 1, invitations: [0], near: { number: 2, apart: 1, people: 1 } });
    expect(second?.words).toEqual(['Auditors']);
    expect(JSON.parse(answers.request({ invitation: 1, accountId: ACCOUNT }) ?? '')).toEqual({
      users: [{ email: 'bo@x.example', account_role: 'Member' }],
      access_groups: ['AccessGroupId-Auditors'],
    });
    expect(answers.request({ invitation: 9, accountId: ACCOUNT })).toBeNull();
  });

  it('finds every row of a key, however it is written', () => {
    const { answers } = open('E-mail,Team\na@x.example,Facilties\nb@x.example, FACILTIES\nc@x.example,Other\n');
    expect(answers['lines-with']({ column: 1, value: 'Facilties' })).toEqual([2, 3]);
  });

  it('blames the access list for people it keeps out', () => {
    const { answers, facts } = open(
      'E-mail,Team\nann@x.example,Platform\n',
      file('profile,access_groups\nPlatform,Nobodies\n', 'access'),
    );
    expect(facts.join).toMatchObject({ on: 'Team', inBoth: 1, rowsInBoth: 1, rowsPeopleOnly: 0 });
    const [ann] = answers.entries({ ...ALL, from: 0, to: 1 });
    expect(ann?.issue).toMatchObject({ severity: 'error', code: 'access-group-unknown', file: 'access.csv' });
  });

  it('shows the rows of the access list, with what is wrong in them and how to put it right', () => {
    const list = file('profile,access_groups\nPlatform,Developrs\n\nOther,Auditors\n', 'access');
    const { answers, facts } = open('E-mail,Team\nann@x.example,Platform\n', list);
    const [platform, blank, other] = answers['source-rows']({ file: 'access01', from: 0, to: 9 });
    expect(platform).toMatchObject({ line: 2, outcome: 'rejected', issue: null });
    expect(platform?.cells[1]).toMatchObject({ value: 'Developrs', issue: { code: 'access-group-unknown' } });
    expect([blank?.outcome, other?.outcome]).toEqual(['ignored', 'accepted']);
    expect(facts.rowFindings).toEqual([
      { file: 'people01', error: 0, warning: 0, firstLine: null },
      { file: 'access01', error: 1, warning: 0, firstLine: 2 },
    ]);
    expect(answers['wrong-row']({ file: 'access01', from: 2 })).toBe(0);
    expect(answers['wrong-row']({ file: 'people01', from: -1 })).toBeNull();
    expect(answers['row-of-line']({ file: 'access01', line: 4 })).toBe(2);

    const [finding] = answers['cell-findings']({ file: 'access01', line: 2, column: 1 });
    const fix = { type: 'edit', file: 'access01', line: 2, column: 1, value: 'Developers' } as const;
    expect(finding?.fix).toEqual(fix);
    expect(answers.entry({ entry: 0 })?.findings[0]?.fix).toEqual(fix);
    expect(answers.decide({ decisions: [fix] })).toMatchObject({ people: 1, blocked: 0 });
    expect(answers['source-rows']({ file: 'access01', from: 0, to: 1 })[0]).toMatchObject({ outcome: 'accepted' });
  });

  it('tells findings of a cell from those of its row', () => {
    const { answers } = open('E-mail;Access groups\nkim@;Nobodies\nann@x.example;\n');
    const codes = (line: number, column: number | null) =>
      answers['cell-findings']({ file: 'people01', line, column }).map(({ issue }) => issue.code);
    expect(codes(2, 0)).toEqual(['email-invalid']);
    expect(codes(3, null)).toEqual(['access-missing']);
    expect(codes(3, 0)).toEqual([]);
  });

  it('knows how the files are read before anything is decided, and reads otherwise without losing a mapping', () => {
    const { answers } = open('Squad;E-mail\nDevelopers;ann@x.example\n');
    const map: Decision = { type: 'map', file: 'people01', column: 0, field: 'access_groups' };
    answers.decide({ decisions: [map] });
    const step = answers['read-otherwise']({ file: 'people01', change: { encoding: 'windows-1252' } });
    const read: Decision = { type: 'read', file: 'people01', encoding: 'windows-1252' };
    expect(step).toEqual([read, map]);
    answers.decide({ decisions: [map, { type: 'read', file: 'people01', delimiter: ',' }] });
    expect(answers['as-found']({})[0]).toMatchObject({ delimiter: ';', headerLine: 1 });
  });

  it('writes the failed rows and no others', () => {
    const { answers } = open(PEOPLE);
    const csv = answers['failed-rows']({ draft: 'd0d0d0d0' });
    expect(csv).toContain('kim@');
    expect(csv).toContain('cy@x.example');
    expect(csv).not.toContain('bo@x.example');
  });

  it('writes into the failed rows which draft they belong to', () => {
    const { answers } = open(PEOPLE);
    const bytes = new TextEncoder().encode(answers['failed-rows']({ draft: 'd0d0d0d0' }));
    const returned = derive([{ id: 'back', name: 'back.csv', role: 'people', bytes }], [], null);
    expect(recogniseFailedRows(returned)).toMatchObject({ draft: 'd0d0d0d0', rows: 2 });
  });

  it('answers for another account after its names were resolved', () => {
    const { answers } = open(PEOPLE);
    const other = { ...smallCatalog, accessGroups: [{ id: 'AccessGroupId-N', name: 'Nobodies', description: '' }] };
    expect(answers.resolve({ catalog: other })).toMatchObject({ people: 1, blocked: 3 });
  });

  it('knows a list of people by its addresses, without touching the open draft', () => {
    const { answers } = open(PEOPLE);
    const peek = (text: string) => answers.peek({ file: file(text), size: text.length, decisions: [] });
    expect(peek('mail,team\na@x.example,A\n')).toMatchObject({ addresses: true });
    expect(peek('team,access_groups\nA,Developers\n')).toMatchObject({ addresses: false });
    expect(answers['count-entries'](ALL)).toBe(4);
  });

  it('says so when no draft is open', () => {
    expect(() => createAnswers().accesses({ from: 0, to: 1 })).toThrow('no draft is open');
  });
});
