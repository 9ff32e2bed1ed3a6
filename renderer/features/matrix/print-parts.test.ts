import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPrintHeights, toPrintParts } from './print-parts.ts';

it('puts every option on paper once, in tables of nearly the same width that fit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (columns) => {
      const parts = toPrintParts(columns);
      const widths = parts.map(({ from, to }) => to - from);
      expect(parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))).toEqual(
        Array.from({ length: columns }, (_, index) => index),
      );
      expect(Math.max(...widths)).toBeLessThanOrEqual(16);
      expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
    }),
  );
});

it('keeps one table where all options fit', () => {
  expect(toPrintParts(16)).toEqual([{ from: 0, to: 16 }]);
  expect(toPrintParts(17)).toEqual([
    { from: 0, to: 9 },
    { from: 9, to: 17 },
  ]);
});

it('gives more people more height, and nobody less than a line', () => {
  expect(toPrintHeights([3, 1], 4)).toEqual([142, 62]);
  expect(Math.min(...toPrintHeights([1000, ...Array<number>(299).fill(1)], 1299))).toBeGreaterThanOrEqual(22);
});
