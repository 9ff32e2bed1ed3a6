import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnGroup } from '#app/access/matrix.ts';
import { findVisible, FOOT, HEAD, layoutMatrix, toColumnEdges, toEdges, toGroups } from './matrix-layout.ts';

const WINDOW = { width: 880, height: 600 };

function layout(counts: readonly number[], columns: number, window = WINDOW) {
  return layoutMatrix(
    {
      people: counts.reduce((sum, count) => sum + count, 0),
      rows: counts.map((people, index) => ({ number: index + 1, people, words: [], cells: [] })),
      columns: Array.from({ length: columns }, () => ({ group: 'policies', name: 'x', people: 1 })),
    },
    window,
  );
}

describe('the layout of the picture', () => {
  it('fills the window with rows whose height above the least is their share of the people', () => {
    const { edges, height } = layout([400, 300, 200, 100], 14);
    expect(height).toBe(WINDOW.height);
    const shared = WINDOW.height - HEAD - FOOT - 4 * 22;
    expect(edges).toEqual([
      0,
      Math.floor(22 + shared * 0.4),
      Math.floor(44 + shared * 0.7),
      Math.floor(66 + shared * 0.9),
      88 + shared,
    ]);
  });

  it('shows up to twenty options without scrolling sideways, and more with it', () => {
    expect(layout([10], 14).width).toBeLessThanOrEqual(WINDOW.width);
    expect(layout([10], 20).width).toBeLessThanOrEqual(WINDOW.width);
    expect(layout([10], 21).width).toBeGreaterThan(WINDOW.width);
    expect(layout([10], 50).pitch).toBeGreaterThan(layout([10], 20).pitch);
  });

  it('keeps a single option and a single access from becoming a wall', () => {
    const { pitch, edges } = layout([10], 1);
    expect(pitch).toBe(120);
    expect(edges).toEqual([0, 142]);
  });

  it('scrolls downwards when the rows need more than the window, and still tells them apart by people', () => {
    const { edges, height } = layout([1000, ...Array<number>(299).fill(1)], 14);
    expect(height).toBeGreaterThan(300 * 22);
    expect(edges[1]! - edges[0]!).toBeGreaterThan(2 * (edges[2]! - edges[1]!));
  });

  it('gives every row its least height, whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 300 }), (counts) => {
        const people = counts.reduce((sum, count) => sum + count, 0);
        const edges = toEdges(counts, people, 200);
        const heights = counts.map((_, index) => edges[index + 1]! - edges[index]!);
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(22);
        expect(edges.at(-1)).toBe(counts.length * 22 + 200);
      }),
    );
  });

  it('puts neighbouring columns of one kind under one heading', () => {
    const groups: readonly ColumnGroup[] = ['access-groups', 'access-groups', 'policies', 'other'];
    expect(toGroups(groups.map((group) => ({ group })))).toEqual([
      { group: 'access-groups', from: 0, to: 2 },
      { group: 'policies', from: 2, to: 3 },
      { group: 'other', from: 3, to: 4 },
    ]);
  });
});

describe('what is drawn', () => {
  it('is every row that is in sight, even by a pixel, and no more than one beyond', () => {
    const edges = toEdges(Array<number>(300).fill(1), 300, 300);
    expect(findVisible(edges, 0, 230)).toEqual([0, 10]);
    expect(findVisible(edges, 22, 231)).toEqual([0, 11]);
    expect(findVisible(edges, 23, 231)).toEqual([1, 11]);
    expect(findVisible(edges, 6850, 9999)).toEqual([297, 300]);
  });

  it('is the same for columns', () => {
    expect(findVisible(toColumnEdges(50, 40), 100, 500)).toEqual([2, 13]);
    expect(findVisible(toColumnEdges(3, 40), 0, 500)).toEqual([0, 3]);
  });
});
