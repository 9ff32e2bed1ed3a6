import { describe, expect, it } from 'vitest';
import { indexNames, suggestNearest } from './names.ts';
import { splitList } from './split-list.ts';

describe('suggestNearest', () => {
  const known = ['Developers', 'Auditors', 'Operators', 'Facilities'];

  it.each([
    ['Devolopers', 'Developers'],
    ['facilties', 'Facilities'],
    ['AUDITOR', 'Auditors'],
  ])('finds what %s was meant to be', (name, nearest) => {
    expect(suggestNearest(name, known)).toBe(nearest);
  });

  it.each(['Marketing', '', 'x'])('offers nothing for %j', (name) => {
    expect(suggestNearest(name, known)).toBeUndefined();
  });
});

describe('indexNames', () => {
  const items = [
    { id: '1', name: 'Ops' },
    { id: '2', name: 'OPS' },
    { id: '3', name: 'Legal, Paris' },
    { id: '4', name: '1' },
  ];
  const { find } = indexNames(items, ({ id, name }) => ({ id, names: [name] }));
  const ids = (name: string): string[] => find(name).map(({ id }) => id);

  it('takes an exact spelling before one that differs in case', () => {
    expect(ids('OPS')).toEqual(['2']);
    expect(ids('ops')).toEqual(['1', '2']);
  });

  it('takes an id before a name', () => {
    expect(ids('1')).toEqual(['1']);
  });

  it('does not mind blanks and case', () => {
    expect(ids('  legal,\u00a0 paris ')).toEqual(['3']);
    expect(ids('legal')).toEqual([]);
  });
});

describe('splitList', () => {
  const isKnown = (value: string): boolean => value === 'Legal, Paris';

  it.each([
    ['a;b', ['a', 'b']],
    ['a | b', ['a', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['a, b', ['a', 'b']],
    ['a, b; c', ['a, b', 'c']],
    ['Legal, Paris', ['Legal, Paris']],
    ['Legal, Rome', ['Legal', 'Rome']],
    [' a ; ; a;N/A;', ['a']],
    ['"a";“b”', ['a', 'b']],
    ['', []],
    [' ; ', []],
  ])('splits %j', (cell, values) => {
    expect(splitList(cell, isKnown)).toEqual(values);
  });
});
