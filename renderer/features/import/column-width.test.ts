import { describe, expect, it } from 'vitest';
import type { SourceColumn } from '#app/import/derived.ts';
import { columnWidth, lineWidth } from './column-width.ts';

const column = (field: SourceColumn['field']): SourceColumn => ({
  index: 0,
  header: 'A header of any length does not matter',
  field,
  reason: 'name',
  samples: [],
});

describe('the width of a column', () => {
  it('has room for what the column is taken for', () => {
    expect(columnWidth(column('classic'))).toBeGreaterThan(columnWidth(column('access_groups')));
    expect(columnWidth(column('access_groups'))).toBeGreaterThan(columnWidth(column(null)));
    expect(columnWidth(column('email'))).toBe(240);
  });

  it('has room for the longest line number', () => {
    expect(lineWidth(9)).toBe(lineWidth(999));
    expect(lineWidth(1_000_000)).toBeGreaterThan(lineWidth(999));
  });
});
