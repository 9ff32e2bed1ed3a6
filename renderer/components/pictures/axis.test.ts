import { describe, expect, it } from 'vitest';
import { toTicks } from './axis.ts';

describe('toTicks', () => {
  it('uses round steps and ends with everybody', () => {
    expect(toTicks(1219, true)).toEqual([0, 400, 800, 1219]);
    expect(toTicks(5, true)).toEqual([0, 2, 5]);
    expect(toTicks(1, true)).toEqual([0, 1]);
    expect(toTicks(300, true)).toEqual([0, 100, 200, 300]);
  });

  it('can leave the exact maximum out', () => {
    expect(toTicks(39, false)).toEqual([0, 10, 20, 30]);
    expect(toTicks(2, false)).toEqual([0, 1, 2]);
  });
});
