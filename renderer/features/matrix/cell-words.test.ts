import { describe, expect, it } from 'vitest';
import { toTextWidth } from '../../components/pictures/text-width.ts';
import { toCellClass, toCellLines } from './cell-words.ts';

describe('a cell of the picture', () => {
  it('says its role, one a line', () => {
    expect(toCellLines(['Reader', 'Writer'], 52, 2)).toEqual(['Reader', 'Writer']);
    expect(toCellLines(['member'], 52, 1)).toEqual(['member']);
  });

  it('says a shorter word, then a part of it, where the whole does not fit', () => {
    expect(toCellLines(['Administrator'], 52, 1)).toEqual(['Admin']);
    const [cut] = toCellLines(['Operator'], 32, 1);
    expect(cut).toMatch(/^Op.*…$/);
    expect(toTextWidth(cut!)).toBeLessThanOrEqual(32);
  });

  it('counts its roles where they find no room', () => {
    expect(toCellLines(['Reader', 'Writer'], 52, 1)).toEqual(['2 roles']);
    expect(toCellLines(['Reader', 'Writer', 'Manager'], 30, 2)).toEqual(['3']);
  });

  it('is never empty in the least row of the narrowest column', () => {
    expect(toCellLines(['Zyzzyva keeper'], 30, 1)[0]).not.toBe('');
  });

  it('looks the same in every group when it is broad', () => {
    expect(toCellClass('policies', true)).toBe('broad');
    expect(toCellClass('other', true)).toBe('broad');
    expect(toCellClass('access-groups', false)).toBe('group');
  });
});
