import { describe, expect, it } from 'vitest';
import { countAges, toBarHeight, toDays } from './age-layout.ts';

const NOW = Date.parse('2026-11-23T13:00:00Z');

describe('age of pending invitations', () => {
  it('counts whole days and never a negative age', () => {
    expect(toDays('2026-11-22T13:00:00Z', NOW)).toBe(1);
    expect(toDays('2026-11-22T13:00:01Z', NOW)).toBe(0);
    expect(toDays('2026-11-24T13:00:00Z', NOW)).toBe(0);
  });

  it('has thirty days and one bar for the rest, which sum to everybody', () => {
    const bars = countAges([0, 0, 7, 29, 30, 41], 7);
    expect(bars).toHaveLength(31);
    expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(6);
    expect(bars[30]).toEqual({ day: 30, count: 2, isLong: true, isOver: true });
  });

  it('marks what is past the limit and what is over', () => {
    const bars = countAges([], 7);
    expect(bars.filter((bar) => bar.isLong)).toHaveLength(24);
    expect(bars[6]?.isLong).toBe(false);
    expect(bars.filter((bar) => bar.isOver).map((bar) => bar.day)).toEqual([30]);
  });

  it('shows one person beside a thousand', () => {
    expect(toBarHeight(1, 1000, 100)).toBe(2);
    expect(toBarHeight(0, 1000, 100)).toBe(0);
    expect(toBarHeight(1000, 1000, 100)).toBe(100);
  });
});
