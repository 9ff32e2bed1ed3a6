import { describe, expect, it } from 'vitest';
import { AccessCombinations } from './access-combinations.ts';
import { RowAccessReader } from './row-access.ts';

const { unreadable } = new RowAccessReader([], null, null);
const toAccess = (id: number) => ({ ...unreadable, id });

describe('combinations of access cells', () => {
  it('are told apart however much alike they look', () => {
    const combinations = new AccessCombinations([1]);
    const rows = Array.from({ length: 500 }, (_, id) => ['', `Access group ${1000 + id} of the second department`]);
    rows.forEach((cells, id) => {
      expect(combinations.find(cells, 'nowhere')).toBeUndefined();
      combinations.add(cells, 'nowhere', toAccess(id));
    });
    rows.forEach((cells, id) => expect(combinations.find(cells, 'nowhere')?.id).toBe(id));
  });

  it('are the same whatever stands in other columns, and empty cells the same as missing ones', () => {
    const combinations = new AccessCombinations([1, 3]);
    combinations.add(['ann', 'Developers', 'x', ''], 'nowhere', toAccess(7));
    expect(combinations.find(['bo', 'Developers', 'y'], 'nowhere')?.id).toBe(7);
    expect(combinations.find(['bo', '', 'y', 'Developers'], 'nowhere')).toBeUndefined();
  });

  it('are others where empty-looking words are kept', () => {
    const combinations = new AccessCombinations([0]);
    combinations.add(['N/A'], 'nowhere', toAccess(1));
    expect(combinations.find(['N/A'], 'everywhere')).toBeUndefined();
    expect(combinations.find(['N/A'], '0')).toBeUndefined();
  });
});
