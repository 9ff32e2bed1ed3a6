import { describe, expect, it } from 'vitest';
import type { Decision } from '#app/import/decision.ts';
import { derive } from '#app/import/derive.ts';
import { isBareList, isGivenToAll } from './access-for-all.ts';

const bare = (text: string) =>
  isBareList(
    derive([{ id: 'p', name: 'people.csv', role: 'people', bytes: new TextEncoder().encode(text) }], [], null),
  );

describe('a bare list', () => {
  it('says who and nothing about what', () => {
    expect(bare('ann@x.example\nbo@x.example\n')).toBe(true);
    expect(bare('E-mail,Name\nann@x.example,Ann\n')).toBe(true);
  });

  it('is none with a column that gives access, and none without addresses', () => {
    expect(bare('E-mail,Access groups\nann@x.example,\n')).toBe(false);
    expect(bare('Name\nAnn\n')).toBe(false);
  });
});

describe('access for everybody', () => {
  const gift: Decision = { type: 'give', to: 'everybody', how: 'replace', options: [] };

  it('was given by a gift to everybody, or by groups for all', () => {
    expect(isGivenToAll([{ type: 'together', decisions: [gift] }])).toBe(true);
    expect(isGivenToAll([{ type: 'access-for-all', accessGroups: 'Developers' }])).toBe(true);
  });

  it('was not given by a gift to some', () => {
    expect(isGivenToAll([{ ...gift, to: { people: ['ann@x.example'] } }])).toBe(false);
    expect(isGivenToAll([{ type: 'access-for-all', accessGroups: ' ' }])).toBe(false);
  });
});
