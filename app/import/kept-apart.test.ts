import { describe, expect, it } from 'vitest';
import { decisionSchema, type Decision } from './decision.ts';
import { derive } from './derive.ts';
import { listKeptApart, toPair } from './kept-apart.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { peopleFile } from './test-files.ts';

const apart = (access: string, from: string) => ({ type: 'apart', access, from }) as const;

describe('pairs kept apart', () => {
  it('are named the same from either side', () => {
    expect(toPair('a', 'b')).toBe(toPair('b', 'a'));
    expect(toPair('a', 'b')).not.toBe(toPair('a', 'c'));
  });

  it('are listed once, from single decisions and from steps of several', () => {
    const decisions: readonly Decision[] = [
      apart('a', 'b'),
      { type: 'together', decisions: [apart('b', 'a'), apart('c', 'a')] },
      { type: 'allow-no-access', allow: true },
    ];
    expect(listKeptApart(decisions)).toEqual(new Set([toPair('a', 'b'), toPair('a', 'c')]));
  });

  it('come back from the file of a draft', () => {
    expect(decisionSchema.parse(JSON.parse(JSON.stringify(apart('group a', ''))))).toEqual(apart('group a', ''));
  });

  it("change nobody's access, whether the keys are known or not", () => {
    const file = peopleFile('email,groups\nann@x.org,Developers\nbo@x.org,Developers;Auditors\n');
    const before = derive([file], [], makeTestCatalog());
    const [one, other] = before.accesses.map(({ key }) => key);
    const after = derive([file], [apart(one!, other!), apart('gone', '')], makeTestCatalog());
    expect(after).toEqual(before);
  });
});
