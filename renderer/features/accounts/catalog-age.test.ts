import { describe, expect, it } from 'vitest';
import { isOld } from './catalog-age.ts';

describe('isOld', () => {
  it('calls a catalog old from seven days on', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    expect(isOld('2026-11-16T12:00:01Z', now)).toBe(false);
    expect(isOld('2026-11-16T12:00:00Z', now)).toBe(true);
  });
});
