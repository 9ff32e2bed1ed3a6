import { describe, expect, it } from 'vitest';
import { countStandings, STANDINGS } from '#app/submission/standing.ts';
import { countStack, layoutStack, pickTimes, STACK, stackStandings, toStackKey } from './stack-layout.ts';

const moment = (counts: Record<string, number>, second = 0) => ({
  at: `2026-11-23T14:02:${String(second).padStart(2, '0')}Z`,
  counts,
});

describe('people by state over time', () => {
  it('puts the surest at the axis and what is not sent at the top', () => {
    const [column] = layoutStack([moment({ queued: 50, PENDING: 30, ACTIVE: 20 })], 100, 500, 200);
    expect(column?.segments.map((segment) => segment.key)).toEqual(['member', 'pending', 'queued']);
    expect(column?.segments[0]?.offset).toBe(0);
  });

  it('fills the height with everybody and shows a single person', () => {
    const [column] = layoutStack([moment({ PENDING: 1218, refused: 1 })], 1219, 500, 198);
    const last = column!.segments.at(-1)!;
    expect(last.offset + last.length).toBeCloseTo(198);
    expect(last.length).toBeGreaterThanOrEqual(2);
  });

  it('counts a state nobody has heard of, and drops nobody', () => {
    const totals = countStack({ HIBERNATING: 2, SUSPENDED: 1, ERROR_WHILE_DELETING: 4, PENDING: 3 });
    expect(totals.other).toBe(3);
    expect(totals.failed).toBe(4);
    expect(Object.values(totals).reduce((sum, count) => sum + count, 0)).toBe(10);
  });

  it('counts the same people by standing as by state', () => {
    const totals = stackStandings(countStandings(['pending', 'pending', 'suspended', 'skipped']));
    expect(totals).toEqual(countStack({ PENDING: 2, SUSPENDED: 1, skipped: 1 }));
  });

  it('has a place for every standing but the people left out', () => {
    expect(STANDINGS.filter((standing) => toStackKey(standing) === null)).toEqual(['skipped']);
    expect(new Set(STACK).size).toBe(STACK.length);
  });

  it('never lets sixty columns run out of the field', () => {
    const columns = layoutStack(
      Array.from({ length: 60 }, (_, index) => moment({ queued: 1 }, index)),
      1,
      486,
      200,
    );
    const last = columns.at(-1)!;
    expect(last.x + last.width).toBeLessThanOrEqual(486);
    expect(last.width).toBeGreaterThan(4);
  });

  it('writes each time once, where it begins and where there is room for it', () => {
    const columns = layoutStack(
      Array.from({ length: 10 }, (_, index) => moment({ queued: 1 }, index)),
      1,
      260,
      100,
    );
    const space = { room: 60, width: 260 };
    expect(pickTimes(columns, (at) => at, space).map((mark) => mark.x)).toEqual([0, 78, 156]);
    expect(pickTimes(columns, () => '14:02', space)).toEqual([{ x: 0, text: '14:02' }]);
  });
});
