import { expect, test } from 'vitest';
import { isSameName, toDistinctFiles, toDraftName, toFreeName } from './draft-names.ts';

test.each([
  ['Team', 'team', true],
  [' Team ', 'Team', true],
  ['Café', 'Cafe\u0301', true],
  ['Team', 'Teams', false],
])('%j and %j are the same name: %j', (a, b, same) => {
  expect(isSameName(a, b)).toBe(same);
});

test('a free name is taken as it is, a taken one gets the first free number', () => {
  expect(toFreeName('people', [])).toBe('people');
  expect(toFreeName('people', ['People'])).toBe('people (2)');
  expect(toFreeName('people', ['people', 'people (2)', 'people (4)'])).toBe('people (3)');
});

test.each([
  ['people.csv', 'people'],
  ['2026.11 people.CSV', '2026.11 people'],
  ['people', 'people'],
  ['.csv', '.csv'],
  ['v1.2 of the list, final', 'v1.2 of the list, final'],
])('a draft of %j is called %j', (file, name) => {
  expect(toDraftName(file)).toBe(name);
});

test.each([
  [
    ['export.csv', 'access.csv'],
    ['export.csv', 'access.csv'],
  ],
  [
    ['export.csv', 'Export.csv'],
    ['export.csv', 'Export (2).csv'],
  ],
  [
    ['2026.11', '2026.11'],
    ['2026.11', '2026 (2).11'],
  ],
  [
    ['list', 'list'],
    ['list', 'list (2)'],
  ],
])('files of the names %j are called %j', (names, distinct) => {
  expect(toDistinctFiles(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual(distinct);
});
