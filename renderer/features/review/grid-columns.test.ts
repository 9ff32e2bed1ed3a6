import { describe, expect, it } from 'vitest';
import { chooseEditable, toGridColumns } from './grid-columns.ts';

const FACTS = {
  sources: [],
  tellingColumns: ['Name', 'Team', 'Site', 'Note'].map((header, index) => ({ header, column: index + 1 })),
};

const kinds = (width: number): readonly string[] =>
  toGridColumns(FACTS, 100, width).map((column) => (column.kind === 'telling' ? column.header : column.kind));

describe('the columns of the people table', () => {
  it('are as many as there is room for', () => {
    expect(kinds(480)).toEqual(['line', 'email', 'access', 'finding']);
    expect(kinds(632)).toEqual(['line', 'email', 'Name', 'access', 'finding']);
    expect(kinds(900)).toEqual(['line', 'email', 'Name', 'Team', 'access', 'finding']);
    expect(kinds(1400)).toHaveLength(8);
  });

  it('leave room for the finding at every width from the smallest on', () => {
    for (let width = 480; width < 2000; width += 20) {
      const taken = toGridColumns(FACTS, 99, width).reduce((sum, column) => sum + (column.width ?? 0), 0);
      expect(width - taken).toBeGreaterThanOrEqual(176);
    }
  });

  it('never cut a line number', () => {
    const [few] = toGridColumns(FACTS, 99, 632);
    const [many] = toGridColumns(FACTS, 1_000_000, 632);
    expect(many?.width ?? 0).toBeGreaterThan(few?.width ?? 0);
  });
});

describe('the cell that F2 opens', () => {
  const columns = toGridColumns(FACTS, 99, 900);

  it('is the one under the cursor where that can be typed into', () => {
    expect(chooseEditable(columns, 2, { field: 'profile', column: 'Team' })).toBe(2);
  });

  it('is else the one that the finding is about, and the address where that has no column', () => {
    expect(chooseEditable(columns, 0, { field: 'profile', column: 'Team' })).toBe(3);
    expect(chooseEditable(columns, 5, { field: 'email', column: 'Mail' })).toBe(1);
    expect(chooseEditable(columns, 5, { field: null, column: null })).toBe(1);
    expect(chooseEditable(columns, 0, null)).toBe(1);
  });

  it('is none where the finding is about a column that is not shown', () => {
    expect(chooseEditable(columns, 5, { field: 'access_groups', column: 'Access groups' })).toBeNull();
  });
});
