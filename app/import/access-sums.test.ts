import { describe, expect, it } from 'vitest';
import { NO_ACCESS } from './access-cells.ts';
import { AccessSums } from './access-sums.ts';
import type { RowAccess } from './row-access.ts';

describe('what several rows give one person', () => {
  const sums = new AccessSums(Array.from({ length: 100_001 }, (_, id) => toRowAccess(id)));
  const add = (...ids: readonly number[]): number => ids.reduce((sum, id) => sums.add(sum, id));
  const idsOf = (sum: number): readonly string[] =>
    sums.optionsOf(sum).flatMap((option) => (option.kind === 'access-group' ? option.id : []));

  it('is one number for equal rows in equal order', () => {
    expect(add(1, 2, 3)).toBe(add(1, 2, 3));
    expect(add(1, 2, 3)).not.toBe(add(1, 3, 2));
  });

  it('stays what it is when a row says what another has said', () => {
    expect(add(1, 1)).toBe(1);
    expect(add(1, 2, 1, 2)).toBe(add(1, 2));
  });

  it('is not changed by what is added for somebody else', () => {
    const [short, long, other] = [add(4, 5), add(4, 5, 6), add(4, 5, 7)];
    expect([short, long, other].map(idsOf)).toEqual([
      ['4', '5'],
      ['4', '5', '6'],
      ['4', '5', '7'],
    ]);
    expect(add(4, 5, 7, 6)).not.toBe(other);
  });

  it('is refused as soon as one row is', () => {
    expect([add(1, 2), add(1, 0), add(1, 0, 2)].map((sum) => sums.isBlocked(sum))).toEqual([false, true, true]);
  });

  it('holds a hundred thousand rows that all differ', () => {
    let sum = 1;
    for (let id = 2; id <= 100_000; id++) sum = sums.add(sum, id);
    expect(idsOf(sum)).toHaveLength(100_000);
  });
});

function toRowAccess(id: number): RowAccess {
  const options = [{ kind: 'access-group', id: String(id) }] as const;
  return { ...NO_ACCESS, id, options, nulls: [], profile: '', blocked: id === 0, noteworthy: false };
}
