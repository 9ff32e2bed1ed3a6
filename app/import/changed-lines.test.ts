import { describe, expect, it } from 'vitest';
import { findChangedLines } from './changed-lines.ts';
import { indexDecisions } from './decision-index.ts';
import type { Decision } from './decision.ts';

/** The lines to be read again where the one is decided instead of the other. */
function findBetween(before: readonly Decision[], after: readonly Decision[]): readonly number[] | null {
  const lines = findChangedLines(indexDecisions(before).of('people'), indexDecisions(after).of('people'));
  return lines && [...lines].sort((a, b) => a - b);
}

const undo = (line?: number, column?: number): Decision => ({
  type: 'undo-repair',
  rule: 'null-emptied',
  file: 'people',
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
});

describe('the lines that other decisions are about', () => {
  it('are those in which a repair is taken back in other cells', () => {
    expect(findBetween([undo(3, 1)], [undo(3, 1), undo(3, 2), undo(5, 1)])).toEqual([3, 5]);
    expect(findBetween([undo(3, 1), undo(4, 2)], [undo(3, 2), undo(4, 2)])).toEqual([3]);
    expect(findBetween([undo(3, 1)], [undo(3)])).toEqual([3]);
  });

  it('are none where the same is said in another way', () => {
    expect(findBetween([undo(3, 1), undo(3, 2)], [undo(3, 2), undo(3, 1), undo(3, 2)])).toEqual([]);
    expect(findBetween([undo(3, 1), undo(3)], [undo(3)])).toEqual([]);
  });

  it('may be all where a repair is taken back throughout', () => {
    expect(findBetween([undo(3, 1)], [undo()])).toBeNull();
  });
});
