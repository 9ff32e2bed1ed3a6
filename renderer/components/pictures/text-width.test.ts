import { describe, expect, it } from 'vitest';
import { fitText, toTextWidth, wrapText } from './text-width.ts';

describe('text in a picture', () => {
  it('is measured letter by letter', () => {
    expect(toTextWidth('')).toBe(0);
    expect(toTextWidth('mm')).toBeGreaterThan(2 * toTextWidth('ll'));
    expect(toTextWidth('Operator')).toBeGreaterThan(44);
    expect(toTextWidth('Operator')).toBeLessThan(54);
  });

  it('counts letters it does not know as wide, so that nothing runs over', () => {
    expect(toTextWidth('開発')).toBe(24);
  });

  it('is cut with an ellipsis only where it does not fit', () => {
    expect(fitText('member', 100)).toBe('member');
    const cut = fitText('Administrator', 40);
    expect(cut).toMatch(/^Adm.*…$/);
    expect(toTextWidth(cut)).toBeLessThanOrEqual(40);
    expect(fitText('member', 5)).toBe('');
  });

  it('is broken at blanks into no more lines than there is room for', () => {
    expect(wrapText('Object Storage, staging', 96, 2)).toEqual(['Object Storage,', 'staging']);
    expect(wrapText('Key Protect', 96, 2)).toEqual(['Key Protect']);
    const long = wrapText('Object Storage, staging, region eu-de, bucket team-a', 96, 2);
    expect(long).toHaveLength(2);
    expect(long[1]).toMatch(/…$/);
    expect(wrapText('internationalisation-of-everything', 60, 3)).toHaveLength(1);
  });
});
