import { describe, expect, it } from 'vitest';
import { applyFilter, isLong, moveTo, toFilterTags, toRows } from './track-facts.ts';
import { makePerson, NOW } from './tracked-fixture.ts';

const rows = toRows(
  [
    makePerson('mo', 'skipped', 'ACTIVE'),
    makePerson('ann', 'accepted', 'PENDING'),
    makePerson('bo', 'accepted', 'PENDING', { invitedAt: '2026-11-20T13:58:10.000Z' }),
    makePerson('cy', 'accepted', 'PENDING', { invitedAt: '2026-10-01T00:00:00.000Z' }),
    makePerson('di', 'accepted', 'ACTIVE'),
    makePerson('ed', 'refused'),
    makePerson('flo', 'cancelled'),
    makePerson('gus', 'accepted', 'HIBERNATING'),
  ],
  NOW,
);
const names = (found: typeof rows): string[] => found.map((row) => row.person.email.split('@')[0]!);

describe('following people', () => {
  it('has tags whose counts sum up to everybody', () => {
    const { usual, rare } = toFilterTags(rows);
    expect([...usual, ...rare].reduce((sum, tag) => sum + tag.count, 0)).toBe(rows.length);
    expect(usual.map((tag) => tag.standing)).toEqual(['pending', 'expired', 'member', 'refused']);
    expect(rare.map((tag) => tag.standing)).toEqual(['cancelled', 'skipped', 'other']);
  });

  it('shows behind each tag as many people as the tag says', () => {
    const { usual, rare } = toFilterTags(rows);
    for (const { standing, count } of [...usual, ...rare]) {
      expect(applyFilter(rows, { kind: 'standing', standing })).toHaveLength(count);
    }
    expect(applyFilter(rows, { kind: 'all' })).toBe(rows);
  });

  it('lists people left out by the plan last', () => {
    expect(names(rows).at(-1)).toBe('mo');
    expect(names(rows)[0]).toBe('ann');
  });

  it('calls seven days long, and expired people long too', () => {
    expect(names(applyFilter(rows, { kind: 'long' }))).toEqual(['ann', 'cy']);
    expect(isLong(rows[3]!)).toBe(false);
  });

  it('finds the people of one bar of the age picture', () => {
    expect(names(applyFilter(rows, { kind: 'day', day: 10 }))).toEqual(['ann']);
    expect(names(applyFilter(rows, { kind: 'day', day: 30 }))).toEqual(['cy']);
  });

  it('goes through the people and stays at both ends', () => {
    expect(moveTo(rows, null, 1)?.person.email).toBe('ann@x.example');
    expect(moveTo(rows, 'ann@x.example', 1)?.person.email).toBe('bo@x.example');
    expect(moveTo(rows, 'ann@x.example', -1)?.person.email).toBe('ann@x.example');
    expect(moveTo(rows, 'mo@x.example', 1)?.person.email).toBe('mo@x.example');
    expect(moveTo([], null, 1)).toBeNull();
  });
});
