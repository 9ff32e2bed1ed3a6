import { expect, it } from 'vitest';
import { createAnswers } from './answer-questions.ts';

function open(...rows: readonly string[]) {
  const answers = createAnswers();
  const bytes = new TextEncoder().encode(['E-mail,Access groups,Service,Roles', ...rows].join('\n'));
  answers.open({
    files: [{ id: 'people01', name: 'people.csv', role: 'people', bytes }],
    decisions: [],
    catalog: null,
  });
  return answers;
}

const explain = (rows: readonly string[], ...lines: readonly [number, number]) => open(...rows)['why-apart']({ lines });

it('names what separates two people who get different access', () => {
  const pair = explain(['ann@x.example,Developers,,', 'bo@x.example,Developers,kms,Viewer'], 2, 3);
  expect(pair?.people.map(({ access }) => access)).toEqual([1, 2]);
  expect(pair?.difference?.sentence).toMatch(/^Differs from 2 only by .*kms/);
  expect(pair?.difference?.lines.map(({ sign }) => sign)).toEqual(['=', '+']);
});

it('tells the invitations of people who get the same access', () => {
  const rows = Array.from({ length: 101 }, (_, index) => `p${index}@x.example,Developers,,`);
  const pair = explain(rows, 2, 102);
  expect(pair?.difference).toBeNull();
  expect(pair?.people.map(({ invitation }) => invitation)).toEqual([1, 2]);
});

it('tells what keeps one of them out of every invitation', () => {
  const pair = explain(['ann@x.example,Developers,,', 'kim@,Developers,,'], 2, 3);
  expect(pair?.difference).toBeNull();
  expect(pair?.people[1]).toMatchObject({ access: null, invitation: null, issue: { code: 'email-invalid' } });
});

it('knows nothing about a line on which nobody begins', () => {
  expect(explain(['ann@x.example,Developers,,'], 2, 9)).toBeNull();
});
