import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutBar } from './bar-layout.ts';

const parts = (counts: readonly number[]) => counts.map((count, index) => ({ key: `p${index}`, count }));

describe('layoutBar', () => {
  it('gives each part its share of the length', () => {
    const [first, second] = layoutBar(parts([300, 100]), 401);
    expect(first).toMatchObject({ offset: 0, length: 300 });
    expect(second).toMatchObject({ offset: 301, length: 100 });
  });

  it('shows one person among three thousand', () => {
    const [, one] = layoutBar(parts([2999, 1]), 832);
    expect(one?.length).toBe(2);
  });

  it('leaves out parts without people, and their gaps', () => {
    expect(layoutBar(parts([0, 5, 0]), 100)).toEqual([{ key: 'p1', count: 5, offset: 0, length: 100 }]);
    expect(layoutBar(parts([0, 0]), 100)).toEqual([]);
  });

  it('fills the bar exactly and keeps every part visible, whatever the counts', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 7500 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 48, max: 1200 }), (values, length) => {
        const segments = layoutBar(parts(values), length);
        if (segments.length === 0) return;
        const last = segments.at(-1)!;
        expect(last.offset + last.length).toBeCloseTo(length, 6);
        for (const segment of segments) expect(segment.length).toBeGreaterThanOrEqual(1.999);
        expect(segments.reduce((sum, segment) => sum + segment.count, 0)).toBe(values.reduce((a, b) => a + b, 0));
      }),
    );
  });

  it('draws equal parts when there is no room for proportions', () => {
    const segments = layoutBar(parts([1, 1000, 1]), 5);
    expect(segments.map((segment) => segment.length)).toEqual([1, 1, 1]);
  });
});
