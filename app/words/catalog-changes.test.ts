import { expect, it } from 'vitest';
import { catalogChangeWords } from './catalog-changes.ts';

it('counts the drafts that use a name only where there are several', () => {
  expect(catalogChangeWords.usedBy(1)).toBe('Used by');
  expect(catalogChangeWords.usedBy(3)).toBe('3 drafts use it:');
});

it('says between which two readings something has changed', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  expect(catalogChangeWords.between('2026-10-28T08:00:00Z', '2026-11-11T08:00:00Z', now)).toBe(
    'Changed between 28 Oct 2026 and 11 Nov 2026:',
  );
});
